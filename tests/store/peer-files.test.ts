import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { keepFilesThere, readFilesThere } from '../../src-renderer/app/exchange/peer-files.ts';
import { Laptop } from './laptop.ts';

test('a portal that has lost what it had is not taken to have the files either, nor by a round that was under way', async () => {
  const store = await new Laptop().setUp();
  await store.sync.adoptEpoch('central', 'e1');
  const before = await readFilesThere(store, 'central');
  before.there.add('file');
  await keepFilesThere(store, 'central', before);
  expect((await readFilesThere(store, 'central')).there).toEqual(new Set(['file']));
  await store.sync.beginAnew('central:e1');
  expect((await readFilesThere(store, 'central')).there.size).toBe(0);
  await keepFilesThere(store, 'central', before);
  expect((await readFilesThere(store, 'central')).there.size).toBe(0);
  // Handed over again, it is known again.
  const after = await readFilesThere(store, 'central');
  await keepFilesThere(store, 'central', { ...after, there: new Set(['file']) });
  expect((await readFilesThere(store, 'central')).there).toEqual(new Set(['file']));
});
