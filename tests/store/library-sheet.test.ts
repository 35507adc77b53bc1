import { expect, test } from 'vitest';
import { declarationOf } from '../../src-core/kinds.ts';
import { columnsOf, shownColumns } from '../../src-renderer/ui/library/columns.ts';
import { librarySheet } from '../../src-renderer/ui/library/library-sheet.ts';
import { Laptop, writing } from './laptop.ts';

test('a file holds the rows and columns of the list in their order, numbers masked unless they are asked for', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  const people = { g1: '张示例', g2: '李示例', g3: '王示例' };
  for (const [id, name] of Object.entries(people))
    await store.commit(
      writing('graduate', id, { name, phone: `1380013800${id[1]}`, gender: '1', graduationYear: 2027 }),
      undefined,
    );
  const columns = shownColumns(columnsOf(declarationOf('graduate')), 'name', [
    'phone',
    'graduationYear',
    'gender',
  ]);
  const ids = ['g3', 'gone', 'g1'];
  const of = async (isUnmasked: boolean) =>
    librarySheet(store, { kind: 'graduate', ids, columns, isUnmasked }, () => undefined);
  const masked = await of(false);
  expect(masked?.columns.map(({ title }) => title)).toEqual(['姓名', '手机', '毕业年份', '性别']);
  expect(masked?.rows).toEqual([
    ['王示例', '138****8003', 2027, '男'],
    ['张示例', '138****8001', 2027, '男'],
  ]);
  expect((await of(true))?.rows.map((cells) => cells[1])).toEqual(['13800138003', '13800138001']);
  const extract = { kind: 'graduate' as const, ids, columns, isUnmasked: false };
  expect(
    await librarySheet(
      store,
      extract,
      () => undefined,
      () => false,
    ),
  ).toBeUndefined();
});
