import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { deleteRecord } from '../../src-core/change/delete-record.ts';
import { usualSettlement } from '../../src-core/conflict/dispute.ts';
import { settleDisputes } from '../../src-core/conflict/settle.ts';
import { aBooth, aCheckin, aFair, aGraduate, anEnterprise, aPlacement } from '../builders/records.ts';
import { disputes, settle, theirs } from './disputing.ts';
import { Laptop, writing } from './laptop.ts';
import { eventually } from '../eventually.ts';

function valuesOf(record: object): Record<string, unknown> {
  const { id: _, ...values } = record as Record<string, unknown>;
  return values;
}

test('a value written against another is kept or given back, and the dispute is over on every side', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.commit(writing('enterprise', 'e1', { name: '甲公司', contactPhone: '13900000001' }), undefined);
  const [made] = await store.read.history('enterprise', 'e1');
  const base = { contactPhone: [made!.hlc] };
  await store.commit(writing('enterprise', 'e1', { contactPhone: '13900000002' }, false), undefined);
  const [, own] = await store.read.history('enterprise', 'e1');
  const { contactPhone: other } = made!.patch;
  await store.sync.merge([theirs('enterprise', 'e1', { contactPhone: other }, base)], 'bundle:x');
  const [dispute] = await disputes();
  expect(dispute).toMatchObject({ code: 'FIELD', field: 'contactPhone', rule: 'latest' });
  await settle(store, [{ dispute: dispute!, outcome: 'kept', keep: own!.hlc }]);
  const row = await store.read.get('enterprise', 'e1');
  expect(store.openRecord('enterprise', row!).contactPhone).toBe('13900000002');
  expect(await disputes()).toEqual([]);
  // The ledger names what stood against what by stamp: no sensitive value is repeated.
  const [decision] = await store.read.all('decision');
  expect(decision).toMatchObject({ about: 'FIELD', outcome: 'kept', kept: own!.hlc, reason: '核对过' });
  expect(await store.read.changesOf(decision!.stamps!)).toHaveLength(2);
  expect(JSON.stringify(decision)).not.toContain('13900000002');
});

test('what changed after somebody looked is not decided by what was seen', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.commit(writing('enterprise', 'e1', { name: '甲公司' }), undefined);
  const [made] = await store.read.history('enterprise', 'e1');
  const base = { name: [made!.hlc] };
  await store.sync.merge(
    [
      theirs('enterprise', 'e1', { name: '乙公司' }, base),
      theirs('enterprise', 'e1', { name: '丙公司' }, base),
    ],
    'bundle:x',
  );
  const [dispute] = await disputes();
  await store.sync.merge([theirs('enterprise', 'e1', { name: '丁公司' }, base)], 'bundle:x');
  const outcome = await store.commit(settleDisputes, {
    settlements: [usualSettlement(dispute!)!],
    isByRule: true,
  });
  expect(outcome).toMatchObject({ saved: false, problems: [{ code: 'DISPUTE_CHANGED' }] });
  expect(await store.read.all('decision')).toEqual([]);
});

test('two enterprises at one booth and one graduate at two gates are settled by rule, in one go', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.commit(writing('fair', 'f1', valuesOf(aFair({ id: 'f1' }))), undefined);
  await store.commit(writing('booth', 'b1', valuesOf(aBooth({ id: 'b1', fair: 'f1' }))), undefined);
  for (const id of ['e1', 'e2'])
    await store.commit(writing('enterprise', id, { name: anEnterprise({ id }).name + id }), undefined);
  await store.commit(writing('graduate', 'g1', { name: aGraduate().name }), undefined);
  const at = { fair: 'f1', booth: 'b1' };
  await store.commit(
    writing('placement', 'p1', valuesOf(aPlacement({ ...at, enterprise: 'e1' }))),
    undefined,
  );
  await store.commit(
    writing('checkin', 'c1', valuesOf(aCheckin({ fair: 'f1', graduate: 'g1', gate: undefined }))),
    undefined,
  );
  await store.sync.merge(
    [
      theirs('placement', 'p2', valuesOf(aPlacement({ ...at, enterprise: 'e2' }))),
      theirs('checkin', 'c2', valuesOf(aCheckin({ fair: 'f1', graduate: 'g1', gate: '西门' }))),
    ],
    'bundle:x',
  );
  const found = await disputes();
  expect(found.map(({ code }) => code)).toEqual(['BOOTH_TWICE', 'CHECKED_IN_TWICE']);
  await settle(
    store,
    found.map((each) => usualSettlement(each)!),
    true,
  );
  expect((await store.read.all('placement')).map(({ id }) => id)).toEqual(['p1']);
  // The gate that only the second check-in named is not lost.
  expect((await store.read.all('checkin')).map(({ id, gate }) => [id, gate])).toEqual([['c1', '西门']]);
  expect(await disputes()).toEqual([]);
  expect((await store.read.all('decision')).map(({ outcome, isByRule }) => [outcome, isByRule])).toEqual([
    ['removed', true],
    ['merged', true],
  ]);
});

test('a clash that somebody has ended since is not settled by what was seen: nothing is taken away', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  const at = { fair: 'f1', booth: 'b1' };
  for (const [id, enterprise] of [
    ['p1', 'e1'],
    ['p2', 'e2'],
  ] as const)
    await store.commit(writing('placement', id, valuesOf(aPlacement({ ...at, enterprise }))), undefined);
  const [dispute] = await disputes();
  expect(dispute).toMatchObject({ code: 'BOOTH_TWICE' });
  await store.commit(writing('placement', 'p2', { booth: 'b2' }, false), undefined);
  const settlements = [usualSettlement(dispute!)!];
  expect(await store.commit(settleDisputes, { settlements, isByRule: true })).toMatchObject({
    saved: false,
    problems: [{ code: 'DISPUTE_CHANGED' }],
  });
  expect(await store.read.all('placement')).toHaveLength(2);
});

test('of two records that two laptops merged into each other the first is answered, not none', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  for (const id of ['g1', 'g2']) await store.commit(writing('graduate', id, { name: id }), undefined);
  await store.commit(writing('graduate', 'g1', { mergedInto: 'g2' }, false), undefined);
  const search = store.search('graduate');
  expect(await search.findWhenReady('g')).toHaveLength(1);
  await store.commit(writing('graduate', 'g2', { mergedInto: 'g1' }, false), undefined);
  expect(await store.read.get('graduate', 'g2')).toMatchObject({ id: 'g1' });
  expect((await store.read.get('graduate', 'g2'))?.mergedInto).toBeUndefined();
  expect((await store.read.all('graduate')).map(({ id }) => id)).toEqual(['g1']);
  expect(await store.read.ids('graduate')).toEqual(['g1']);
  expect(await store.read.count('graduate')).toBe(1);
  expect((await store.read.page('graduate', ['g1', 'g2'])).map((row) => row?.id)).toEqual(['g1', undefined]);
  await eventually(() => expect(search.find('g').map(({ id }) => id)).toEqual(['g1']));
  await store.commit(writing('graduate', 'g2', { mergedInto: null }, false), undefined);
  await eventually(() => expect(search.find('g').map(({ id }) => id)).toEqual(['g2']));
  expect(await store.read.ids('graduate')).toEqual(['g2']);
});

test('what one laptop wrote into a record that another had merged away is taken over, or the two are taken apart', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  for (const id of ['e1', 'e2', 'e3', 'e4'])
    await store.commit(writing('enterprise', id, { name: id, address: '一号' }), undefined);
  const stamps = await Promise.all(
    ['e2', 'e4'].map(async (id) => (await store.read.history('enterprise', id))[0]!.hlc),
  );
  await store.commit(writing('enterprise', 'e2', { mergedInto: 'e1' }, false), undefined);
  await store.commit(writing('enterprise', 'e4', { mergedInto: 'e3' }, false), undefined);
  await store.sync.merge(
    [
      theirs('enterprise', 'e2', { address: '二号' }, { address: [stamps[0]!] }),
      theirs('enterprise', 'e4', { address: '四号' }, { address: [stamps[1]!] }),
    ],
    'bundle:x',
  );
  const found = await disputes();
  expect(found.map((each) => [each.code, 'records' in each && each.records])).toEqual([
    ['EDITED_WHEN_MERGED', ['e1', 'e2']],
    ['EDITED_WHEN_MERGED', ['e3', 'e4']],
  ]);
  await settle(store, [usualSettlement(found[0]!)!, { dispute: found[1]!, outcome: 'restored' }]);
  expect((await store.read.all('enterprise')).map(({ id, address }) => [id, address])).toEqual([
    ['e1', '二号'],
    ['e3', '一号'],
    ['e4', '四号'],
  ]);
  expect(await disputes()).toEqual([]);
});

test('links follow a merged double, those that arrive later too, and an unmerge gives them back', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  const documentNumber = '350203200001010017';
  for (const id of ['g1', 'g2'])
    await store.commit(writing('graduate', id, { name: '林晓', documentNumber }), undefined);
  await store.commit(writing('checkin', 'c1', valuesOf(aCheckin({ fair: 'f1', graduate: 'g2' }))), undefined);
  const [dispute] = await disputes();
  expect(dispute).toMatchObject({ code: 'VALUE_TWICE', records: ['g1', 'g2'], field: 'documentNumber' });
  await settle(store, [{ dispute: dispute!, outcome: 'merged', keep: 'g1' }]);
  await store.sync.merge(
    [theirs('checkin', 'c2', valuesOf(aCheckin({ fair: 'f1', session: 'pm', graduate: 'g2' })))],
    'bundle:x',
  );
  const ofFirst = async () =>
    (await store.read.where('checkin', 'graduate', 'g1')).map(({ id, graduate }) => [id, graduate]);
  expect(await ofFirst()).toEqual([
    ['c1', 'g1'],
    ['c2', 'g1'],
  ]);
  expect(await store.read.where('checkin', 'graduate', 'g2')).toHaveLength(2);
  expect((await store.read.get('checkin', 'c2'))?.graduate).toBe('g1');
  await store.commit(writing('graduate', 'g2', { mergedInto: null }, false), undefined);
  expect(await ofFirst()).toEqual([]);
});

test('a record that one laptop deleted and another one used or edited comes back', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  for (const id of ['e1', 'e2', 'e3'])
    await store.commit(writing('enterprise', id, { name: id, address: '一号' }), undefined);
  const stamps = await Promise.all(
    ['e1', 'e2', 'e3'].map(async (id) => (await store.read.history('enterprise', id))[0]!.hlc),
  );
  for (const id of ['e1', 'e2', 'e3'])
    await store.commit(writing('enterprise', id, { deleted: true }, false), undefined);
  await store.sync.merge(
    [
      theirs('job', 'j1', { enterprise: 'e1', title: '工程师' }),
      theirs('enterprise', 'e2', { address: '二号' }, { address: [stamps[1]!] }),
    ],
    'bundle:x',
  );
  const found = await disputes();
  expect(found.map((each) => [each.code, 'about' in each && each.about])).toEqual([
    ['REMOVED_IN_USE', { name: 'e1', count: '1' }],
    ['EDITED_WHEN_REMOVED', { name: 'e2' }],
  ]);
  await settle(store, [
    { dispute: found[0]!, outcome: 'restored' },
    { dispute: found[1]!, outcome: 'left' },
  ]);
  expect((await store.read.all('enterprise')).map(({ id }) => id)).toEqual(['e1']);
  expect(await disputes()).toEqual([]);
});

test('a record that was merged into one that another laptop deleted is found again, with what was written into it', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  for (const id of ['e1', 'e2', 'e3', 'e4'])
    await store.commit(writing('enterprise', id, { name: id, address: '一号' }), undefined);
  const [made] = await store.read.history('enterprise', 'e2');
  await store.commit(writing('enterprise', 'e2', { mergedInto: 'e1' }, false), undefined);
  await store.commit(writing('enterprise', 'e4', { mergedInto: 'e3' }, false), undefined);
  await store.sync.merge(
    [
      theirs('enterprise', 'e1', { deleted: true }, { deleted: [] }),
      theirs('enterprise', 'e2', { address: '二号' }, { address: [made!.hlc] }),
    ],
    'bundle:x',
  );
  const [dispute, ...others] = await disputes();
  expect(others).toEqual([]);
  expect(dispute).toMatchObject({
    code: 'REMOVED_IN_USE',
    records: ['e1'],
    about: { name: 'e1', count: '1' },
  });
  await settle(store, [usualSettlement(dispute!)!]);
  expect(await disputes()).toMatchObject([{ code: 'EDITED_WHEN_MERGED', records: ['e1', 'e2'] }]);

  // One laptop alone takes the doubles along, and back.
  const removed = await store.commit(deleteRecord('enterprise'), { id: 'e3' });
  expect(await disputes()).toHaveLength(1);
  await store.takeBack(removed.saved ? removed.group : '');
  expect(await store.read.doublesOf('enterprise', 'e3')).toEqual(['e4']);
});
