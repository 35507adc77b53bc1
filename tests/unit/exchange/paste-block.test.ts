import { expect, test } from 'vitest';
import type { Column } from '../../../src-core/exchange/match-columns.ts';
import { pasteBlock } from '../../../src-core/exchange/paste-block.ts';
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
  expect(pasted.rows.map(({ number, cells, typed }) => [number, cells, typed])).toEqual([
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
