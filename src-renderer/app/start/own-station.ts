import { hashOfText } from '../../../src-core/change/canonical.ts';
import { joinOffice } from '../../../src-core/office/join-office.ts';
import { readmitStation } from '../../../src-core/office/readmit-station.ts';
import { renewClock } from '../../../src-core/office/renew-clock.ts';
import { newUuid } from '../../store/write/random-id.ts';
import type { ExchangeStore } from '../../store/store.ts';

/**
 * The station that this laptop is, for a portal or a hub. Never another laptop's: who enrols under its id takes its token away.
 *
 * @param usualName for a laptop whose station has no name yet
 */
export async function ownStation(
  store: ExchangeStore,
  usualName: string,
): Promise<{ id: string; name: string }> {
  const stations = await store.read.all('station');
  const own = stations.find(({ clockId }) => clockId === store.clockId());
  return own ? { id: own.id, name: own.name } : { id: newUuid(Date.now()), name: usualName };
}

/** A laptop that was locked out and has been taken in again by a hub is let in by the next one too, with this token alone. */
export async function takenInAgain(store: ExchangeStore, station: string, token: string): Promise<void> {
  const own = await store.read.get('station', station);
  if (own?.revokedAt) await store.commit(readmitStation, { station, readmittedWith: hashOfText(token) });
}

/**
 * After a rebuild or a restore this laptop writes under a new clock id: its station learns it, so that the laptop keeps its name. A
 * copied profile has drawn one because another laptop writes under the old one: it becomes a station of its own, of the same name.
 */
export async function keepStation(store: ExchangeStore): Promise<void> {
  if (!store.health().isWriter) return;
  const clockId = store.clockId();
  const stations = await store.read.all('station');
  if (stations.some((each) => each.clockId === clockId)) return;
  const own = await store.read.ownClockIds();
  const earlier = new Set(own.map((each) => each.clockId));
  const before = stations.findLast((each) => earlier.has(each.clockId));
  if (!before) return;
  if (own.at(-1)?.isCopy)
    await store.commit(joinOffice, { id: newUuid(Date.now()), name: before.name, clockId });
  else await store.commit(renewClock, { station: before.id, clockId });
}
