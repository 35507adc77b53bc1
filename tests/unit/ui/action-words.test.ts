import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { actionWords } from '../../../src-renderer/ui/words/action-words.ts';

const root = join(import.meta.dirname, '../../..');

/** All that the code writes into the audit trail: actions by their name, notes by what they are called with. */
function written(): string[] {
  const sources = ['src-core', 'src-renderer'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  );
  const forms = [
    /^ {2,4}name: ['`]((?:[a-z-]+|\$\{kind\})\.[a-z-]+)['`],$/gm,
    /\baction: '([a-z-]+\.[a-z-]+)'/g,
    /\bnote\(\s*['`]([^'`]+)['`]/g,
    /\bnote(?:First|After)\(\s*[\w.]+,\s*['`]([^'`]+)['`]/g,
  ];
  const names = sources.flatMap((text) =>
    forms.flatMap((form) => [...text.matchAll(form)].map(([, name = '']) => name)),
  );
  return [...new Set(names.map((name) => name.replace(/\$\{[^}]*\}/, 'graduate')))].sort();
}

test('whatever stands in the audit trail has plain words', () => {
  const names = written();
  expect(names).toEqual(
    expect.arrayContaining([
      'reveal',
      'graduate.export-unmasked',
      'graduate.edit-many',
      'operator.edit',
      'badges.print',
      'sync.merge',
    ]),
  );
  expect(names.filter((name) => actionWords(name) === name)).toEqual([]);
});
