import { unzipSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { read, utils } from 'xlsx';
import type { Cell, Workbook } from '../../../src-core/results/sheet.ts';
import { exportBytes } from '../../../src-renderer/workers/export-bytes.ts';

const columns = [
  { title: '学号', width: 14 },
  { title: '备注', width: 30 },
];

function workbookOf(...rows: Cell[][]): Workbook {
  return { sheets: [{ name: '面试', columns, rows }] };
}

function reopened(workbook: Workbook) {
  const book = read(exportBytes({ format: 'xlsx', workbook }), { type: 'array' });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  return {
    names: book.SheetNames,
    sheet,
    rows: utils.sheet_to_json<Cell[]>(sheet, { header: 1, raw: true }),
  };
}

test('texts stay texts with their value unchanged, numbers stay numbers', () => {
  const rows: Cell[][] = [
    ['00123', '=HYPERLINK("http://example.com")'],
    ['610101199001011234', '+86 138'],
    ['-1', '@someone'],
    [12, -0.5],
    [' 空格 ', '第一行\n第二行\t制表'],
    ['a&b<c>"d"', "'apostrophe"],
    ['_x000D_', '控制\u0001字符'],
    ['𠀀👍', 'é'],
  ];
  const { rows: back, sheet } = reopened(workbookOf(...rows));
  expect(back).toEqual([['学号', '备注'], ...rows]);
  expect((sheet as Record<string, { t: string; f?: string }>).B2).toMatchObject({ t: 's' });
  expect((sheet as Record<string, { t: string; f?: string }>).B2?.f).toBeUndefined();
});

test('empty cells stay empty and do not move their neighbours', () => {
  expect(reopened(workbookOf([undefined, '右'], ['', '也是'])).rows.slice(1)).toEqual([
    [undefined, '右'],
    [undefined, '也是'],
  ]);
});

test('the header row is frozen and columns have their widths', () => {
  const files = unzipSync(exportBytes({ format: 'xlsx', workbook: workbookOf(['1', '2']) }));
  const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(xml).toContain('<col min="2" max="2" width="30"');
});

test('sheet names that a spreadsheet refuses are made acceptable and unique', () => {
  const name = '第一场/第二场:很长的名字很长的名字很长的名字很长的名字很长的名字';
  const sheets = [
    { name, columns, rows: [] },
    { name, columns, rows: [] },
    { name: '', columns, rows: [] },
  ];
  const { names } = reopened({ sheets });
  expect(new Set(names).size).toBe(3);
  for (const each of names) {
    expect(each.length).toBeLessThanOrEqual(31);
    expect(each).not.toMatch(/[:\\/?*[\]]/);
  }
});

test('a CSV guards against formulas and keeps everything else', () => {
  const workbook = workbookOf(['00123', '=1+1'], ['引号"', '逗号,'], ['\t制表', '-5'], [-5, undefined]);
  const bytes = exportBytes({ format: 'csv', workbook });
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe(
    `学号,备注\r\n00123,'=1+1\r\n"引号""","逗号,"\r\n'\t制表,'-5\r\n-5,\r\n`,
  );
});
