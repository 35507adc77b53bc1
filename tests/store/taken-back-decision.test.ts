import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Change } from '../../src-core/change/change.ts';
import { type Dispute, usualSettlement } from '../../src-core/conflict/dispute.ts';
import { settleDisputes } from '../../src-core/conflict/settle.ts';
import { readLedger } from '../../src-renderer/features/conflicts/queries.ts';
import type { Store } from '../../src-renderer/store/store.ts';
import { disputes, settle, theirs } from './disputing.ts';
import { Laptop, writing } from './laptop.ts';

/** Three firms whose address this laptop and another have written, and what is decided about them in one group. */
async function decided(store: Store) {
  const arriving: Change[] = [];
  for (const id of ['e1', 'e2', 'e3']) {
    await store.commit(writing('enterprise', id, { name: `${id}公司`, address: '零' }), undefined);
    const [made] = await store.read.history('enterprise', id);
    await store.commit(writing('enterprise', id, { address: '一号' }, false), undefined);
    arriving.push(theirs('enterprise', id, { address: '二号' }, { address: [made!.hlc] }));
  }
  await store.sync.merge(arriving, 'bundle:x');
  const before = await disputes();
  expect(before).toHaveLength(3);
  const group = store.newGroup();
  const settlements = before.map((each) => usualSettlement(each)!);
  await store.commit(settleDisputes, { settlements, isByRule: true }, { group });
  return { before, group };
}

test('a decision that is taken back opens its dispute again, with who wrote what where, and stays in the ledger', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  const { before, group } = await decided(store);
  expect(await disputes()).toEqual([]);
  const undone = await store.takeBack(group);
  expect(undone).toMatchObject({ refused: [], failure: undefined });
  const open = await disputes();
  const seen = (those: readonly Dispute[]) =>
    those.map((each) =>
      each.code === 'FIELD'
        ? each.values.map(({ hlc, first = hlc, operator, value }) => [each.record, first, operator, value])
        : each.code,
    );
  expect(seen(open)).toEqual(seen(before));
  expect((await store.read.get('enterprise', 'e1'))?.address).toBe('二号');
  // Decided once more, the other way round, and taken back again.
  const [dispute] = open;
  if (dispute?.code !== 'FIELD') throw new Error('no difference');
  const again = await settle(store, [{ dispute, outcome: 'kept', keep: dispute.values[0]!.hlc }]);
  expect((await store.read.get('enterprise', dispute.record))?.address).toBe('一号');
  await store.takeBack(again.saved ? again.group : '');
  expect(seen(await disputes()).toSorted()).toEqual(seen(before).toSorted());
  const { entries } = await readLedger(store.read);
  expect(entries).toHaveLength(4);
  expect(entries.every(({ takenBack }) => takenBack !== undefined)).toBe(true);
  expect(entries[0]?.values.map(({ first }) => first.operator)).toEqual(['setup', 'them']);
  await laptop.stop();
});

test('what was taken back of a decision arrives at another laptop as an open dispute', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  const { group } = await decided(store);
  await store.takeBack(group);
  const { texts } = await store.sync.changesUpTo(0, store.sync.end());
  const open = await disputes();
  await laptop.stop();
  const other = new Laptop();
  const there = await other.setUp();
  await there.sync.merge(
    texts.map((text) => JSON.parse(text) as unknown),
    'bundle:y',
  );
  expect(await disputes()).toEqual(open);
  await other.stop();
});

test('a record that was given back and is deleted again asks about the work that the deletion hides', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.commit(writing('enterprise', 'e1', { name: '甲公司', address: '零' }), undefined);
  const [made] = await store.read.history('enterprise', 'e1');
  await store.commit(writing('enterprise', 'e1', { deleted: true }, false), undefined);
  await store.sync.merge(
    [theirs('enterprise', 'e1', { address: '二号' }, { address: [made!.hlc] })],
    'bundle:x',
  );
  const before = await disputes();
  expect(before.map(({ code }) => code)).toEqual(['EDITED_WHEN_REMOVED']);
  const outcome = await settle(store, [{ dispute: before[0]!, outcome: 'restored' }]);
  expect(await disputes()).toEqual([]);
  await store.takeBack(outcome.saved ? outcome.group : '');
  expect(await store.read.get('enterprise', 'e1')).toBeUndefined();
  expect((await disputes()).map(({ code }) => code)).toEqual(['EDITED_WHEN_REMOVED']);
  await laptop.stop();
});
