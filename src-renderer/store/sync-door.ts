import type { Rejection } from '../../src-core/contract/portal-refusals.ts';
import { type FairDatabase, localRows, type PeerRow } from './database.ts';
import type { Ledger } from './ledger.ts';
import { merge, type MergeOutcome } from './merge.ts';
import { type RejectionDoor, rejectionDoor } from './rejections.ts';
import { changesUpTo, countOutgoing, outgoing, type Outgoing, type OutgoingLimits } from './outgoing.ts';

/** Whom changes are handed to: the central portal, whose acknowledgement counts, or a hub, whose is shown apart. */
export type PeerRole = 'central' | 'hub';

/** What is known of a peer. One life of a server (an epoch) is one peer: a server that was restored is another one. */
export type Peer = {
  readonly id: string;
  /** Empty before it has answered for the first time. */
  readonly epoch: string;
  /** Another one after it has lost what it had (`beginAnew`): what is known to be there is known of one life. */
  readonly life: string;
  readonly pushedThrough: number;
  readonly pullCursor: string | null;
  /** The cursor that it told after our last push: it must know it later too, or it has lost what we handed over. */
  readonly told: string | null;
  /** Changes that it keeps, but in its quarantine. */
  readonly rejected: readonly { hlc: string | null; reason: Rejection }[];
};

/** What the exchange with a peer may read and write; nobody else has use for it. */
export type SyncDoor = {
  readonly workspace: string;
  /** The one of this role that answered last. */
  peer(role: PeerRole): Promise<Peer>;
  /** Another one answers in this role; one that was known before goes on where it stood. */
  meet(role: PeerRole, epoch: string): Promise<void>;
  outgoing(peer: string, limits: OutgoingLimits): Promise<Outgoing>;
  countOutgoing(peer: string): Promise<number>;
  /** Where the records stand: the number of the last entry. */
  end(): number;
  /** All changes that were here when they stood at `end`, from a number on, for a bundle. */
  changesUpTo(from: number, end: number): Promise<Outgoing>;
  /** The peer has acknowledged everything up to a number. */
  handedOver(
    peer: string,
    acknowledged: Pick<Outgoing, 'through'> & { rejected?: Peer['rejected']; told?: string; cursor?: string },
  ): Promise<void>;
  /** The peer has lost what it had: everything is read and handed over from the beginning. */
  beginAnew(peer: string): Promise<void>;
  merge(arriving: readonly unknown[], peer: string, cursor?: string): Promise<MergeOutcome>;
  /** Told after a merge that brought something new; returns how to be told no more. */
  onArrival(listener: () => void): () => void;
};

/** @param onChange told after what is still to be handed over has changed */
export function syncDoor(ledger: Ledger, onChange: () => void): SyncDoor & RejectionDoor {
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
  const rejections = rejectionDoor(db);
  return {
    ...rejections,
    workspace: ledger.header.workspace,
    async peer(role) {
      const id = (await currentPeer(db, role)) ?? `${role}:`;
      const row = await db.peers.get(id);
      const { pushedThrough = 0, pullCursor = null, told = null, losses = 0, rejected = [] } = row ?? {};
      const [epoch, life] = [id.slice(role.length + 1), `${id}.${losses}`];
      return { id, epoch, life, pushedThrough, pullCursor, told, rejected };
    },
    async meet(role, epoch) {
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
