import { hashOfText } from '../../src-core/change/canonical.ts';
import { readmitStation } from '../../src-core/office/readmit-station.ts';
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

/** A laptop that was locked out and has been taken in again by a hub is let in by the next one too, with this token alone. */
export async function takenInAgain(store: Store, station: string, token: string): Promise<void> {
  const own = await store.read.get('station', station);
  if (own?.revokedAt) await store.commit(readmitStation, { station, readmittedWith: hashOfText(token) });
}
