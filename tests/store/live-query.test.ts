import { expect, test } from 'vitest';
import { Laptop, writing } from './laptop.ts';

test('a live query also watches what it reads after its first answer', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.commit(writing('graduate', 'g1', { name: '张示例' }), undefined);
  const counts: number[] = [];
  const stop = store
    .live(async (read) => {
      await read.get('graduate', 'g1');
      return (await read.where('job', 'enterprise', 'e1')).length;
    })
    .subscribe((count) => counts.push(count));
  await expect.poll(() => counts).toEqual([0]);
  await store.commit(writing('job', 'j1', { enterprise: 'e1', title: '机械工程师' }), undefined);
  await expect.poll(() => counts).toEqual([0, 1]);
  stop();
  await laptop.stop();
});
