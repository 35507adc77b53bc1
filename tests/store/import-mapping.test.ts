import { expect, test } from 'vitest';
import { chooseTarget, matchColumns } from '../../src-core/exchange/match-columns.ts';
import { recallColumns, rememberColumns } from '../../src-renderer/features/import/recall-columns.ts';
import { Laptop } from './laptop.ts';

const header = ['工号', '称呼', '部门', '电话'];
const guessed = (titles: readonly string[]) => matchColumns(titles, 'graduate', []);
const mapped = (columns: readonly { title: string; target: string | null; by: unknown }[]) =>
  columns.map(({ title, target, by }) => [title, target, by]);

test('what was corrected about a header once is known the next time, in any order, and after a restart', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  expect(mapped(await recallColumns(store, 'graduate', guessed(header)))).toEqual(mapped(guessed(header)));
  let columns = chooseTarget('graduate', guessed(header), 0, 'studentNumber');
  columns = chooseTarget('graduate', columns, 1, 'name');
  columns = chooseTarget('graduate', columns, 3, null);
  await rememberColumns(store, 'graduate', columns);
  const next = await laptop.start();
  const again = await recallColumns(next, 'graduate', guessed(['电话', ' 称呼 ', '部门', '工号*']));
  expect(mapped(again)).toEqual([
    ['电话', null, 'memory'],
    ['称呼', 'name', 'memory'],
    ['部门', null, null],
    ['工号*', 'studentNumber', 'memory'],
  ]);
  // Another header, and the same titles on a list of another kind, are other questions.
  const other = guessed([...header, '备用']);
  expect(await recallColumns(next, 'graduate', other)).toEqual(other);
  const firms = matchColumns(header, 'enterprise', []);
  expect(await recallColumns(next, 'enterprise', firms)).toEqual(firms);
});

test('a correction that is corrected takes its place, and one that is known already writes nothing', async () => {
  const store = await new Laptop().setUp();
  const choose = (target: string) => chooseTarget('graduate', guessed(header), 2, target);
  await rememberColumns(store, 'graduate', choose('college'));
  await rememberColumns(store, 'graduate', await recallColumns(store, 'graduate', guessed(header)));
  await rememberColumns(store, 'graduate', choose('major'));
  const [kept, ...others] = await store.read.all('mapping');
  expect(others).toEqual([]);
  expect(kept?.corrections).toEqual([{ title: '部门', target: 'major' }]);
  expect(await store.read.history('mapping', kept?.id ?? '')).toHaveLength(2);
});
