import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { restoreWorkspace, hashOfHeader } from '../../src-renderer/store/recovery/create-workspace.ts';
import { refused } from '../../src-core/contract/host.ts';
import { localRows } from '../../src-renderer/store/database/database.ts';
import { openDatabase } from '../../src-renderer/store/database/open-database.ts';
import type { Store } from '../../src-renderer/store/store.ts';
import { Laptop, writing } from './laptop.ts';

const person = { name: '张示例', phone: '13800000000' };

async function phones(store: Store): Promise<unknown[]> {
  return (await store.read.all('graduate')).map((row) => store.openRecord('graduate', row).phone);
}

/** The rescue file of a laptop with one person, made on a machine that wraps its keys. */
async function rescued() {
  const laptop = new Laptop();
  laptop.host.machine = 'old';
  const store = await laptop.setUp();
  await store.commit(writing('graduate', 'g1', person), undefined);
  await store.keepWork({ 'desk.parked.1': { name: '等候者' } });
  const { bytes, isIncomplete } = await store.rescueExport();
  expect(isIncomplete).toBe(false);
  await laptop.stop();
  return { laptop, bytes };
}

const place = (laptop: Laptop) => ({ slot: 'office' as const, host: laptop.host.call });

test('a rescue file opens on another machine: the key in it is wrapped anew there', async () => {
  const { bytes } = await rescued();
  const other = new Laptop();
  other.host.machine = 'new';
  expect(await restoreWorkspace({ ...place(other), bytes })).toEqual({ created: true });
  const store = await other.start();
  expect(await phones(store)).toEqual(['13800000000']);
  expect([...(await store.work('desk.parked.')).values()]).toEqual([{ name: '等候者' }]);
  expect(other.journal).not.toContain('rescue:');
});

test('the journal of another machine as it is cannot be opened, and the place stays empty', async () => {
  const { laptop } = await rescued();
  const bytes = new TextEncoder().encode(laptop.journal);
  const other = new Laptop();
  other.host.machine = 'new';
  expect(await restoreWorkspace({ ...place(other), bytes })).toMatchObject({
    created: false,
    code: 'NO_KEY',
  });
  expect(await other.opening()).toEqual({ state: 'empty', unfinished: undefined });
});

test('a file that is none is refused by name', async () => {
  const other = new Laptop();
  const bytes = new TextEncoder().encode('a picture');
  expect(await restoreWorkspace({ ...place(other), bytes })).toMatchObject({ code: 'NOT_A_RESCUE_FILE' });
});

test('a restore never writes over what is there', async () => {
  const { bytes } = await rescued();
  const other = new Laptop();
  const store = await other.setUp();
  await store.commit(writing('graduate', 'own', { name: '自己的' }), undefined);
  await other.stop();
  const before = other.journal;
  expect(await restoreWorkspace({ ...place(other), bytes })).toMatchObject({ code: 'EXISTS' });
  expect(other.journal).toBe(before);
  expect((await (await other.start()).read.all('graduate')).map(({ name }) => name)).toEqual(['自己的']);
});

test('a restore that breaks off leaves nothing that looks like the whole', async () => {
  const { bytes } = await rescued();
  const other = new Laptop();
  other.host.failing = 'DISK_FULL';
  expect(await restoreWorkspace({ ...place(other), bytes })).toMatchObject({ code: 'DISK_FULL' });
  other.host.failing = undefined;
  // The power went before even the clearing: the mark in the database tells.
  other.journal = new TextDecoder().decode(bytes).split('\n').slice(0, 2).join('\n') + '\n';
  const opened = await openDatabase('office');
  if (opened.is !== 'open') throw new Error(opened.is);
  await opened.db.local.put({ name: localRows.restoring, value: hashOfHeader(other.journal.split('\n')[0]) });
  opened.db.close();
  expect(await other.opening()).toEqual({ state: 'empty', unfinished: 'restore' });
  expect(await other.opening()).toEqual({ state: 'empty', unfinished: undefined });
  expect(await restoreWorkspace({ ...place(other), bytes })).toEqual({ created: true });
  expect(await phones(await other.start())).toEqual(['13800000000']);
});

test('a rescue file of a stuck start holds what either copy has', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  for (const n of [1, 2, 3]) await store.commit(writing('graduate', `g${n}`, { name: `人${n}` }), undefined);
  await laptop.stop();
  const lines = laptop.journal.split('\n');
  // Only the journal's second line is spoiled, and the start stops for another reason.
  laptop.journal = [lines[0], lines[1], lines[2]?.replace('人1', '人9'), ...lines.slice(3)].join('\n');
  laptop.now -= 3_600_000;
  laptop.host.machine = 'other account';
  const stuck = await laptop.opening({ isTimeRight: true });
  if (stuck.state !== 'damaged') throw new Error(stuck.state);
  expect(stuck.what).toBe('key');
  const { bytes, isIncomplete } = await stuck.rescue();
  expect(isIncomplete).toBe(false);
  const text = new TextDecoder().decode(bytes);
  for (const name of ['人1', '人2', '人3']) expect(text).toContain(`"name":"${name}"`);
  laptop.host.machine = 'plain';
  const other = new Laptop();
  expect(await restoreWorkspace({ ...place(other), bytes })).toEqual({ created: true });
  const again = await other.start();
  expect((await again.read.all('graduate')).map(({ name }) => name).sort()).toEqual(['人1', '人2', '人3']);
});

test('a rescue file made before a torn line was cut holds what the database has', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  for (const n of [1, 2, 3]) await store.commit(writing('graduate', `g${n}`, { name: `人${n}` }), undefined);
  await laptop.stop();
  laptop.journal = laptop.journal.slice(0, -60);
  laptop.host.instead = (name) => (name === 'journal.cut' ? refused('DENIED', 'read-only') : undefined);
  const stuck = await laptop.opening();
  if (stuck.state !== 'journal-unwritable') throw new Error(stuck.state);
  const { bytes, isIncomplete } = await stuck.rescue();
  expect(isIncomplete).toBe(false);
  const other = new Laptop();
  expect(await restoreWorkspace({ ...place(other), bytes })).toEqual({ created: true });
  const again = await other.start();
  expect((await again.read.all('graduate')).map(({ name }) => name).sort()).toEqual(['人1', '人2', '人3']);
});

test('after a restore that failed a new office can be set up, and stays', async () => {
  const { bytes } = await rescued();
  const other = new Laptop();
  other.host.failing = 'DISK_FULL';
  expect(await restoreWorkspace({ ...place(other), bytes })).toMatchObject({ code: 'DISK_FULL' });
  other.host.failing = undefined;
  const store = await other.setUp();
  expect(await store.commit(writing('graduate', 'g1', person), undefined)).toMatchObject({ copies: 2 });
});
