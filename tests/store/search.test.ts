import { expect, test } from 'vitest';
import { entriesOf, findRecords, subtitleOf } from '../../src-renderer/ui/library/find-records.ts';
import { inDatabase, Laptop, writing } from './laptop.ts';
import { eventually } from '../eventually.ts';

test('a person is found by name, initials and number as soon as the commit is saved, also after a new name and a new start', async () => {
  const laptop = new Laptop();
  let store = await laptop.setUp();
  await store.commit(writing('graduate', 'g1', { name: '张示例', studentNumber: '2026001' }), undefined);
  const found = (text: string) =>
    store
      .search('graduate')
      .find(text)
      .map(({ title }) => title);
  await eventually(() => expect(found('zsl')).toEqual(['张示例']));

  await store.commit(writing('graduate', 'g2', { name: '李示例', studentNumber: '2026002' }), undefined);
  expect(found('2026')).toEqual(['李示例', '张示例']);
  await store.commit(writing('graduate', 'g1', { name: '章示例' }, false), undefined);
  expect(found('张')).toEqual([]);
  expect(found('zsl')).toEqual(['章示例']);
  await store.commit(writing('graduate', 'g2', { deleted: true }, false), undefined);
  expect(found('')).toEqual(['章示例']);

  store = await laptop.start();
  await eventually(() => expect(found('2026001')).toEqual(['章示例']));
  expect(found('李')).toEqual([]);
  await laptop.stop();
});

test('a name is found as it is written, with full-width signs or with half-width ones', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  const name = '示例（北京）科技有限公司';
  await store.commit(writing('enterprise', 'e1', { name }), undefined);
  const found = (text: string) => store.search('enterprise').find(text).length;
  await eventually(() => expect(found('北京')).toBe(1));
  for (const text of [name, '（北京）', '(北京)', 'ＢＪ']) expect([text, found(text)]).toEqual([text, 1]);
});

test('a whole telephone or document number finds its person by the sealed form, a part of one finds nobody', async () => {
  const laptop = new Laptop();
  let store = await laptop.setUp();
  const person = { name: '张示例', phone: '13800138000', documentNumber: '11010519491231002X' };
  await store.commit(writing('graduate', 'g1', person), undefined);
  await store.commit(writing('graduate', 'g2', { name: '李示例', phone: '13900139000' }), undefined);
  const found = (text: string) =>
    store
      .search('graduate')
      .find(text)
      .map(({ title }) => title);
  const numbers = ['13800138000', '+86 138 0013 8000', '11010519491231002x', '１３８００１３８０００'];
  await eventually(() => expect(found('zsl')).toEqual(['张示例']));
  for (const number of numbers) expect([number, found(number)]).toEqual([number, ['张示例']]);
  expect(found('1380013800')).toEqual([]);
  await store.commit(writing('graduate', 'g1', { phone: '13700137000' }, false), undefined);
  expect(found('13800138000')).toEqual([]);

  store = await laptop.start();
  await eventually(() => expect(found('13700137000')).toEqual(['张示例']));
  // What is kept for the next start holds no number; and as an earlier FairDesk kept it, it is made again.
  let kept = '';
  await inDatabase((db) =>
    eventually(async () => {
      const [pack] = await db.searchPacks.toArray();
      kept = JSON.stringify(pack);
      expect(kept).toContain('张示例');
      const entries = (pack?.entries as { b?: string }[]).map(({ b: _, ...entry }) => entry);
      await db.searchPacks.put({
        id: 'graduate:0',
        kind: 'graduate',
        through: pack?.through ?? 0,
        entries,
      });
    }),
  );
  expect(kept).not.toContain('13700137000');
  store = await laptop.start();
  await eventually(() => expect(found('13700137000')).toEqual(['张示例']));
});

test('a record is found by each thing that it misses of what the notice names, and leaves when it is filled in', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.commit(writing('job', 'j1', { enterprise: 'e', title: '示例岗', headcount: 2 }), undefined);
  await store.commit(
    writing('job', 'j2', { enterprise: 'e', title: '示例工', workRegions: ['350200'] }),
    undefined,
  );
  const index = store.search('job');
  const missing = (field: string) => index.find('', { missing: [field] }).map(({ title }) => title);
  await eventually(() => expect(missing('workRegions')).toEqual(['示例岗']));
  expect(missing('headcount')).toEqual(['示例工']);
  await store.commit(writing('job', 'j1', { workRegions: ['350200'], lowestDegree: '31' }, false), undefined);
  expect(missing('complete')).toEqual(['示例岗']);
  expect(index.facetCounts('missing')).toEqual([
    { value: 'complete', count: 1 },
    { value: 'headcount', count: 1 },
    { value: 'lowestDegree', count: 1 },
  ]);
});

test('only firms that share something with a firm are looked at as its doubles', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  const firms = {
    e1: { name: '厦门示例智能装备有限公司', contactPhone: '13800138000' },
    e2: { name: '示例智能装备股份有限公司' },
    e3: { name: '别家检测有限公司', contactPhone: '13800138000' },
    e4: { name: '又一家有限公司', contactPhone: '13900139000' },
  };
  for (const [id, values] of Object.entries(firms))
    await store.commit(writing('enterprise', id, values), undefined);
  await eventually(() => expect(store.search('enterprise').alike('e1').sort()).toEqual(['e2', 'e3']));
  expect(store.search('enterprise').alike('e4')).toEqual([]);
});

test('a post of a firm that was merged away is found and shown as one of the firm that stays, until they are taken apart', async () => {
  const laptop = new Laptop();
  let store = await laptop.setUp();
  for (const [id, name] of Object.entries({ e1: '甲示例公司', e2: '乙示例公司', e3: '丙公司' }))
    await store.commit(writing('enterprise', id, { name }), undefined);
  for (const enterprise of ['e1', 'e2', 'e3'])
    await store.commit(writing('job', `j-${enterprise}`, { enterprise, title: '工程师' }), undefined);
  const posts = (text: string) =>
    entriesOf(store, 'job', findRecords(store, 'job', text)).map((entry) => [
      entry.id,
      subtitleOf(store, 'job', entry),
    ]);
  await eventually(() => expect(posts('乙示例')).toEqual([['j-e2', '乙示例公司']]));

  await store.commit(writing('enterprise', 'e2', { mergedInto: 'e1' }, false), undefined);
  const both = [
    ['j-e1', '甲示例公司'],
    ['j-e2', '甲示例公司'],
  ];
  await eventually(() => expect(posts('甲示例')).toEqual(both));
  expect(posts('乙示例')).toEqual([]);
  // Prepared entries that were kept know nothing of the merge, and need not.
  await inDatabase((db) => eventually(async () => expect(await db.searchPacks.toArray()).toHaveLength(2)));
  store = await laptop.start();
  await eventually(() => expect(posts('甲示例')).toEqual(both));

  await store.commit(writing('enterprise', 'e2', { mergedInto: null }, false), undefined);
  await eventually(() => expect(posts('甲示例')).toEqual([['j-e1', '甲示例公司']]));
  expect(posts('乙示例')).toEqual([['j-e2', '乙示例公司']]);
});
