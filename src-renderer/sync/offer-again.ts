import { protocolVersion, pushLimits } from '../../src-core/contract/portal.ts';
import type { Rejections } from '../store/peers/peer.ts';
import type { PeerRole, Replication } from '../store/peers/peer.ts';
import type { PortalClient } from './portal-client.ts';

/** Changes of one batch: far below what a push may hold. */
const batchSize = pushLimits.changes / 10;

/**
 * Offers a peer once more what it has set aside: after an upgrade it may take it. A head's laptop lets it look through its whole
 * quarantine first.
 *
 * @returns how many changes it takes now
 */
export async function offerAgain(
  replication: Replication & Rejections,
  client: PortalClient,
  role: PeerRole,
  isHead: boolean,
): Promise<number> {
  if (isHead) await client.call('retryQuarantine', { body: '{}' });
  const peer = await replication.peer(role);
  const waiting = await replication.rejectedTexts(peer.id);
  let taken = 0;
  for (let from = 0; from < waiting.length; from += batchSize) {
    const batch = waiting.slice(from, from + batchSize);
    const head = JSON.stringify({ workspace: replication.workspace, protocol: protocolVersion });
    const body = `${head.slice(0, -1)},"changes":[${batch.map(({ text }) => text).join(',')}]}`;
    const unsent = await replication.countOutgoing(peer.id);
    const answer = await client.call('push', { query: { unsent }, body });
    if (!answer.ok || answer.value.epoch !== peer.epoch) return taken;
    const still = new Set(answer.value.rejected.map(({ hlc }) => hlc));
    const stamps = batch.flatMap(({ hlc }) => (still.has(hlc) ? [] : [hlc]));
    await replication.takenAfterAll(peer.id, stamps);
    taken += stamps.length;
  }
  return taken;
}
