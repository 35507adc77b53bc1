import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach } from 'vitest';
import { creation, type Action, drafts, revision } from '../../src-core/change/action.ts';
import { type JournalEntry, parseJournalLine } from '../../src-core/change/journal-line.ts';
import { verifyChain } from '../../src-core/change/verify-chain.ts';
import type { Kind } from '../../src-core/kinds.ts';
import { createWorkspace } from '../../src-renderer/store/recovery/create-workspace.ts';
import type { FairDatabase } from '../../src-renderer/store/database/database.ts';
import { openDatabase } from '../../src-renderer/store/database/open-database.ts';
import { type Opening, openStore } from '../../src-renderer/store/open-store.ts';
import type { Store } from '../../src-renderer/store/store.ts';
import type { StoreOpening } from '../../src-renderer/store/store-opening.ts';
import { MemoryHost } from './memory-host.ts';

/** Stores that a test left open; closed after it, so that one failure does not make all others fail. */
const stillOpen = new Set<Store>();
afterEach(async () => {
  for (const store of stillOpen) await store.close();
  stillOpen.clear();
});

type How = Partial<Pick<Opening, 'decided' | 'isTimeRight' | 'now'>>;

/** One laptop with one workspace: its two copies can be damaged, and it can be started again. */
export class Laptop {
  readonly host = new MemoryHost();
  readonly marks = new Map<string, string>();
  now = Date.parse('2026-11-23T01:00:00.000Z');
  private open: Store | undefined;

  constructor() {
    globalThis.indexedDB = new IDBFactory();
    Dexie.dependencies.indexedDB = globalThis.indexedDB;
  }

  private place() {
    const { marks } = this;
    return {
      getItem: (name: string) => marks.get(name) ?? null,
      setItem: (name: string, value: string) => void marks.set(name, value),
      removeItem: (name: string) => void marks.delete(name),
    };
  }

  async setUp(): Promise<Store> {
    await createWorkspace({
      slot: 'office',
      host: this.host.call,
      now: () => new Date(this.now),
      name: '示例大学',
    });
    return this.start();
  }

  async opening(how: How = {}): Promise<StoreOpening> {
    if (this.open) {
      stillOpen.delete(this.open);
      await this.open.close();
    }
    this.open = undefined;
    const opened = await openStore({
      slot: 'office',
      host: this.host.call,
      now: () => new Date((this.now += 1_000)),
      marks: this.place(),
      ...how,
    });
    if (opened.state === 'ready') {
      this.open = opened.store;
      stillOpen.add(opened.store);
    }
    return opened;
  }

  async start(how: How = {}): Promise<Store> {
    const opened = await this.opening(how);
    if (opened.state !== 'ready') throw new Error(`the store is ${JSON.stringify(opened)}`);
    return opened.store;
  }

  async stop(): Promise<void> {
    if (this.open) {
      stillOpen.delete(this.open);
      await this.open.close();
    }
    this.open = undefined;
  }

  /** The journal as it is, to be put back or damaged. */
  get journal(): string {
    return this.host.journals.get('office') ?? '';
  }
  set journal(text: string) {
    this.host.journals.set('office', text);
  }

  /** The database as it is, to be put back later. */
  takeDatabase(): IDBFactory {
    return globalThis.indexedDB;
  }
  async putDatabaseBack(database: IDBFactory): Promise<void> {
    await this.stop();
    globalThis.indexedDB = database;
    Dexie.dependencies.indexedDB = database;
  }

  /** What a wiped IndexedDB looks like. */
  async loseDatabase(): Promise<void> {
    await this.stop();
    globalThis.indexedDB = new IDBFactory();
    Dexie.dependencies.indexedDB = globalThis.indexedDB;
  }
}

/** Writes any record as it is given: the store's tests are about the store. */
export function writing<K extends Kind>(
  kind: K,
  id: string,
  patch: Record<string, unknown>,
  creates = true,
): Action<undefined, undefined> {
  return {
    name: `${kind}.test`,
    facts: async () => undefined,
    decide: () => drafts([creates ? creation(kind, id, patch as never) : revision(kind, id, patch as never)]),
  };
}

/** The database behind a stopped laptop, as an earlier version might have left it. */
export async function inDatabase(work: (db: FairDatabase) => Promise<unknown>): Promise<void> {
  const opened = await openDatabase('office');
  if (opened.is !== 'open') throw new Error(opened.is);
  await work(opened.db);
  opened.db.close();
}

/** Every line of the journal as it is read; the chain of its entries. */
export function chainOf(laptop: Laptop) {
  const lines = laptop.journal.trimEnd().split('\n').map(parseJournalLine);
  const entries = lines.flatMap((line): JournalEntry[] => (line.is === 'entry' ? [line.entry] : []));
  const header = lines.find((line) => line.is === 'header');
  return verifyChain(entries, header?.is === 'header' ? header.header.hash : '');
}
