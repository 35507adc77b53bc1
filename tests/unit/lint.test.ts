import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { fortyLines } from '../../build/lint/forty-lines.mjs';
import { longerFiles, longerFunctions } from '../../build/lint/longer.mjs';

const root = join(import.meta.dirname, '../..');

function found(code: string, path = 'src-core/fair/some.js'): string[] {
  const plugins = { house: { rules: { 'forty-lines': fortyLines } } };
  const linter = new Linter({ cwd: root });
  const config = [
    {
      files: ['**/*.js', '**/*.ts'],
      plugins,
      rules: { 'house/forty-lines': ['error' as const, longerFunctions] as ['error', object] },
    },
  ];
  return linter.verify(code, config, join(root, path)).map(({ message }) => message.split(' ')[0]!);
}

const lines = (count: number) => 'here();\n'.repeat(count);

test('a function of 41 lines is found by its name, one of 40 is not', () => {
  expect(found(`function long() {\n${lines(39)}}`)).toEqual(['long']);
  expect(found(`const arrow = () => {\n${lines(39)}};`)).toEqual(['arrow']);
  expect(found(`export const it = { method() {\n${lines(39)}} };`)).toEqual(['method']);
  expect(found(`function short() {\n${lines(38)}}`)).toEqual([]);
});

test('a function that has become short is to be taken off the list', () => {
  const [path, names] = Object.entries(longerFunctions)[0]!;
  expect(found('nothing();', path)).toEqual([...names]);
});

test('what is listed as longer is there', () => {
  const gone = [...Object.keys(longerFunctions), ...longerFiles].filter(
    (path) => !existsSync(join(root, path)),
  );
  expect(gone).toEqual([]);
});
