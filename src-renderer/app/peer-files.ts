import type { Store } from '../store/store.ts';
import type { PeerRole } from '../store/sync-door.ts';
import type { FilesThere } from '../sync/file-rounds.ts';

/** As it is kept: who has them, and their hashes. */
type Kept = { peer: string; there: readonly string[] };

const nameOf = (role: PeerRole) => `files.${role}`;

/** Files that the peer is known to have, so that they are not asked for at every start; another life of it has none. */
export async function readFilesThere(store: Store, role: PeerRole): Promise<FilesThere> {
  const { id } = await store.sync.peer(role);
  const kept = await store.setting<Kept>(nameOf(role));
  return { peer: id, there: new Set(kept?.peer === id ? kept.there : []) };
}

/** Lost, the peer is asked again: in the database alone. */
export async function keepFilesThere(
  store: Store,
  role: PeerRole,
  { peer, there }: FilesThere,
): Promise<void> {
  await store.keepSetting(nameOf(role), { peer, there: [...there] } satisfies Kept);
}
