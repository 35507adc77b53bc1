import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { given, type Host, type HostCallName, refused, type Slot } from '../../src-core/contract/host.ts';
import { createWorkspace } from '../../src-renderer/store/recovery/create-workspace.ts';
import { openStore } from '../../src-renderer/store/open-store.ts';
import type { Store } from '../../src-renderer/store/store.ts';
import { Laptop, writing } from './laptop.ts';

/** Beyond the time after which a journal that failed is tried again (make-store.ts). */
const afterRetryMs = 2_400;

const graduate = (name: string) => writing('graduate', `graduate-${name.codePointAt(0)}`, { name });
const slot = 'office' as const;

/** One disk, and windows of which one at a time holds the journal, as in both real hosts. */
function windows() {
  const { host: disk } = new Laptop();
  const holders = new Map<Slot, Host>();
  const open = (): Host => {
    const mine: Host = async (name, args) => {
      if (!name.startsWith('journal.')) return disk.call(name, args);
      const { slot: at } = args as { slot: Slot };
      const holder = holders.get(at);
      if (name === 'journal.release') {
        if (holder === mine) holders.delete(at);
        return given({}) as never;
      }
      if (holder !== mine && (holder !== undefined || !isTaking(name))) return refused('BUSY', 'held');
      const answer = await disk.call(name, args);
      if (answer.ok && isTaking(name) && disk.journals.has(at)) holders.set(at, mine);
      return answer;
    };
    return mine;
  };
  return { disk, open, namesOnDisk: () => namesIn(disk.journals.get(slot) ?? ''), holders };
}

function isTaking(name: HostCallName): boolean {
  return name === 'journal.open' || name === 'journal.create';
}

function namesIn(journal: string): (string | undefined)[] {
  return [...journal.matchAll(/"patch":{"name":"([^"]*)"/g)].map((found) => found[1]);
}

function opening(host: Host, decided?: 'take-over') {
  const kept = new Map<string, string>();
  return openStore({
    slot,
    host,
    now: () => new Date(),
    decided,
    marks: {
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, value) => void kept.set(name, value),
      removeItem: (name) => void kept.delete(name),
    },
  });
}

async function opened(host: Host, decided?: 'take-over'): Promise<Store> {
  const answer = await opening(host, decided);
  if (answer.state !== 'ready') throw new Error(answer.state);
  return answer.store;
}

/** A window whose last save stands in the database alone. */
async function behind(host: Host, disk: Laptop['host']): Promise<Store> {
  await createWorkspace({ slot, host, now: () => new Date(), name: '示例大学' });
  const store = await opened(host);
  disk.failing = 'DISK_FULL';
  expect(await store.commit(graduate('甲'), undefined)).toMatchObject({ copies: 1 });
  return store;
}

async function saved(store: Store, names: readonly string[]): Promise<void> {
  for (const name of names)
    expect(await store.commit(graduate(name), undefined)).toMatchObject({ saved: true, copies: 2 });
}

test('a window that gave up writing never cuts what another one wrote', async () => {
  const { disk, open, namesOnDisk, holders } = windows();
  const first = open();
  const old = await behind(first, disk);
  disk.failing = undefined;
  const now = await opened(open(), 'take-over');
  await saved(now, ['乙', '丙']);
  await now.close();
  await pause(afterRetryMs);
  expect(namesOnDisk()).toEqual(['甲', '乙', '丙']);
  expect(holders.get(slot)).toBeUndefined();
  await old.close();
});

test('a store that was closed in the middle of a retry never touches the journal again', async () => {
  const { disk, open, namesOnDisk } = windows();
  let isSlow = false;
  const quick = open();
  const host: Host = async (name, args) => {
    if (isSlow && name === 'journal.append') await pause(400);
    return quick(name, args);
  };
  const old = await behind(host, disk);
  isSlow = true;
  await pause(2_100);
  await old.close();
  isSlow = false;
  disk.failing = undefined;
  const again = await opened(host);
  await saved(again, ['乙', '丙']);
  await pause(afterRetryMs);
  expect(namesOnDisk()).toEqual(['甲', '乙', '丙']);
  await again.close();
});

test('after a take-over on a full disk a window can write again', async () => {
  const { disk, open } = windows();
  const old = await behind(open(), disk);
  const second = open();
  expect(await opening(second, 'take-over')).toMatchObject({ state: 'disk-full' });
  await pause(afterRetryMs);
  disk.failing = undefined;
  const now = await opened(second, 'take-over');
  await saved(now, ['乙']);
  await now.close();
  await old.close();
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
