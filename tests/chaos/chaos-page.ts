import { everythingIn } from './carry.ts';
import { openHost } from '../../src-renderer/host/open-host.ts';
import { restoreWorkspace } from '../../src-renderer/store/recovery/create-workspace.ts';
import { databaseName, FairDatabase } from '../../src-renderer/store/database/database.ts';
import { openStore } from '../../src-renderer/store/open-store.ts';
import type { Store } from '../../src-renderer/store/store.ts';
import type { PeerRole } from '../../src-renderer/store/peers/peer.ts';
import { pullSome, pushSome } from '../../src-renderer/sync/exchange.ts';
import { portalClient } from '../../src-renderer/sync/portal-client.ts';
import { contentsOf, impatient, writing } from './in-any-host.ts';
import type { Way } from './laptop.ts';

/** A laptop of the chaos suite inside of a page: the real store on the browser's own database and files. */
const slot = 'office' as const;
const host = openHost();
let nowMs = 0;
let store: Store | undefined;

function opened(): Store {
  if (!store) throw new Error('the laptop is off');
  return store;
}

/** The journal as it is: a rescue file is nothing else. */
async function journal(): Promise<string> {
  return new TextDecoder().decode((await opened().rescueExport()).bytes);
}

const laptop = {
  async restore(bytes: number[]) {
    const made = await restoreWorkspace({ slot, host, bytes: new Uint8Array(bytes) });
    if (!made.created) throw new Error(made.detail);
  },
  async start(name: string, at: number) {
    nowMs = at;
    const answer = await openStore({ slot, host, now: () => new Date(nowMs), isTimeRight: true });
    if (answer.state !== 'ready') throw new Error(`${name} is ${JSON.stringify(answer)}`);
    store = answer.store;
    store.workAs(`operator-${name}`);
  },
  async stop() {
    await store?.close();
    store = undefined;
  },
  async loseDatabase() {
    await new FairDatabase(databaseName(slot)).delete();
  },
  async write(kind: 'enterprise', id: string, patch: object, creates: boolean, at: number) {
    nowMs = at;
    return (await opened().commit(writing(kind, id, patch, creates), undefined)).saved;
  },
  async has(kind: 'enterprise', id: string) {
    return (await opened().read.page(kind, [id]))[0] !== undefined;
  },
  push: (role: PeerRole, { url, token }: Way) =>
    pushSome(opened().sync, portalClient(url, token, impatient), role),
  pull: (role: PeerRole, { url, token }: Way) =>
    pullSome(opened().sync, portalClient(url, token, impatient), role),
  async merge(changes: unknown[], peer: string) {
    await opened().sync.merge(changes, peer);
  },
  everything: () => everythingIn(opened().sync),
  async identity() {
    const { workspace, name, clockId } = opened();
    return { workspace, name, clockId: clockId() };
  },
  unsent: async () => opened().health().unsent,
  journal,
  async contents() {
    const db = new FairDatabase(databaseName(slot));
    await db.open();
    try {
      return await contentsOf(db);
    } finally {
      db.close();
    }
  },
};

export type PageLaptop = typeof laptop;
Object.assign(window, { laptop });
