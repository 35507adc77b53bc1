import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { joinOffice } from '../../src-core/office/join-office.ts';
import { keepStation, ownStation } from '../../src-renderer/app/start/own-station.ts';
import { backgroundOf } from '../../src-renderer/features/conflicts/queries.ts';
import { Laptop, writing } from './laptop.ts';

const id = '019aa0c1-0000-7000-8000-00000000000a';

test('after a rebuild the laptop keeps its station, and what it wrote before and after has its name', async () => {
  const laptop = new Laptop();
  const before = await laptop.setUp();
  await before.commit(joinOffice, { id, name: '一号登记台', clockId: before.clockId() });
  const earlier = before.clockId();
  await laptop.loseDatabase();
  const store = await laptop.start();
  expect(store.clockId()).not.toBe(earlier);
  await keepStation(store);
  await keepStation(store);
  expect(await ownStation(store, '这台电脑')).toEqual({ id, name: '一号登记台' });
  const { stations } = await backgroundOf([])(store.read);
  expect([earlier, store.clockId()].map((clockId) => stations.get(clockId))).toEqual([
    '一号登记台',
    '一号登记台',
  ]);
  expect(await store.read.history('station', id)).toHaveLength(2);
});

test('a copied profile becomes a station of its own, of the same name: it takes no token away', async () => {
  const store = await new Laptop().setUp();
  await store.commit(joinOffice, { id, name: '一号登记台', clockId: store.clockId() });
  await store.commit(writing('enterprise', 'e1', { name: '甲公司' }), undefined);
  const [own] = await store.read.history('enterprise', 'e1');
  // The other laptop with the same disk has written something else under the same stamp.
  await store.sync.merge([{ ...own!, patch: { name: '另一家' } }], 'central:e1');
  expect(store.clockId()).not.toBe((await store.read.get('station', id))?.clockId);
  await keepStation(store);
  const station = await ownStation(store, '这台电脑');
  expect(station.name).toBe('一号登记台');
  expect(station.id).not.toBe(id);
});
