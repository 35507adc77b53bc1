import { expect, test } from 'vitest';
import { canonical } from '../../src-core/change/canonical.ts';
import { fold } from '../../src-core/change/fold.ts';
import { parseJournalLine } from '../../src-core/change/journal-line.ts';
import { rowOf } from '../../src-core/change/row.ts';
import { Laptop, writing } from './laptop.ts';

const person = {
  name: '张示例',
  studentNumber: '2023010001',
  documentNumber: '11010519491231002X',
  phone: '13800000000',
};

test('a commit stands in the database and in the journal, sealed, and the chain holds', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  const outcome = await store.commit(writing('graduate', 'g1', person), undefined);
  expect(outcome).toMatchObject({ saved: true, copies: 2, created: ['g1'] });
  const text = laptop.host.journals.get('office') ?? '';
  expect(text).not.toContain('13800000000');
  expect(text).not.toContain('11010519491231002X');
  const lines = text.trimEnd().split('\n').map(parseJournalLine);
  expect(lines.map((line) => line.is)).toEqual(['header', 'entry', 'entry']);
  const row = await store.read.get('graduate', 'g1');
  expect(row?.phone).toHaveProperty('sealed');
  expect(store.openRecord('graduate', row!)).toMatchObject(person);
  expect(await store.read.where('graduate', 'documentNumber', person.documentNumber)).toHaveLength(1);
  await laptop.stop();
});

test('an empty database is rebuilt from the journal and goes on under a new clock id', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  for (let index = 0; index < 30; index += 1)
    await store.commit(writing('graduate', `g${index}`, { name: `人${index}` }), undefined);
  await store.commit(writing('graduate', 'g3', { name: '改名' }, false), undefined);
  const before = canonical(await store.read.all('graduate'));
  await laptop.loseDatabase();
  const opened = await laptop.opening();
  expect(opened).toMatchObject({ state: 'ready', repairs: [{ what: 'database-rebuilt', commits: 32 }] });
  if (opened.state !== 'ready') return;
  expect(canonical(await opened.store.read.all('graduate'))).toBe(before);
  const clockIds = async () =>
    new Set((await opened.store.read.history('graduate', 'g3')).map(({ hlc }) => hlc.slice(15)));
  const earlier = await clockIds();
  await opened.store.commit(writing('graduate', 'g3', { name: '再改' }, false), undefined);
  expect((await clockIds()).size).toBe(earlier.size + 1);
  expect(await laptop.opening()).toMatchObject({ state: 'ready', repairs: [] });
  await laptop.stop();
});

test('a deleted journal is written again from the database, line by line as it was', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  for (let index = 0; index < 5; index += 1)
    await store.commit(writing('graduate', `g${index}`, person), undefined);
  const before = laptop.host.journals.get('office')!;
  await laptop.stop();
  laptop.host.journals.delete('office');
  expect(await laptop.opening()).toMatchObject({
    state: 'ready',
    repairs: [{ what: 'journal-recreated', commits: 6 }],
  });
  expect(laptop.host.journals.get('office')!.startsWith(before)).toBe(true);
  await laptop.stop();
});

test('a torn last line is cut and reported, and what it held comes back from the database', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.commit(writing('graduate', 'g1', person), undefined);
  await store.commit(writing('graduate', 'g2', { name: '李示例' }), undefined);
  await laptop.stop();
  const whole = laptop.host.journals.get('office')!;
  laptop.host.journals.set('office', whole.slice(0, -40));
  const opened = await laptop.opening();
  expect(opened).toMatchObject({
    state: 'ready',
    repairs: [{ what: 'torn-line' }, { what: 'journal-completed', commits: 1 }],
  });
  expect(laptop.host.journals.get('office')).toBe(whole);
  await laptop.stop();
});

test('an altered line in the middle of the journal is named, and its entry is written again behind', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  for (let index = 0; index < 4; index += 1)
    await store.commit(writing('graduate', `g${index}`, { name: `人${index}` }), undefined);
  await laptop.stop();
  laptop.host.journals.set('office', laptop.host.journals.get('office')!.replace('人1', '人9').slice(0, -20));
  const opened = await laptop.opening();
  expect(opened).toMatchObject({ state: 'ready' });
  if (opened.state === 'ready')
    expect(opened.repairs.map(({ what }) => what)).toEqual([
      'torn-line',
      'damaged-lines',
      'journal-completed',
    ]);
  await laptop.loseDatabase();
  const again = await laptop.start();
  expect((await again.read.all('graduate')).map(({ name }) => name).sort()).toEqual([
    '人0',
    '人1',
    '人2',
    '人3',
  ]);
  await laptop.stop();
});

test('when both copies are gone the start says what is lost instead of beginning anew', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.commit(writing('graduate', 'g1', person), undefined);
  await laptop.loseDatabase();
  laptop.host.journals.clear();
  expect(await laptop.opening()).toMatchObject({ state: 'lost', workspaceName: '示例大学' });
  laptop.marks.clear();
  expect(await laptop.opening()).toEqual({ state: 'empty', unfinished: undefined });
});

test('a journal that cannot be written shows one copy, stops new work after three failures, and is completed later', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  laptop.host.failing = 'DISK_FULL';
  expect(await store.commit(writing('graduate', 'g1', person), undefined)).toMatchObject({
    saved: true,
    copies: 1,
  });
  expect(store.health()).toMatchObject({ journal: 'behind', unjournaled: 1 });
  await store.commit(writing('graduate', 'g2', person), undefined);
  await store.commit(writing('graduate', 'g3', person), undefined);
  expect(store.health().journal).toBe('stopped');
  expect(await store.commit(writing('graduate', 'g4', person), undefined)).toMatchObject({
    saved: false,
    reason: 'stopped',
  });
  const rescue = await store.rescueExport();
  expect(new TextDecoder().decode(rescue.bytes)).toContain('"record":"g3"');
  laptop.host.failing = undefined;
  await laptop.stop();
  const opened = await laptop.opening();
  expect(opened).toMatchObject({ state: 'ready', repairs: [{ what: 'journal-completed', commits: 3 }] });
  await laptop.stop();
});

test('the database equals the fold of its changes', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  for (let index = 0; index < 10; index += 1)
    await store.commit(
      writing('graduate', `g${index % 3}x`, { name: `n${index}`, phone: `1380000000${index}` }, index < 3),
      undefined,
    );
  for (const row of await store.read.all('graduate')) {
    const history = await store.read.history('graduate', row.id);
    const { spine } = row as unknown as { spine: { log: number[] } };
    expect(row).toEqual(rowOf(row.id, fold(history), spine.log));
  }
  await laptop.stop();
});

test('chains that parted are joined: nothing of either side is lost', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.commit(writing('graduate', 'g1', { name: '共同' }), undefined);
  await laptop.stop();
  const oldJournal = laptop.host.journals.get('office')!;
  const left = await laptop.start();
  await left.commit(writing('graduate', 'g2', { name: '左' }), undefined);
  await laptop.stop();
  const newJournal = laptop.host.journals.get('office')!;
  // The database of one time and the journal of another: rebuild an old database, let it go on, then bring the journal back.
  await laptop.loseDatabase();
  laptop.host.journals.set('office', oldJournal);
  const right = await laptop.start();
  await right.commit(writing('graduate', 'g3', { name: '右' }), undefined);
  await laptop.stop();
  laptop.host.journals.set('office', newJournal);
  const joined = await laptop.start();
  expect((await joined.read.all('graduate')).map(({ name }) => name).sort()).toEqual(
    ['共同', '右', '左'].sort(),
  );
  await laptop.loseDatabase();
  const rebuilt = await laptop.start();
  expect((await rebuilt.read.all('graduate')).map(({ name }) => name).sort()).toEqual(
    ['共同', '右', '左'].sort(),
  );
  await laptop.stop();
});

test('fifty thousand are not needed to see it: search finds by name, pinyin, initials and number, and follows changes', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.commit(writing('graduate', 'g1', person), undefined);
  const index = store.search('graduate');
  await expect.poll(() => index.size).toBe(1);
  for (const text of ['张示', 'zhangshili', 'zsl', '20230100'])
    expect(index.find(text).map(({ id }) => id)).toEqual(['g1']);
  await store.commit(writing('graduate', 'g1', { name: '李示例' }, false), undefined);
  await expect.poll(() => index.find('lishili').length).toBe(1);
  await store.commit(writing('graduate', 'g1', { deleted: true }, false), undefined);
  await expect.poll(() => index.size).toBe(0);
  await laptop.stop();
});
