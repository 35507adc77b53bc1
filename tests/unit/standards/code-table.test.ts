import { expect, test } from 'vitest';
import { type CodeTable, codeOf, labelOf } from '../../../src-core/standards/code-table.ts';
import { toHalfWidth, toPlainCode } from '../../../src-core/standards/to-half-width.ts';

const table: CodeTable = {
  id: 'example',
  label: '示例',
  en: 'Example',
  edition: '1',
  source: { label: 'invented', en: 'invented' },
  verified: true,
  codes: [
    { code: 'giant', label: '专精特新“小巨人”', en: 'Little giant', aliases: ['小巨人', '01'] },
    { code: '01', label: '其他' },
  ],
};

test('a code, a label, an English label and an alias all mean the code, whatever quotation marks are used', () => {
  for (const text of [
    'giant',
    '专精特新“小巨人”',
    '专精特新"小巨人"',
    ' 专精特新「小巨人」',
    'LITTLE GIANT',
    '小巨人',
  ]) {
    expect(codeOf(table, text)).toBe('giant');
  }
  expect(labelOf(table, 'giant')).toBe('专精特新“小巨人”');
});

test('an alias never takes the place of another entry', () => {
  expect(codeOf(table, '０１')).toBe('01');
});

test('an unknown word or an empty cell is not guessed', () => {
  expect(codeOf(table, '巨人')).toBeUndefined();
  expect(codeOf(table, '  ')).toBeUndefined();
  expect(labelOf(table, '02')).toBeUndefined();
});

test('full-width characters, odd dashes and invisible characters become what was meant', () => {
  expect(toHalfWidth('　ＡＢ１２－３４\u200b　')).toBe('AB12-34');
  expect(toPlainCode('ab 12–34')).toBe('AB1234');
});
