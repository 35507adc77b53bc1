import type { ExchangeStore } from '../../store/store.ts';
import type { PeerRole } from '../../store/peers/peer.ts';
import { type Connection, connectionName } from '../../sync/connection.ts';
import type { PeerProblem } from '../../context/use-peers.ts';

/** Whether it is kept in both copies, and whether it is the same peer as before at another address. */
export type ConnectionKept = { problem: PeerProblem } | { problem: undefined; isSamePeer: boolean };

/** Keeps with whom this laptop exchanges; null for nobody. Where it cannot be kept everything is as before. */
export async function keepConnection(
  store: ExchangeStore,
  role: PeerRole,
  next: Connection | null,
): Promise<ConnectionKept> {
  const name = connectionName(role);
  const before = (await store.work<Connection>(name)).get(name);
  const outcome = await store.keepWork({ [name]: next });
  if (!outcome.saved) return { problem: 'not-here' };
  return { problem: undefined, isSamePeer: next !== null && next.token === before?.token };
}
