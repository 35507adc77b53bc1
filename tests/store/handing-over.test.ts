import { expect, test } from 'vitest';
import type { Change } from '../../src-core/change/change.ts';
import { formatStamp } from '../../src-core/change/stamp.ts';
import { Laptop, writing } from './laptop.ts';

const limits = { changes: 500, bytes: 1_000_000 };

/** Invented changes of another laptop. */
function theirs(...ids: string[]): Change[] {
  return ids.map((id, counter) => ({
    v: 1,
    hlc: formatStamp({ ms: 1_795_000_000_000, counter, clockId: 'otherlapto' }),
    group: 'g',
    kind: 'enterprise',
    record: id,
    creates: true,
    patch: { name: id },
    base: {},
    action: 'enterprise.create',
    operator: 'o',
  }));
}

test('what the portal has not acknowledged is own work and what came from others, never what came from itself', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.sync.adoptEpoch('central', 'e1');
  const { id } = await store.sync.peer('central');
  await store.commit(writing('enterprise', 'own', { name: '甲' }), undefined);
  await store.sync.merge(theirs('a', 'b', 'c'), id, 'e1.3');
  await store.sync.merge(theirs('a', 'b', 'c', 'd'), 'bundle:other');
  expect(store.health().unsent).toBe(2);
  const batch = await store.sync.outgoing(id, limits);
  expect(batch.texts.map((text) => (JSON.parse(text) as Change).record)).toEqual(['own', 'd']);
  await store.sync.handedOver(id, batch);
  expect(store.health().unsent).toBe(0);
  // After a start it is counted anew, and another life of the portal has acknowledged nothing.
  expect((await laptop.start()).health().unsent).toBe(0);
  const again = await laptop.start();
  await again.sync.adoptEpoch('central', 'e2');
  expect(again.health().unsent).toBe(5);
});

test('a batch ends at its limit, and the next one goes on there, in the middle of a commit too', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.sync.merge(theirs('a', 'b', 'c', 'd', 'e'), 'bundle:other');
  const sent: string[] = [];
  for (let hasMore = true; hasMore;) {
    const batch = await store.sync.outgoing('central:e1', { ...limits, changes: 2 });
    sent.push(...batch.texts.map((text) => (JSON.parse(text) as Change).record));
    await store.sync.handedOver('central:e1', batch);
    hasMore = batch.hasMore;
  }
  expect(sent).toEqual(['a', 'b', 'c', 'd', 'e']);
});
