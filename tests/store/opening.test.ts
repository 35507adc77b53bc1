import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { databaseName, databaseVersion, localRows } from '../../src-renderer/store/database/database.ts';
import type { Store } from '../../src-renderer/store/store.ts';
import { chainOf, inDatabase, Laptop, writing } from './laptop.ts';

const graduate = (id: string, name: string) => writing('graduate', id, { name });

async function names(store: Store): Promise<string[]> {
  return (await store.read.all('graduate')).map(({ name }) => name).sort();
}

/** Two histories of one laptop that share their beginning: what each wrote, and the copies it left. */
async function parted(laptop: Laptop) {
  const store = await laptop.setUp();
  await store.commit(graduate('both', '共同'), undefined);
  await laptop.stop();
  const common = laptop.journal;
  const left = await laptop.start();
  await left.commit(graduate('left1', '左一'), undefined);
  await left.note('print');
  await left.commit(graduate('left2', '左二'), undefined);
  await laptop.stop();
  const leftCopies = { journal: laptop.journal, database: laptop.takeDatabase() };
  await laptop.loseDatabase();
  laptop.journal = common;
  laptop.marks.clear();
  const right = await laptop.start();
  await right.note('print');
  for (const n of [1, 2, 3, 4, 5]) await right.commit(graduate(`right${n}`, `右${n}`), undefined);
  await laptop.stop();
  return { left: leftCopies, all: ['共同', '左一', '左二', '右1', '右2', '右3', '右4', '右5'].sort() };
}

test('chains of unequal length that parted are joined, entries without changes too, and the chain holds', async () => {
  const laptop = new Laptop();
  const { left, all } = await parted(laptop);
  laptop.journal = left.journal;
  const joined = await laptop.start();
  expect(await names(joined)).toEqual(all);
  expect(chainOf(laptop)).toMatchObject({ holds: true, joins: 1 });
  expect(await laptop.opening()).toMatchObject({ state: 'ready', repairs: [] });
  await laptop.loseDatabase();
  const rebuilt = await laptop.start();
  expect(await names(rebuilt)).toEqual(all);
  expect(chainOf(laptop)).toMatchObject({ holds: true });
});

test('a database of the branch that was joined is filled anew from the journal', async () => {
  const laptop = new Laptop();
  const { left, all } = await parted(laptop);
  laptop.journal = left.journal;
  await laptop.start();
  await laptop.putDatabaseBack(left.database);
  const store = await laptop.start();
  expect(await names(store)).toEqual(all);
  await store.commit(graduate('after', '之后'), undefined);
  await laptop.loseDatabase();
  expect(await names(await laptop.start())).toEqual([...all, '之后'].sort());
  expect(chainOf(laptop)).toMatchObject({ holds: true });
});

test('what only the second copy of the journal holds is taken over', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.commit(graduate('g1', '甲'), undefined);
  await store.commit(graduate('g2', '乙'), undefined);
  await laptop.loseDatabase();
  const whole = laptop.journal;
  const lines = whole.split('\n');
  laptop.journal = `${lines[0]}\n${lines[1]}\n${'x'.repeat(20)}\n`;
  laptop.host.twins.set('office', whole);
  const opened = await laptop.opening();
  expect(opened).toMatchObject({ state: 'ready' });
  if (opened.state !== 'ready') return;
  expect(opened.repairs).toContainEqual({ what: 'twin-set-aside', commits: 2 });
  expect(opened.repairs.map(({ what }) => what)).not.toContain('lost');
  expect(await names(opened.store)).toEqual(['乙', '甲'].sort());
  // It stays where it is, and nobody looks into it again.
  const again = await laptop.opening();
  expect(again).toMatchObject({ state: 'ready', repairs: [] });
});

/** A journal of six saves and where the bytes of the second to the fourth of them stand. */
async function withHole(laptop: Laptop) {
  const store = await laptop.setUp();
  for (const n of [1, 2, 3, 4, 5, 6]) await store.commit(graduate(`g${n}`, `人${n}`), undefined);
  await laptop.stop();
  const bytesOf = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n')).length + 1;
  const lines = laptop.journal.split('\n');
  laptop.host.damaged.set('office', { from: bytesOf(lines.slice(0, 3)), until: bytesOf(lines.slice(0, 6)) });
}

test('a part of the journal that cannot be read is written again from the database', async () => {
  const laptop = new Laptop();
  await withHole(laptop);
  // One byte of the last line is gone as well: else nobody would read further than the ends.
  laptop.journal = laptop.journal.slice(0, -1);
  const opened = await laptop.opening();
  expect(opened).toMatchObject({ state: 'ready' });
  if (opened.state !== 'ready') return;
  expect(opened.repairs.map(({ what }) => what)).toEqual(['torn-line', 'damaged-lines', 'journal-completed']);
  await laptop.loseDatabase();
  const rebuilt = await laptop.start();
  expect(await names(rebuilt)).toEqual(['人1', '人2', '人3', '人4', '人5', '人6']);
});

test('what is in neither copy is named with its time, once, and what stands behind it is kept', async () => {
  const laptop = new Laptop();
  await withHole(laptop);
  await laptop.loseDatabase();
  const opened = await laptop.opening();
  if (opened.state !== 'ready') throw new Error(opened.state);
  expect(opened.repairs).toEqual([
    { what: 'damaged-lines', lines: 1 },
    { what: 'database-rebuilt', commits: 4 },
    { what: 'lost', after: expect.any(String) as string, before: expect.any(String) as string, writes: 6 },
  ]);
  expect(await names(opened.store)).toEqual(['人1', '人5', '人6']);
  expect(await laptop.opening()).toMatchObject({ state: 'ready', repairs: [] });
});

test('a database that is lost together with the end of the journal says up to when something is missing', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  for (const n of [1, 2, 3]) await store.commit(graduate(`g${n}`, `人${n}`), undefined);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await laptop.loseDatabase();
  laptop.journal = laptop.journal.split('\n').slice(0, 3).join('\n') + '\n';
  const opened = await laptop.opening();
  if (opened.state !== 'ready') throw new Error(opened.state);
  expect(opened.repairs).toContainEqual(expect.objectContaining({ what: 'lost', writes: 4 }));
  expect(await laptop.opening()).toMatchObject({ state: 'ready', repairs: [] });
});

test('a spoiled first line is no reason to give up: the header stands in the database, and from then on again in the journal', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.commit(graduate('g1', '甲'), undefined);
  await laptop.stop();
  const whole = laptop.journal;
  laptop.journal = whole.replace('"header":true', '"header":7777');
  expect(await names(await laptop.start())).toEqual(['甲']);
  await laptop.loseDatabase();
  expect(await names(await laptop.start())).toEqual(['甲']);
  await laptop.stop();

  const other = new Laptop();
  other.journal = whole.replace('"header":true', '"header":7777');
  expect(await other.opening()).toMatchObject({ state: 'damaged', what: 'journal' });
  expect(other.journal).toBe(whole.replace('"header":true', '"header":7777'));
});

test('a database of a newer version is not touched', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.commit(graduate('g1', '甲'), undefined);
  await laptop.stop();
  const newer = new Dexie(databaseName('office'));
  newer.version(databaseVersion + 1).stores({ future: 'id' });
  await newer.open();
  newer.close();
  const before = laptop.journal;
  expect(await laptop.opening()).toMatchObject({ state: 'newer-version' });
  expect(laptop.journal).toBe(before);
});

test('an older window that holds the database is named, and nothing is changed', async () => {
  const laptop = new Laptop();
  const older = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open(databaseName('office'), 5);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('not opened'));
  });
  expect(await laptop.opening()).toMatchObject({ state: 'blocked-upgrade' });
  older.close();
  expect(await laptop.opening()).toMatchObject({ state: 'empty' });
});

/** A database that the browser refuses to open. */
function unreadable(laptop: Laptop): void {
  const real = laptop.takeDatabase();
  const open = real.open.bind(real);
  let isBroken = true;
  real.deleteDatabase = ((forget) => (name: string) => {
    if (name === databaseName('office')) isBroken = false;
    return forget(name);
  })(real.deleteDatabase.bind(real));
  real.open = (name, version) => {
    if (isBroken && name === databaseName('office'))
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    return open(name, version);
  };
}

test('a database that cannot be read is rebuilt by itself only from a journal that is whole', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  for (const n of [1, 2, 3]) await store.commit(graduate(`g${n}`, `人${n}`), undefined);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await laptop.stop();
  unreadable(laptop);
  const opened = await laptop.opening();
  expect(opened).toMatchObject({ state: 'ready', repairs: [{ what: 'database-rebuilt', commits: 4 }] });
});

test('where the journal holds less than was saved, a person decides about an unreadable database', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  for (const n of [1, 2, 3]) await store.commit(graduate(`g${n}`, `人${n}`), undefined);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await laptop.stop();
  laptop.journal = laptop.journal.split('\n').slice(0, 4).join('\n') + '\n';
  unreadable(laptop);
  const stuck = await laptop.opening();
  expect(stuck).toMatchObject({
    state: 'damaged',
    what: 'database',
    rebuild: { commits: 3, known: 4, isWhole: false },
  });
  expect(await laptop.opening()).toMatchObject({ state: 'damaged' });
  const opened = await laptop.opening({ decided: 'rebuild' });
  expect(opened).toMatchObject({ state: 'ready' });
  if (opened.state !== 'ready') return;
  expect(opened.repairs.map(({ what }) => what)).toEqual(['database-rebuilt', 'lost']);
  expect(await names(opened.store)).toEqual(['人1', '人2']);
});

test('a doubtful clock is asked about before anything is written', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.commit(graduate('g1', '甲'), undefined);
  await laptop.loseDatabase();
  const before = laptop.journal;
  laptop.now -= 3_600_000;
  expect(await laptop.opening()).toEqual({ state: 'clock-doubt', doubt: 'before-last-record' });
  expect(laptop.journal).toBe(before);
  const opened = await laptop.opening({ isTimeRight: true });
  expect(opened).toMatchObject({ state: 'ready', repairs: [{ what: 'database-rebuilt' }] });
});

test('a start that cannot write the journal says so, and the next one goes on where it stopped', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.commit(graduate('g1', '甲'), undefined);
  await laptop.loseDatabase();
  laptop.host.failing = 'DENIED';
  expect(await laptop.opening()).toMatchObject({ state: 'journal-unwritable' });
  laptop.host.failing = 'DISK_FULL';
  expect(await laptop.opening()).toMatchObject({ state: 'disk-full' });
  laptop.host.failing = undefined;
  expect(await names(await laptop.start())).toEqual(['甲']);
  expect(await laptop.opening()).toMatchObject({ state: 'ready', repairs: [] });
  await laptop.loseDatabase();
  expect(await names(await laptop.start())).toEqual(['甲']);
  expect(chainOf(laptop)).toMatchObject({ holds: true });
});

test('an append that failed half way is not written twice', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  laptop.host.failing = 'DISK_FULL';
  await store.commit(graduate('g1', '甲'), undefined);
  // The line reached the disk although the answer said otherwise.
  laptop.journal += '{"half":';
  laptop.host.failing = undefined;
  expect(await store.commit(graduate('g2', '乙'), undefined)).toMatchObject({ saved: true, copies: 2 });
  expect(laptop.journal).not.toContain('"half"');
  expect(chainOf(laptop)).toMatchObject({ holds: true, entries: 3 });
});

test('no other way out of an opening keeps the lock or the journal', async () => {
  const laptop = new Laptop();
  await laptop.setUp();
  await laptop.stop();
  laptop.now -= 3_600_000;
  for (let time = 0; time < 3; time += 1)
    expect(await laptop.opening()).toMatchObject({ state: 'clock-doubt' });
  laptop.now += 3_600_000;
  expect(await laptop.opening()).toMatchObject({ state: 'ready' });
  expect(globalThis.indexedDB).toBeInstanceOf(IDBFactory);
});

test('a journal that was merely behind needs no new incarnation at the start after the next', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  laptop.host.failing = 'DISK_FULL';
  await store.commit(graduate('g1', '甲'), undefined);
  laptop.host.failing = undefined;
  await laptop.start();
  await laptop.stop();
  await inDatabase(async (db) => expect(await db.local.get(localRows.resumeDue)).toBeUndefined());
});

test('a full disk is said until something can be saved again', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('no space', 'QuotaExceededError');
  });
  expect(await store.commit(graduate('g1', '甲'), undefined)).toMatchObject({ reason: 'disk-full' });
  expect(store.health().isDiskFull).toBe(true);
  full.mockRestore();
  expect(await store.commit(graduate('g1', '甲'), undefined)).toMatchObject({ saved: true });
  expect(store.health().isDiskFull).toBe(false);
});
