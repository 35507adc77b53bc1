import { type PeerRole, type Replication } from './peer.ts';
import { type FairDatabase, localRows, type PeerRow } from '../database/database.ts';
import type { Ledger } from '../write/ledger.ts';
import { merge } from '../write/merge.ts';
import { rejectionsOf } from './rejections.ts';
import type { Rejections } from './peer.ts';
import { changesUpTo, countOutgoing, outgoing } from './outgoing.ts';

/** @param onChange told after what is still to be handed over has changed */
export function replicationOf(ledger: Ledger, onChange: () => void): Replication & Rejections {
  const { db } = ledger;
  const listeners = new Set<() => void>();
  const counted = async (): Promise<void> => {
    ledger.central = await currentPeer(db, 'central');
    ledger.unsent = await countOutgoing(db, ledger.central);
    onChange();
  };
  const keep = async (id: string, change: Partial<PeerRow>): Promise<void> => {
    await db.transaction('rw', db.peers, async () => {
      const known = await db.peers.get(id);
      await db.peers.put({ pushedThrough: 0, pullCursor: null, ...known, id, ...change });
    });
  };
  const rejections = rejectionsOf(db);
  return {
    ...rejections,
    workspace: ledger.header.workspace,
    async peer(role) {
      const id = (await currentPeer(db, role)) ?? `${role}:`;
      const row = await db.peers.get(id);
      const { pushedThrough = 0, pullCursor = null, told = null, losses = 0, rejected = [] } = row ?? {};
      const [epoch, generation] = [id.slice(role.length + 1), `${id}.${losses}`];
      return { id, epoch, generation, pushedThrough, pullCursor, told, rejected };
    },
    async adoptEpoch(role, epoch) {
      const id = `${role}:${epoch}`;
      await keep(id, {});
      await db.local.put({ name: localRows.peerOf(role), value: id });
      await counted();
    },
    outgoing: (peer, limits) => outgoing(db, peer, limits),
    countOutgoing: (peer) => countOutgoing(db, peer),
    end: () => ledger.head.next - 1,
    changesUpTo: (from, end) => changesUpTo(db, from, end),
    async handedOver(id, { through, rejected = [], told, cursor }) {
      const before = (await db.peers.get(id))?.rejected ?? [];
      const known = new Set(before.map(({ hlc }) => hlc));
      const fresh = rejected.filter(({ hlc }) => !known.has(hlc));
      await keep(id, {
        pushedThrough: through,
        ...(fresh.length > 0 ? { rejected: [...before, ...fresh] } : {}),
        ...(told === undefined ? {} : { told }),
        ...(cursor === undefined ? {} : { pullCursor: cursor }),
      });
      await counted();
    },
    async beginAnew(id) {
      const { losses = 0 } = (await db.peers.get(id)) ?? {};
      await keep(id, { pushedThrough: 0, pullCursor: null, told: null, rejected: [], losses: losses + 1 });
      await counted();
    },
    async merge(arriving, peer, cursor) {
      const outcome = await merge(ledger, arriving, peer, cursor);
      // What it hands out it has taken.
      await rejections.takenAfterAll(peer, arriving.flatMap(stampOf));
      await counted();
      if (outcome.merged && outcome.accepted + outcome.quarantined.length > 0)
        listeners.forEach((listener) => listener());
      return outcome;
    },
    onArrival(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function stampOf(change: unknown): string[] {
  const { hlc } = (change ?? {}) as { hlc?: unknown };
  return typeof hlc === 'string' ? [hlc] : [];
}

/** Id of the peer that answered last in a role. */
export async function currentPeer(db: FairDatabase, role: PeerRole): Promise<string | undefined> {
  return (await db.local.get(localRows.peerOf(role)))?.value as string | undefined;
}
