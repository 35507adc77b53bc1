import { protocolVersion, pushLimits } from '../../src-core/contract/portal.ts';
import type { Peer, PeerRole, Replication } from '../store/peers/peer.ts';
import type { PortalClient, Refusal } from './portal-client.ts';

/** How one exchange with a peer ended. */
export type Exchanged =
  | {
      done: true;
      hasMore: boolean;
      moved: number;
      serverTime: string;
      epoch: string;
      /** Another generation of the peer has answered than the one that was known, or it has lost what it had: all begins anew. */
      isAnew?: boolean;
    }
  | { done: false; problem: Refusal }
  /** The records here cannot take anything now (another window writes, the disk is full): nothing is wrong with the peer. */
  | { done: false; problem: { type: 'not-here'; detail: string } };

/** Less than a push may hold, because the batch has a frame around it. */
const batchBytes = pushLimits.bytes - 1_024;

/**
 * Hands the next batch over. What is handed over is remembered only when the peer has answered: a crash between the two sends it
 * again, which changes nothing there. A peer that says another epoch is a new one: everything goes to it from the beginning.
 */
export async function pushSome(
  replication: Replication,
  client: PortalClient,
  role: PeerRole,
): Promise<Exchanged> {
  const peer = await replication.peer(role);
  const batch = await replication.outgoing(peer.id, { changes: pushLimits.changes, bytes: batchBytes });
  if (batch.texts.length === 0) {
    // What came from the peer itself, or nothing: there is nothing to say.
    if (batch.through > peer.pushedThrough) await replication.handedOver(peer.id, batch);
    return { done: true, hasMore: batch.hasMore, moved: 0, serverTime: '', epoch: peer.epoch };
  }
  const unsent = await replication.countOutgoing(peer.id);
  const head = JSON.stringify({ workspace: replication.workspace, protocol: protocolVersion });
  const body = `${head.slice(0, -1)},"changes":[${batch.texts.join(',')}]}`;
  const query = { unsent: unsent - batch.count, ...(peer.told ? { known: peer.told } : {}) };
  const answer = await client.call('push', { query, body });
  if (!answer.ok) return otherwise(replication, client, role, peer, answer.problem);
  const { epoch, serverTime, rejected, cursor, previous } = answer.value;
  if (epoch !== peer.epoch) {
    await replication.adoptEpoch(role, epoch);
    return { done: true, hasMore: true, moved: 0, serverTime, epoch, isAnew: peer.epoch !== '' };
  }
  await replication.handedOver(peer.id, {
    through: batch.through,
    rejected: rejected.map(({ hlc, reason }) => ({ hlc, reason })),
    told: cursor,
    // Nobody else has written there since we read: what lies between the two cursors is what we have just sent.
    ...(peer.pullCursor === previous ? { cursor } : {}),
  });
  return { done: true, hasMore: batch.hasMore, moved: batch.texts.length, serverTime, epoch };
}

/** Reads the next page and merges it; the cursor moves in the same transaction. */
export async function pullSome(
  replication: Replication,
  client: PortalClient,
  role: PeerRole,
): Promise<Exchanged> {
  const peer = await replication.peer(role);
  const query = {
    protocol: protocolVersion,
    ...(peer.pullCursor ? { after: peer.pullCursor } : {}),
    ...(peer.told ? { known: peer.told } : {}),
  };
  const answer = await client.call('pull', { query });
  if (!answer.ok) return otherwise(replication, client, role, peer, answer.problem);
  const { epoch, serverTime, changes, cursor, more } = answer.value;
  const isAnother = epoch !== peer.epoch;
  if (isAnother) await replication.adoptEpoch(role, epoch);
  const { id } = await replication.peer(role);
  const outcome = await replication.merge(changes, id, cursor);
  if (!outcome.merged) return { done: false, problem: { type: 'not-here', detail: outcome.reason } };
  const isAnew = isAnother && peer.epoch !== '';
  return { done: true, hasMore: more, moved: outcome.accepted, serverTime, epoch, isAnew };
}

/** A peer that does not know the cursors of the one we have known: another one, or the same after it was put back to an earlier state. */
async function otherwise(
  replication: Replication,
  client: PortalClient,
  role: PeerRole,
  peer: Peer,
  problem: Refusal,
): Promise<Exchanged> {
  if (problem.type !== 'unknown-cursor') return { done: false, problem };
  // Without a cursor everyone answers, and says who it is.
  const answer = await client.call('pull', { query: { protocol: protocolVersion, limit: 1 } });
  if (!answer.ok) return { done: false, problem: answer.problem };
  const { epoch, serverTime } = answer.value;
  if (epoch === peer.epoch) await replication.beginAnew(peer.id);
  else await replication.adoptEpoch(role, epoch);
  return { done: true, hasMore: true, moved: 0, serverTime, epoch, isAnew: true };
}
