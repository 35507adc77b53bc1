import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { joinWorkspace } from '../../src-renderer/store/recovery/create-workspace.ts';
import { joining } from '../../src-renderer/store/database/database.ts';
import { openStore } from '../../src-renderer/store/open-store.ts';
import type { Store } from '../../src-renderer/store/store.ts';
import { Laptop, writing } from './laptop.ts';

const office = { workspace: '019aa0c1-0000-7000-8000-000000000000', name: '示例大学', key: 'ab'.repeat(32) };

function place(laptop: Laptop) {
  return { slot: 'office' as const, host: laptop.host.call, now: () => new Date(laptop.now) };
}

const marksOf = (laptop: Laptop) => ({
  getItem: (name: string) => laptop.marks.get(name) ?? null,
  setItem: (name: string, value: string) => void laptop.marks.set(name, value),
  removeItem: (name: string) => void laptop.marks.delete(name),
});

/** A laptop that has begun to join, with some records of the office. */
async function begun(laptop: Laptop): Promise<Store> {
  expect(await joinWorkspace({ ...place(laptop), ...office })).toEqual({ created: true });
  const how = { ...place(laptop), marks: marksOf(laptop), isTimeRight: true, isJoining: true };
  const opened = await openStore(how);
  if (opened.state !== 'ready') throw new Error(opened.state);
  await opened.store.commit(writing('enterprise', 'e1', { name: '甲公司' }), undefined);
  return opened.store;
}

test('a join that breaks off leaves the place empty: one may join again, and nothing is set up inside of the office', async () => {
  const laptop = new Laptop();
  await (await begun(laptop)).close();
  expect(await laptop.opening()).toEqual({ state: 'empty', unfinished: 'join' });
  expect(laptop.journal).toBe('');
  expect(await laptop.opening()).toEqual({ state: 'empty', unfinished: undefined });
  expect(laptop.marks.size).toBe(0);
  await (await begun(laptop)).close();
});

test('a join that the power ended between its two copies is cleared away at the next start', async () => {
  const laptop = new Laptop();
  await (await begun(laptop)).close();
  laptop.journal = '';
  expect(await laptop.opening()).toEqual({ state: 'empty', unfinished: 'join' });
  await (await begun(laptop)).close();
});

test('an office that has been joined whole stays', async () => {
  const laptop = new Laptop();
  const store = await begun(laptop);
  expect(await store.keepSetting(joining, false)).toBe(true);
  await store.close();
  const again = await laptop.start();
  expect(await again.read.count('enterprise')).toBe(1);
  expect(again.workspace).toBe(office.workspace);
});

test('who does not want to join any more gets the first screen; an office that has come is not touched', async () => {
  const laptop = new Laptop();
  const store = await begun(laptop);
  await store.keepSetting(joining, false);
  await store.close();
  expect(await laptop.opening({ decided: 'stop-joining' })).toEqual({
    state: 'empty',
    unfinished: undefined,
  });
  const again = await begun(laptop);
  await again.keepSetting(joining, false);
  await again.commit(writing('office', 'o1', { schoolName: '示例大学' }), undefined);
  await again.close();
  expect(await laptop.opening({ decided: 'stop-joining' })).toMatchObject({ state: 'ready' });
});
