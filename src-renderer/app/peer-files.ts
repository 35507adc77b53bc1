import type { Store } from '../store/store.ts';
import type { PeerRole } from '../store/sync-door.ts';
import type { FilesThere } from '../sync/file-rounds.ts';

/** As it is kept: which life of the peer has them, and their hashes. */
type Kept = { life: string; there: readonly string[] };

const nameOf = (role: PeerRole) => `files.${role}`;

/** Files that the peer is known to have, so that they are not asked for at every start; another life of it is known to have none. */
export async function readFilesThere(store: Store, role: PeerRole): Promise<FilesThere> {
  const { life } = await store.sync.peer(role);
  const kept = await store.setting<Kept>(nameOf(role));
  return { life, there: new Set(kept?.life === life ? kept.there : []) };
}

/** Lost, the peer is asked again: in the database alone. */
export async function keepFilesThere(
  store: Store,
  role: PeerRole,
  { life, there }: FilesThere,
): Promise<void> {
  await store.keepSetting(nameOf(role), { life, there: [...there] } satisfies Kept);
}
