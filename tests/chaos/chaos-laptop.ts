import { everythingIn } from './carry.ts';
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { createWorkspace, restoreWorkspace } from '../../src-renderer/store/recovery/create-workspace.ts';
import { databaseName, FairDatabase } from '../../src-renderer/store/database/database.ts';
import { openStore } from '../../src-renderer/store/open-store.ts';
import type { Store } from '../../src-renderer/store/store.ts';
import { type Exchanged, pullSome, pushSome } from '../../src-renderer/sync/exchange.ts';
import { portalClient } from '../../src-renderer/sync/portal-client.ts';
import type { PeerRole } from '../../src-renderer/store/peers/peer.ts';
import { MemoryHost } from '../store/memory-host.ts';
import { contentsOf, impatient, writing } from './in-any-host.ts';
import type { Contents, Laptop, Way } from './laptop.ts';

const slot = 'office';
const tablesOf = (db: Dexie) => db.tables.map(({ name }) => name);

/**
 * A laptop of the suite: the real store on a database and a journal in memory, with a clock of its own. Many of them live in one
 * process, so whoever opens a store first puts its own database and locks into the global places.
 */
export class ChaosLaptop implements Laptop {
  readonly name: string;
  /** How wrong its clock is. */
  readonly skewMs: number;
  private host = new MemoryHost();
  private factory = new IDBFactory();
  private marks = new Map<string, string>();
  private opened: Store | undefined;

  constructor(name: string, skewMs: number) {
    this.name = name;
    this.skewMs = skewMs;
  }

  get store(): Store {
    if (!this.opened) throw new Error(`${this.name} is off`);
    return this.opened;
  }

  async journal(): Promise<string> {
    return this.host.journals.get(slot) ?? '';
  }

  async begin(now: () => number): Promise<void> {
    this.enter();
    const made = await createWorkspace({
      slot,
      host: this.host.call,
      now: this.clock(now),
      name: '示例大学',
    });
    if (!made.created) throw new Error(made.detail);
    await this.start(now);
  }

  async restore(bytes: Uint8Array, now: () => number): Promise<void> {
    await this.stop();
    this.host = new MemoryHost();
    this.factory = new IDBFactory();
    this.marks = new Map();
    this.enter();
    const made = await restoreWorkspace({ slot, host: this.host.call, bytes });
    if (!made.created) throw new Error(made.detail);
    await this.start(now);
  }

  async start(now: () => number): Promise<void> {
    this.enter();
    const { marks } = this;
    const opened = await openStore({
      slot,
      host: this.host.call,
      now: this.clock(now),
      isTimeRight: true,
      marks: {
        getItem: (key) => marks.get(key) ?? null,
        setItem: (key, value) => void marks.set(key, value),
        removeItem: (key) => void marks.delete(key),
      },
    });
    if (opened.state !== 'ready') throw new Error(`${this.name} is ${JSON.stringify(opened)}`);
    opened.store.workAs(`operator-${this.name}`);
    this.opened = opened.store;
  }

  async stop(): Promise<void> {
    await this.opened?.close();
    this.opened = undefined;
  }

  async loseDatabase(): Promise<void> {
    await this.stop();
    this.factory = new IDBFactory();
  }

  /** A copy of the whole machine, as of a cloned disk: neither of the two knows. */
  async cloned(name: string, now: () => number): Promise<ChaosLaptop> {
    await this.stop();
    const twin = new ChaosLaptop(name, this.skewMs);
    twin.host.journals.set(slot, await this.journal());
    twin.marks = new Map(this.marks);
    const rows = await this.inDatabase(async (db) =>
      Promise.all(
        tablesOf(db).map(async (table) => [table, await db.table<object>(table).toArray()] as const),
      ),
    );
    await twin.inDatabase(async (db) => {
      for (const [table, list] of rows) await db.table(table).bulkAdd([...list]);
    });
    await this.start(now);
    await twin.start(now);
    return twin;
  }

  contents(): Promise<Contents> {
    return this.inDatabase(contentsOf);
  }

  async has(kind: 'enterprise' | 'graduate', id: string): Promise<boolean> {
    return (await this.store.read.page(kind, [id]))[0] !== undefined;
  }

  async merge(changes: readonly unknown[], peer: string): Promise<void> {
    await this.store.sync.merge(changes, peer);
  }

  everything(): Promise<string[]> {
    return everythingIn(this.store.sync);
  }

  async identity(): Promise<{ workspace: string; name: string; clockId: string }> {
    const { workspace, name, clockId } = this.store;
    return { workspace, name, clockId: clockId() };
  }

  async unsent(): Promise<number> {
    return this.store.health().unsent;
  }

  private async inDatabase<T>(work: (db: FairDatabase) => Promise<T>): Promise<T> {
    this.enter();
    const db = new FairDatabase(databaseName(slot));
    await db.open();
    try {
      return await work(db);
    } finally {
      db.close();
    }
  }

  async write(
    kind: 'enterprise' | 'graduate',
    id: string,
    patch: object,
    creates: boolean,
  ): Promise<boolean> {
    return (await this.store.commit(writing(kind, id, patch, creates), undefined)).saved;
  }

  push(role: PeerRole, { url, token }: Way): Promise<Exchanged> {
    return pushSome(this.store.sync, portalClient(url, token, impatient), role);
  }

  pull(role: PeerRole, { url, token }: Way): Promise<Exchanged> {
    return pullSome(this.store.sync, portalClient(url, token, impatient), role);
  }

  private clock(now: () => number): () => Date {
    return () => new Date(now() + this.skewMs);
  }

  private enter(): void {
    globalThis.indexedDB = this.factory;
    Dexie.dependencies.indexedDB = this.factory;
    const locks = {
      request: (_: string, __: unknown, work: (lock: object) => unknown) => Promise.resolve(work({})),
    };
    Object.defineProperty(globalThis.navigator, 'locks', { value: locks, configurable: true });
  }
}
