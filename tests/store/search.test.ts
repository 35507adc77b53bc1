import { expect, test, vi } from 'vitest';
import { Laptop, writing } from './laptop.ts';

test('a person is found by name, initials and number as soon as the commit is saved, also after a new name and a new start', async () => {
  const laptop = new Laptop();
  let store = await laptop.setUp();
  await store.commit(writing('graduate', 'g1', { name: '张示例', studentNumber: '2026001' }), undefined);
  const found = (text: string) =>
    store
      .search('graduate')
      .find(text)
      .map(({ title }) => title);
  await vi.waitFor(() => expect(found('zsl')).toEqual(['张示例']));

  await store.commit(writing('graduate', 'g2', { name: '李示例', studentNumber: '2026002' }), undefined);
  expect(found('2026')).toEqual(['李示例', '张示例']);
  await store.commit(writing('graduate', 'g1', { name: '章示例' }, false), undefined);
  expect(found('张')).toEqual([]);
  expect(found('zsl')).toEqual(['章示例']);
  await store.commit(writing('graduate', 'g2', { deleted: true }, false), undefined);
  expect(found('')).toEqual(['章示例']);

  store = await laptop.start();
  await vi.waitFor(() => expect(found('2026001')).toEqual(['章示例']));
  expect(found('李')).toEqual([]);
  await laptop.stop();
});

test('a name is found as it is written, with full-width signs or with half-width ones', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  const name = '示例（北京）科技有限公司';
  await store.commit(writing('enterprise', 'e1', { name }), undefined);
  const found = (text: string) => store.search('enterprise').find(text).length;
  await vi.waitFor(() => expect(found('北京')).toBe(1));
  for (const text of [name, '（北京）', '(北京)', 'ＢＪ']) expect([text, found(text)]).toEqual([text, 1]);
});
