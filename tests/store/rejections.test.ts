import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Rejection } from '../../src-core/contract/portal-refusals.ts';
import { waitingLines, waitingRecords } from '../../src-renderer/features/conflicts/waiting-lines.ts';
import type { Store } from '../../src-renderer/store/store.ts';
import { offerAgain } from '../../src-renderer/sync/offer-again.ts';
import { portalClient } from '../../src-renderer/sync/portal-client.ts';
import { Laptop, writing } from './laptop.ts';

/** A laptop whose portal has set aside what it wrote about a firm. */
async function refused(laptop: Laptop, reason: Rejection = 'schema') {
  const store = await laptop.setUp();
  await store.commit(writing('enterprise', 'e1', { name: '甲公司' }), undefined);
  await store.sync.adoptEpoch('central', 'e1');
  const [change] = await store.read.history('enterprise', 'e1');
  await store.sync.handedOver('central:e1', { through: 99, rejected: [{ hlc: change!.hlc, reason }] });
  return { store, change: change! };
}

const rejected = async (store: Store) => (await store.read.waitingRooms()).rejected;

test('what the portal has set aside is named by its record, until the portal hands it out itself', async () => {
  const laptop = new Laptop();
  const { store, change } = await refused(laptop);
  const lines = waitingLines(await store.read.waitingRooms());
  const records = await waitingRecords(lines)(store.read);
  expect(records.get(lines[0]!.key)).toEqual({ title: '甲公司', isLive: true });
  await store.sync.merge([change], 'central:e1');
  expect(await rejected(store)).toEqual([]);
  await laptop.stop();
});

test('what an earlier life of the portal had set aside is of no concern to the one that took everything', async () => {
  const laptop = new Laptop();
  const { store } = await refused(laptop);
  await store.sync.adoptEpoch('central', 'e2');
  await store.sync.handedOver('central:e2', { through: 99 });
  expect(await rejected(store)).toEqual([]);
  await laptop.stop();
});

test('a change in quarantine says which record it is of, also where it does not fit', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.commit(writing('enterprise', 'e1', { name: '甲公司' }), undefined);
  const [own] = await store.read.history('enterprise', 'e1');
  const unfit = {
    ...own!,
    hlc: '0lq5k3m00-0001-zzzzzzzzzz',
    record: 'e2',
    patch: { name: '乙公司', size: {} },
  };
  await store.sync.merge([{ ...own!, patch: { name: '另一家' } }, unfit, 'nonsense'], 'peer');
  const lines = waitingLines(await store.read.waitingRooms());
  const records = await waitingRecords(lines)(store.read);
  const titles = lines.map(({ key }) => records.get(key)?.title).toSorted();
  expect(titles).toEqual(['甲公司', '另一家', '乙公司', undefined].toSorted());
  await laptop.stop();
});

test('trying again offers to the portal what it had set aside, and a head lets it look through all of it', async () => {
  const laptop = new Laptop();
  const { store, change } = await refused(laptop);
  const asked: string[] = [];
  let isUpgraded = false;
  const client = portalClient('https://p.example', 't', ({ url, body }) => {
    asked.push(new URL(url).pathname);
    const text = body ? new TextDecoder().decode(body) : '';
    const told = { epoch: 'e1', serverTime: '2026-11-23T02:00:00.000Z' };
    if (url.endsWith('retry')) return answered({ released: 0, left: 1, ...told });
    expect((JSON.parse(text) as { changes: unknown[] }).changes).toEqual([change]);
    const still = isUpgraded ? [] : [{ index: 0, hlc: change.hlc, reason: 'schema' }];
    return answered({
      accepted: 0,
      duplicates: 1,
      rejected: still,
      cursor: 'e1.2.0123456789ab',
      previous: 'e1.1.0123456789ab',
      ...told,
    });
  });
  expect(await offerAgain(store.sync, client, 'central', false)).toBe(0);
  expect(await rejected(store)).toHaveLength(1);
  isUpgraded = true;
  expect(await offerAgain(store.sync, client, 'central', true)).toBe(1);
  expect(await rejected(store)).toEqual([]);
  expect(asked).toEqual(['/v1/changes', '/v1/quarantine/retry', '/v1/changes']);
  await laptop.stop();
});

test('of a stamp that says two things nothing is offered again: neither counts', async () => {
  const laptop = new Laptop();
  const { store } = await refused(laptop, 'stamp-collision');
  expect(await store.sync.rejectedTexts('central:e1')).toEqual([]);
  expect(await rejected(store)).toHaveLength(1);
  await laptop.stop();
});

function answered(value: object): Promise<{ status: number; text: string }> {
  return Promise.resolve({ status: 200, text: JSON.stringify(value) });
}
