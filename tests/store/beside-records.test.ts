import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { Laptop, writing } from './laptop.ts';

const graduate = (id: string, name: string) => writing('graduate', id, { name });

test('unfinished work stands sealed in both copies and comes back with the database', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.keepWork({ 'desk.parked.1': { name: '张示例' }, 'desk.parked.2': 2, other: 1 });
  await store.keepWork({ 'desk.parked.2': null });
  expect(laptop.journal).not.toContain('张示例');
  await laptop.loseDatabase();
  const again = await laptop.start();
  expect([...(await again.work('desk.parked.'))]).toEqual([['desk.parked.1', { name: '张示例' }]]);
  // A commit ends the work that it comes from, in the same transaction.
  await again.commit(graduate('g1', '张示例'), undefined, { work: { 'desk.parked.1': null } });
  await laptop.loseDatabase();
  const third = await laptop.start();
  expect((await third.work('desk.parked.')).size).toBe(0);
  expect(await third.setting('other')).toBe(1);
});

test('what no portal has acknowledged is counted over a start', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.commit(graduate('g1', '甲'), undefined);
  await store.note('print');
  await store.commit(graduate('g2', '乙'), undefined);
  expect(store.health().unsent).toBe(2);
  expect((await laptop.start()).health().unsent).toBe(2);
});

test('records that are taken while the clock is in doubt are marked until a person has confirmed it', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  const seen: boolean[] = [];
  const asking = () => ({
    name: 'test.ask',
    facts: () => Promise.resolve(undefined),
    decide: (_facts: unknown, _input: unknown, { isTimeInDoubt }: { isTimeInDoubt: boolean }) => {
      seen.push(isTimeInDoubt);
      return { ok: true as const, drafts: [], warnings: [] };
    },
  });
  await store.commit(asking(), undefined);
  laptop.now -= 10 * 60_000;
  await store.commit(asking(), undefined);
  await store.commit(asking(), undefined);
  expect(store.health().isTimeInDoubt).toBe(true);
  store.confirmTime();
  await store.commit(asking(), undefined);
  // So does a portal or hub that says another time.
  store.compareTime('hub', 10 * 60_000);
  expect(store.health().isTimeInDoubt).toBe(true);
  await store.commit(asking(), undefined);
  expect(seen).toEqual([false, true, true, false, true]);
});
