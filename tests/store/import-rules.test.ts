import { expect, test } from 'vitest';
import { refusedSheet } from '../../src-core/exchange/refused-rows.ts';
import { identityNumberOf } from '../../src-core/standards/identity-number.ts';
import { workbookOf } from '../unit/exchange/workbook-bytes.ts';
import { code, firms, importing, people } from './importing.ts';
import { Laptop, writing } from './laptop.ts';

test('two firms of one name and two codes are two firms, in whichever commit they come', async () => {
  const store = await new Laptop().setUp();
  await importing(store, 'enterprise', firms(['甲公司', code, 10, '']));
  const { result, states } = await importing(
    store,
    'enterprise',
    firms(['丙公司', '91350200776049653A', 10, ''], ['丙公司', '91350500798359476R', 10, '']),
  );
  expect(states).toEqual(['new', 'new']);
  expect(result).toMatchObject({ created: 2, refused: [] });
  const third = await importing(store, 'enterprise', firms(['丙公司', '91350503MA31DKY80A', 5, '']));
  expect(third.states).toEqual(['new']);
  const bare = await importing(store, 'enterprise', firms(['丙公司', '', 5, '']));
  expect(bare.refused.rows).toMatchObject([{ problems: [{ code: 'NOT_UNIQUE_NAME', about: { count: 3 } }] }]);
});

test('a row whose numbers belong to two people names both', async () => {
  const store = await new Laptop().setUp();
  const document = identityNumberOf('99010120050302006');
  await importing(store, 'graduate', people(['1', '甲', '', '', ''], ['2', '乙', '', '', document]));
  const { refused } = await importing(store, 'graduate', people(['1', '丙', '', '', document]));
  expect(refused.rows).toMatchObject([
    { problems: [{ code: 'NUMBERS_OF_TWO', about: { first: '甲', second: '乙' } }] },
  ]);
});

test('a damaged number does not come back as a text that looks whole', async () => {
  const store = await new Laptop().setUp();
  const { refused } = await importing(
    store,
    'graduate',
    people([Number('202301000112345678'), '甲', '', '', '']),
  );
  const sheet = refusedSheet(refused, {
    sheet: '',
    row: '',
    reasons: '',
    sentenceOf: ({ code: why }) => why,
  });
  expect(sheet.rows[0]?.slice(2)).toEqual([undefined, '甲', undefined, undefined, undefined]);
});

test('a post called after a total is a post, and two columns of duties become one description', async () => {
  const store = await new Laptop().setUp();
  const posts = workbookOf([
    ['岗位', '公司', '人数', '岗位职责', '任职要求'],
    ['总计划工程师', '甲公司', 3, '排产', '本科'],
    ['累计折旧会计', '甲公司', 1, '记账', ''],
    ['合计', '', 4, '', ''],
  ]);
  const { result } = await importing(store, 'job', posts);
  expect(result.created).toBe(2);
  const jobs = await store.read.all('job');
  expect(jobs.map(({ description }) => description)).toEqual([
    '岗位职责\n排产\n\n任职要求\n本科',
    '岗位职责\n记账',
  ]);
});

test('taking posts back leaves the one that an interview names', async () => {
  const store = await new Laptop().setUp();
  const posts = workbookOf([
    ['公司', '职位'],
    ['乙公司', '工程师'],
    ['乙公司', '会计'],
  ]);
  const { result } = await importing(store, 'job', posts);
  const [named] = await store.read.all('job');
  const interview = {
    fair: 'f1',
    session: 'am',
    enterprise: 'e1',
    graduate: 'g1',
    booth: 'b1',
    job: named!.id,
  };
  await store.commit(writing('interview', 'i1', { ...interview, result: 'offer-intended' }), undefined);
  const { refused } = await store.takeBack(result.group);
  expect(refused).toMatchObject([
    { code: 'STILL_LINKED', about: { name: '工程师' } },
    { code: 'STILL_LINKED', about: { name: '乙公司' } },
  ]);
  expect((await store.read.all('job')).map(({ title }) => title)).toEqual(['工程师']);
});
