import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFile, readFile } from './read-file.ts';

const file = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/workbooks', name)));
const books = ['libreoffice.xlsx', 'libreoffice.xls', 'libreoffice.ods', 'xlsxwriter.xlsx', 'openpyxl.xlsx'];
const texts = ['libreoffice-utf8.csv', 'libreoffice-utf16.csv', 'libreoffice-gb18030.csv'];

const posts = [
  [
    '甲示例有限公司',
    { title: '机械工程师', headcount: 3, closesOn: '2026-12-31', salaryMin: 8000, lowestDegree: 'bachelor' },
  ],
  [
    '甲示例有限公司',
    {
      title: '=1+1 测试员',
      headcount: 2,
      closesOn: '2026-12-15',
      salaryMin: 6000,
      lowestDegree: 'associate',
    },
  ],
  ['乙示例有限公司', { title: '会计', headcount: 1, closesOn: '2027-01-31', lowestDegree: 'any' }],
] as const;

test.each(books)(
  '%s: titles, merged firms, days and what stands below the list are read as they are shown',
  (name) => {
    const { sheet, rows, summary } = readFile(file(name), 'job');
    expect([sheet.name, sheet.header]).toEqual(['岗位需求', 4]);
    expect(rows.map((row) => row.problems)).toEqual([[], [], []]);
    expect(rows.map(({ employer, values }) => [employer?.name, values])).toMatchObject(posts);
    expect(summary.skipped.map(({ reason }) => reason)).toEqual(['total', 'blank', 'note', 'note']);
  },
);

test.each(texts)(
  '%s: the same without merged cells, so the second row of a firm is refused by name',
  (name) => {
    const { rows, summary } = readFile(file(name), 'job');
    expect(rows.map(({ values }) => values)).toMatchObject(posts.map(([, values]) => values));
    expect(rows.map((row) => row.problems.map(({ code, title }) => [code, title]))).toEqual([
      [],
      [['REQUIRED', '用人单位']],
      [],
    ]);
    expect(summary.skipped.map(({ reason }) => reason)).toEqual(['total', 'blank', 'note', 'note']);
  },
);

test.each(books)(
  '%s: a number keeps the zeros that it is shown with, and no space inside a name is lost',
  (name) => {
    const { sheet, rows } = readFile(file(name), 'graduate');
    expect(sheet.name).toBe('名册');
    expect(rows.map(({ values }) => [values.studentNumber, values.name])).toEqual([
      ['00000007', '张示例'],
      ['12345678', '李　示例'],
    ]);
  },
);

test.each(books)('%s: a hidden sheet is offered, but another is chosen', (name) => {
  const open = openFile(file(name), 'job');
  if ('problem' in open) throw new Error(name);
  expect(open.opened.sheets.map(({ name: title, isHidden = false }) => [title, isHidden])).toEqual([
    ['岗位需求', false],
    ['名册', false],
    ['旧表', true],
  ]);
});
