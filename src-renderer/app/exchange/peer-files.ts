import type { ExchangeStore } from '../../store/store.ts';
import type { PeerRole } from '../../store/peers/peer.ts';
import type { FilesThere } from '../../sync/file-rounds.ts';

/** As it is kept: which generation of the peer has them, and their hashes. */
type Kept = { generation: string; there: readonly string[] };

const nameOf = (role: PeerRole) => `files.${role}`;

/** Files that the peer is known to have, so that they are not asked for at every start; another generation of it is known to have none. */
export async function readFilesThere(store: ExchangeStore, role: PeerRole): Promise<FilesThere> {
  const { generation } = await store.sync.peer(role);
  const kept = await store.setting<Kept>(nameOf(role));
  return { generation, there: new Set(kept?.generation === generation ? kept.there : []) };
}

/** Lost, the peer is asked again: in the database alone. */
export async function keepFilesThere(
  store: ExchangeStore,
  role: PeerRole,
  { generation, there }: FilesThere,
): Promise<void> {
  await store.keepSetting(nameOf(role), { generation, there: [...there] } satisfies Kept);
}
