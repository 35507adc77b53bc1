import { expect, test } from 'vitest';
import type { Column } from '../../../src-core/exchange/match-columns.ts';
import { pasteBlock } from '../../../src-core/exchange/paste-block.ts';
import { corrected, readAgain } from '../../../src-core/exchange/refused-rows.ts';
import { readBlock } from '../../../src-core/exchange/read-delimited.ts';

const columns: Column[] = [
  { index: 0, title: '序号', target: null, by: null },
  { index: 1, title: '姓名', target: 'name', by: 'title' },
  // The third column of the sheet is empty.
  { index: 3, title: '电话', target: 'phone', by: 'title' },
];
const rows = [4, 9, 12].map((number) => ({ number, cells: [1, '甲', null, '1'], problems: [] }));

test('a block falls over the rows of the list in the order of its file, whatever lies between them in the file', () => {
  const pasted = pasteBlock(
    rows,
    columns,
    { row: 4, column: 1 },
    readBlock('乙\t15400000001\r\n"丙\n丁"\t 15400000002\r\n'),
  );
  expect(pasted).toMatchObject({ cells: 4, left: 0 });
  expect(pasted.rows.map(({ number, cells, pasted: at }) => [number, cells, at])).toEqual([
    [4, [1, '乙', null, '15400000001'], [1, 3]],
    [9, [1, '丙\n丁', null, '15400000002'], [1, 3]],
  ]);
});

test('what has no row, no column or no field is counted, not lost without a word', () => {
  const pasted = pasteBlock(rows, columns, { row: 12, column: 0 }, [
    ['7', '戊', '2', '多'],
    ['8', '己', '3', '余'],
  ]);
  expect(pasted).toMatchObject({ cells: 2, left: 6 });
  expect(pasted.rows.map(({ cells }) => cells)).toEqual([[1, '戊', null, '2']]);
});

test('a number that a spreadsheet has damaged is refused when it is pasted, and believed when it is typed', () => {
  const row = { number: 4, cells: [null, '甲', null, null], problems: [] };
  const list = {
    kind: 'graduate' as const,
    columns: [{ index: 3, title: '学号', target: 'studentNumber', by: 'title' as const }, columns[1]!],
  };
  const [pasted] = pasteBlock([row], list.columns, { row: 4, column: 3 }, [['202301000112345000']]).rows;
  const codes = (each: typeof row) => readAgain(list, each, '2026-11-23').problems.map(({ code }) => code);
  expect(codes(pasted as typeof row)).toEqual(['DAMAGED_NUMBER']);
  expect(codes(corrected(pasted!, 3, '202301000112345000') as typeof row)).toEqual([]);
});
