import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { keepConnection } from '../../src-renderer/app/exchange/keep-connection.ts';
import { openForReading } from '../../src-renderer/store/recovery/open-for-reading.ts';
import { connectionName } from '../../src-renderer/sync/connection.ts';
import { Laptop } from './laptop.ts';

const portal = { url: 'https://portal.example', token: 't1', station: 's', isHead: true };

test('a window that only reads cannot connect or disconnect, and says so instead of pretending', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  expect(await keepConnection(store, 'central', portal)).toMatchObject({ problem: undefined });
  const reading = await openForReading({ slot: 'office', host: laptop.host.call, now: () => new Date() });
  expect(await keepConnection(reading!, 'central', null)).toEqual({ problem: 'not-here' });
  await reading!.close();
  const name = connectionName('central');
  expect((await store.work(name)).get(name)).toEqual(portal);
});

test('a hub at another address is the same peer, another token is another one', async () => {
  const store = await new Laptop().setUp();
  await keepConnection(store, 'hub', portal);
  const moved = { ...portal, url: 'https://192.168.1.9:4330' };
  expect(await keepConnection(store, 'hub', moved)).toMatchObject({ isSamePeer: true });
  expect(await keepConnection(store, 'hub', { ...moved, token: 't2' })).toMatchObject({ isSamePeer: false });
  expect(await keepConnection(store, 'hub', null)).toMatchObject({ isSamePeer: false });
});
