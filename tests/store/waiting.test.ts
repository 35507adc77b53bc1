import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Row } from '../../src-core/change/row.ts';
import { inDatabase, Laptop, writing } from './laptop.ts';

const envelope = { v: 1, group: 'g', base: {}, action: 'x.y', operator: 'o' };
const stamp = (n: number) => `0lq5k3m00-000${n}-zzzzzzzzzz`;
const made = (n: number, record: string, patch: object) => ({
  ...envelope,
  hlc: stamp(n),
  kind: 'graduate',
  record,
  creates: true,
  patch,
});

test('what an earlier version did not know counts after the upgrade, over a rebuild too', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.sync.merge([made(1, 'g1', { name: '张示例', college: '机械学院' })], 'peer');
  await laptop.stop();
  // The earlier version knew no college: its row lacks the value, and the change waits.
  await inDatabase(async (db) => {
    const row = await db.rows('graduate').get('g1');
    const { college: _, ...bare } = row as unknown as Record<string, unknown>;
    await db.rows('graduate').put(bare as never);
    const change = await db.changes.where('hlc').equals(stamp(1)).first();
    await db.later.put({
      hlc: stamp(1),
      n: change?.n ?? 0,
      kind: 'graduate',
      record: 'g1',
      reason: 'unknown-field',
    });
  });
  const upgraded = await laptop.start();
  expect(await upgraded.read.get('graduate', 'g1')).toMatchObject({ name: '张示例', college: '机械学院' });
  await laptop.stop();
  await inDatabase(async (db) => expect(await db.later.count()).toBe(0));
});

test('what failed an earlier schema and fits this one leaves the quarantine, for good', async () => {
  const laptop = new Laptop();
  await laptop.setUp();
  await laptop.stop();
  const change = made(1, 'g1', { name: '张示例' });
  await inDatabase((db) => db.quarantine.add({ reason: 'schema', change, n: 1 }));
  const upgraded = await laptop.start();
  expect(await upgraded.read.get('graduate', 'g1')).toMatchObject({ name: '张示例' });
  expect(await upgraded.sync.merge([change], 'peer')).toMatchObject({ accepted: 0, duplicates: 1 });
  await laptop.stop();
  await inDatabase(async (db) => expect(await db.quarantine.count()).toBe(0));
});

test('the same unfit change twice lies in quarantine once', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  const unfit = made(1, 'g1', { name: 7 });
  expect(await store.sync.merge([unfit, unfit], 'peer')).toMatchObject({ duplicates: 1, quarantined: [{}] });
  expect(await store.sync.merge([unfit], 'peer')).toMatchObject({ duplicates: 1, quarantined: [] });
  await laptop.stop();
  await inDatabase(async (db) => expect(await db.quarantine.count()).toBe(1));
});

test("a peer's cursor is kept with the changes it stands behind, and comes back after a rebuild", async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.sync.merge([made(1, 'g1', { name: '张示例' })], 'portal', 'page-7');
  await laptop.loseDatabase();
  await laptop.start();
  await laptop.stop();
  await inDatabase(async (db) =>
    expect(await db.peers.get('portal')).toEqual({
      id: 'portal',
      pushedThrough: 0,
      pullCursor: 'page-7',
    }),
  );
});

test('a stamp that collided stays out of the values, in whatever order the entries come back', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.commit(writing('graduate', 'g1', { name: '张示例' }), undefined);
  await store.commit(writing('graduate', 'g1', { name: '第二' }, false), undefined);
  const [, second] = await store.read.history('graduate', 'g1');
  await store.sync.merge([{ ...second, patch: { name: '冒名' } }], 'peer');
  await laptop.stop();
  // The entry with the second change stands behind the one that sent it to quarantine.
  const lines = laptop.journal.trimEnd().split('\n');
  const [moved = ''] = lines.splice(3, 1);
  laptop.journal = `${[...lines, moved].join('\n')}\n`;
  await laptop.loseDatabase();
  expect(await (await laptop.start()).read.get('graduate', 'g1')).toMatchObject({ name: '张示例' });
});

test('a change of a kind still unknown that collided counts for nothing after the upgrade', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  for (const name of ['甲', '乙'])
    await store.sync.merge([{ ...made(1, 'g1', { name }), kind: 'novelty' }], 'peer');
  await laptop.stop();
  await inDatabase(async (db) => expect(await db.later.count()).toBe(0));
});

test('more changes than one slice that waited for this version count all of them, or none', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  const many = Array.from({ length: 60 }, (_, index) => ({
    ...made(1, `g${index}`, { name: `人${index}`, college: '机械学院' }),
    hlc: `0lq5k3m00-${String(index).padStart(4, '0')}-zzzzzzzzzz`,
  }));
  await store.sync.merge(many, 'peer');
  await laptop.stop();
  await inDatabase(async (db) => {
    for (const { record, hlc } of many) {
      const { college: _, ...bare } = (await db.rows('graduate').get(record)) as unknown as Row;
      await db.rows('graduate').put(bare);
      const change = await db.changes.where('hlc').equals(hlc).first();
      await db.later.put({ hlc, n: change?.n ?? 0, kind: 'graduate', record, reason: 'unknown-field' });
    }
  });
  const graduates = await (await laptop.start()).read.all('graduate');
  expect(graduates.filter(({ college }) => college === '机械学院')).toHaveLength(60);
});
