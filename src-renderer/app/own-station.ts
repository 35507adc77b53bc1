import { newUuid } from '../store/random-id.ts';
import type { Store } from '../store/store.ts';

/**
 * The station that this laptop is, for a portal or a hub. Never another laptop's: who enrols under its id takes its token away. After a
 * restore the clock id is a new one, and then it is a new station.
 *
 * @param usualName for a laptop whose station has no name yet
 */
export async function ownStation(store: Store, usualName: string): Promise<{ id: string; name: string }> {
  const stations = await store.read.all('station');
  const own = stations.find(({ clockId }) => clockId === store.clockId());
  return own ? { id: own.id, name: own.name } : { id: newUuid(Date.now()), name: usualName };
}
