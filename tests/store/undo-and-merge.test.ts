import { expect, test } from 'vitest';
import { canonical } from '../../src-core/change/canonical.ts';
import type { Change } from '../../src-core/change/change.ts';
import { mergeRecords } from '../../src-core/doubles/merge-records.ts';
import type { Side } from '../../src-core/doubles/usual-side.ts';
import type { Store } from '../../src-renderer/store/store.ts';
import { Laptop, writing } from './laptop.ts';

/** A row without what this installation knows of it alone. */
function bare(row: object): object {
  const { spine: _, ...values } = row as { spine: unknown };
  return values;
}

/** All changes that a store holds, by writing out its journal. */
function changesOf(laptop: Laptop): Change[] {
  const lines = (laptop.host.journals.get('office') ?? '').trimEnd().split('\n').slice(1);
  return lines.flatMap((line) => (JSON.parse(line) as { changes: Change[] }).changes);
}

test('an import is taken back: what it made is deleted, what it updated gets its earlier value, what was used is named', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.commit(writing('enterprise', 'old', { name: '早先有限公司', address: '一号' }), undefined);
  const group = store.newGroup();
  await store.commit(writing('enterprise', 'new1', { name: '新来有限公司' }), undefined, { group });
  await store.commit(writing('enterprise', 'new2', { name: '已用有限公司' }), undefined, { group });
  await store.commit(
    writing('enterprise', 'old', { name: '改名有限公司', address: '二号' }, false),
    undefined,
    { group },
  );
  await store.commit(writing('enterprise', 'old', { address: '三号' }, false), undefined);
  await store.commit(writing('job', 'j1', { enterprise: 'new2', title: '工程师' }), undefined);
  const { records, refused } = await store.takeBack(group);
  expect(records).toBe(2);
  expect(refused.map(({ code, about }) => [code, about?.['name']])).toEqual([
    ['CHANGED_SINCE', '改名有限公司'],
    ['STILL_LINKED', '已用有限公司'],
  ]);
  expect((await store.read.all('enterprise')).map(({ name, address }) => [name, address])).toEqual([
    ['已用有限公司', undefined],
    ['早先有限公司', '三号'],
  ]);
  await laptop.stop();
});

test('a deletion is taken back, unless somebody has said something about it since', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  const group = store.newGroup();
  for (const id of ['a', 'b', 'c']) await store.commit(writing('graduate', id, { name: id }), undefined);
  for (const id of ['a', 'b', 'c'])
    await store.commit(writing('graduate', id, { deleted: true }, false), undefined, { group });
  await store.commit(writing('graduate', 'b', { deleted: null }, false), undefined);
  await store.commit(writing('graduate', 'b', { deleted: true }, false), undefined);
  expect(await store.read.count('graduate')).toBe(0);
  expect(await store.takeBack(group)).toMatchObject({ failure: undefined });
  expect((await store.read.all('graduate')).map(({ name }) => name)).toEqual(['a', 'c']);
});

test('what another station wrote is merged once, in any order, and a change that comes before its creation waits', async () => {
  const other = new Laptop();
  const theirs = await other.setUp();
  await theirs.commit(writing('graduate', 'g1', { name: '张示例' }), undefined);
  await theirs.commit(writing('graduate', 'g1', { college: '机械学院' }, false), undefined);
  await theirs.commit(writing('graduate', 'g1', { college: null, major: '机械' }, false), undefined);
  const rows = canonical((await theirs.read.all('graduate')).map(bare));
  await other.stop();
  const [made, ...later] = changesOf(other);

  const laptop = new Laptop();
  const store = await laptop.setUp();
  expect(await store.sync.merge([...later].reverse(), 'peer')).toMatchObject({ accepted: 2, duplicates: 0 });
  expect(await store.read.get('graduate', 'g1')).toBeUndefined();
  expect(await store.sync.merge([made, ...later], 'peer')).toMatchObject({ accepted: 1, duplicates: 2 });
  const merged = (await store.read.all('graduate')).map(bare);
  expect(canonical(merged)).toBe(rows);
  expect(await store.sync.merge([made, ...later], 'peer')).toMatchObject({ accepted: 0, duplicates: 3 });

  await laptop.loseDatabase();
  const rebuilt = await laptop.start();
  expect(canonical((await rebuilt.read.all('graduate')).map(bare))).toBe(rows);
  await laptop.stop();
});

test('one stamp with two contents: both wait in quarantine, neither counts, and a rebuild says the same', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.commit(writing('graduate', 'g1', { name: '张示例' }), undefined);
  await store.commit(writing('graduate', 'g1', { name: '第二' }, false), undefined);
  const second = changesOf(laptop).at(-1)!;
  const twin = { ...second, patch: { name: '冒名' } };
  expect(await store.sync.merge([twin], 'peer')).toMatchObject({
    accepted: 0,
    quarantined: [{ reason: 'stamp-collision' }, { reason: 'stamp-collision' }],
  });
  expect(await store.read.get('graduate', 'g1')).toMatchObject({ name: '张示例' });
  expect(await store.sync.merge([twin, second], 'peer')).toMatchObject({ accepted: 0, duplicates: 2 });
  await laptop.loseDatabase();
  const rebuilt = await laptop.start();
  expect(await rebuilt.read.get('graduate', 'g1')).toMatchObject({ name: '张示例' });
  await laptop.stop();
});

test('a kind or a field of a newer version waits, a wrong value goes to quarantine, and neither stops the rest', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  const base = { v: 1, group: 'g', base: {}, action: 'x.y', operator: 'o' };
  const stamp = (n: number) => `0lq5k3m00-000${n}-zzzzzzzzzz`;
  const outcome = await store.sync.merge(
    [
      { ...base, hlc: stamp(1), kind: 'spaceship', record: 's1', creates: true, patch: { name: 'x' } },
      {
        ...base,
        hlc: stamp(2),
        kind: 'graduate',
        record: 'g1',
        creates: true,
        patch: { name: '张示例', shoeSize: 42 },
      },
      { ...base, hlc: stamp(3), kind: 'graduate', record: 'g2', creates: true, patch: { name: 7 } },
      { nonsense: true },
    ],
    'peer',
  );
  expect(outcome).toMatchObject({ accepted: 2, quarantined: [{ reason: 'schema' }, { reason: 'schema' }] });
  expect(await store.read.get('graduate', 'g1')).toMatchObject({ name: '张示例' });
  await laptop.stop();
});

/** Merges the second record into the first by hand, as the merge desk does. */
async function merging(store: Store, kept: string, merged: string, sides: Record<string, Side> = {}) {
  const newest = async (id: string) => (await store.read.history('enterprise', id)).at(-1)?.hlc ?? '';
  const seen = [await newest(kept), await newest(merged)] as const;
  const outcome = await store.commit(mergeRecords('enterprise'), { kept, merged, sides, seen });
  if (!outcome.saved) throw new Error(JSON.stringify(outcome));
  return outcome.group;
}

test('an import into which somebody’s own record was merged is not taken back over its head; what it made twice goes together', async () => {
  const store = await new Laptop().setUp();
  const group = store.newGroup();
  for (const id of ['r1', 'r2', 'r3'])
    await store.commit(writing('enterprise', id, { name: `导入${id}` }), undefined, { group });
  await store.commit(writing('enterprise', 'r4', { name: '手录有限公司' }), undefined);
  await store.commit(writing('enterprise', 'r0', { name: '更早有限公司' }), undefined);
  const merge = await merging(store, 'r1', 'r4');
  await merging(store, 'r2', 'r3');
  expect(await store.takeBack(group)).toMatchObject({
    records: 2,
    refused: [{ code: 'HAS_DOUBLE', about: { name: '导入r1', other: '手录有限公司' } }],
  });
  expect((await store.read.all('enterprise')).map(({ id }) => id)).toEqual(['r0', 'r1']);
  // The way that the sentence names: the merge first, then the import.
  await store.takeBack(merge);
  expect(await store.takeBack(group)).toMatchObject({ refused: [], failure: undefined });
  expect((await store.read.all('enterprise')).map(({ id }) => id)).toEqual(['r0', 'r4']);
});

test('what a group wrote into a record that was merged away since is named with the one that survives, not undone unseen', async () => {
  const store = await new Laptop().setUp();
  for (const id of ['e1', 'e2'])
    await store.commit(writing('enterprise', id, { name: id, address: '一号' }), undefined);
  const group = store.newGroup();
  await store.commit(writing('enterprise', 'e2', { address: '错' }, false), undefined, { group });
  await store.commit(writing('enterprise', 'e3', { name: 'e3' }), undefined, { group });
  const merge = await merging(store, 'e1', 'e2', { address: 'merged' });
  await merging(store, 'e1', 'e3');
  expect(await store.takeBack(group)).toMatchObject({
    records: 0,
    refused: [
      { code: 'MERGED_SINCE', about: { name: 'e3', other: 'e1' } },
      { code: 'MERGED_SINCE', about: { name: 'e2', other: 'e1' } },
    ],
  });
  expect(await store.read.get('enterprise', 'e1')).toMatchObject({ address: '错' });
  await store.takeBack(merge);
  expect(await store.takeBack(group)).toMatchObject({ records: 1, refused: [{ code: 'MERGED_SINCE' }] });
  expect((await store.read.all('enterprise')).map(({ address }) => address)).toEqual(['一号', '一号']);
});

test('doubles among what a long import made go with it, whichever of the two stayed and whatever slice it is in', async () => {
  const store = await new Laptop().setUp();
  const group = store.newGroup();
  for (let n = 100; n < 400; n += 1)
    await store.commit(writing('enterprise', `r${n}`, { name: `导入${n}` }), undefined, { group });
  await store.commit(writing('job', 'j1', { enterprise: 'r398', title: '工程师' }), undefined);
  await merging(store, 'r100', 'r399');
  await merging(store, 'r397', 'r101');
  // Somebody's post hangs on the double: the two stay together.
  await merging(store, 'r102', 'r398');
  const { refused } = await store.takeBack(group);
  expect(refused.map(({ code, about }) => [code, about?.['name']])).toEqual([
    ['STILL_LINKED', '导入102'],
    ['MERGED_SINCE', '导入398'],
  ]);
  expect((await store.read.all('enterprise')).map(({ id }) => id)).toEqual(['r102']);
  expect(await store.read.doublesOf('enterprise', 'r102')).toEqual(['r398']);
});
