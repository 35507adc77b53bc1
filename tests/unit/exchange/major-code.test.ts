import { expect, test } from 'vitest';
import { majorCodeOf } from '../../../src-core/standards/major-table.ts';
import { readFile } from './read-file.ts';
import { workbookOf } from './workbook-bytes.ts';

test.each([
  ['机械工程', '080201'],
  ['计算机科学与技术（师范）', '080901'],
  ['会计学', '120203K'],
  ['网络空间安全', '080911TK'],
  ['工商管理类', undefined],
  ['计算机', undefined],
])('the major %s has the code %s', (name, code) => {
  expect(majorCodeOf(name)).toBe(code);
});

test('a bachelor’s major gets its code where the list has no column for it, and it is said', () => {
  const list = [
    ['1', '甲', '机械工程', '本科'],
    ['2', '乙', '机械工程', '硕士'],
    ['3', '丙', '自设专业', '本科'],
  ];
  const read = readFile(workbookOf([['学号', '姓名', '专业', '学历'], ...list]), 'graduate');
  expect(read.rows.map(({ values }) => values.majorCode)).toEqual(['080201', undefined, undefined]);
  expect(read.summary.repairs.find(({ repair }) => repair === 'major-code')).toMatchObject({
    column: 2,
    count: 1,
    examples: [{ row: 2, before: '机械工程', after: { majorCode: '080201' } }],
  });
  const withCodes = list.map((row) => [...row, '']);
  const other = readFile(
    workbookOf([['学号', '姓名', '专业', '学历', '专业代码'], ...withCodes]),
    'graduate',
  );
  expect(other.rows.map(({ values }) => values.majorCode)).toEqual([undefined, undefined, undefined]);
});
