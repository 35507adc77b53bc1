import { expect, test } from 'vitest';
import { isHeaderOfValues } from '../../src-core/exchange/header-of-values.ts';
import { chooseTarget, matchColumns } from '../../src-core/exchange/match-columns.ts';
import { importKinds, targetsOf } from '../../src-core/exchange/targets.ts';
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

test('a first person who stands where a header should be is never remembered', async () => {
  const store = await new Laptop().setUp();
  const person = (...titles: string[]) =>
    ['name', 'documentNumber', 'phone', 'college'].reduce<ReturnType<typeof guessed>>(
      (now, target, index) => (index < titles.length ? chooseTarget('graduate', now, index, target) : now),
      guessed(titles),
    );
  for (const titles of [
    ['王小明', '11010519491231002x', '154 0000 0001', '机电学院'],
    ['Anna', 'EA12345X67'],
    ['称呼', '证件', '154.0000.0001'],
    ['称呼', 'a＠example.com'],
    ['王小明'],
    ['欧阳小明', '证件'],
    ['古丽·买买提'],
    ['Anna', '女'],
    ['Anna', '汉族'],
    // Nobody has corrected this column: its title would be in the fingerprint all the same.
    ['称呼', '证件', '电话', '学院', '15400000001'],
  ])
    await rememberColumns(store, 'graduate', person(...titles));
  expect(await store.read.all('mapping')).toEqual([]);
  await rememberColumns(store, 'graduate', person('曾用名', '证件', '电话(11位)', '2025-2026学年'));
  expect(await store.read.all('mapping')).toHaveLength(1);
});

test('no title that a field goes by is taken for a value', () => {
  for (const kind of importKinds)
    for (const { key, field } of targetsOf(kind))
      for (const title of [field.label, field.en, ...(field.aliases ?? [])])
        expect([
          title,
          isHeaderOfValues(kind, chooseTarget(kind, matchColumns([title], kind, []), 0, key)),
        ]).toEqual([title, false]);
});
