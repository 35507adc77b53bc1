import type { Host, Slot } from '../../../src-core/contract/host.ts';
import type { Invitation } from '../../../src-core/contract/invitation.ts';
import { joinOffice } from '../../../src-core/office/join-office.ts';
import { joining } from '../../store/database/database.ts';
import { hostFailureOf, joinWorkspace } from '../../store/recovery/create-workspace.ts';
import { openStore } from '../../store/open-store.ts';
import { newUuid } from '../../store/write/random-id.ts';
import type { PeerRole } from '../../store/peers/peer.ts';
import { clientOf, type Connection, connectionName, enrol } from '../../sync/connection.ts';
import { newExchange, openKey } from '../../sync/key-grant.ts';
import { identifyHub } from '../../sync/identify-hub.ts';
import { officesHere } from '../../store/offices-here.ts';
import type { Store } from '../../store/store.ts';
import { askToBringIn } from '../../shared/ask-to-bring-in.ts';
import type { JoinOutcome } from '../../context/joining.ts';
import type { HubMet } from '../../context/use-peers.ts';

type Place = { host: Host; slot: Slot };

const askForKeyEveryMs = 1_500;
const keyPatienceMs = 90_000;

/**
 * Makes this laptop one of an office: first the portal or the hub takes it in, then an empty copy of the workspace is made here.
 * The records come by themselves once the app opens it.
 */
export async function joinByInvitation(
  place: Place,
  { workspace, name, url, code, key, authority: fingerprint }: Invitation,
  stationName: string,
): Promise<JoinOutcome> {
  const { host } = place;
  const met = fingerprint === undefined ? undefined : await identifyHub(host, url);
  if (met?.ok === false) return { joined: false, why: met.problem.type };
  if (met && met.value.fingerprint !== fingerprint) return { joined: false, why: 'other-authority' };
  const authority = met?.value.authority;
  const station = newUuid(Date.now());
  const enrolled = await enrol(host, { url, code, station, name: stationName, authority });
  if (!enrolled.ok) return { joined: false, why: enrolled.problem.type };
  if (enrolled.value.workspace !== workspace) return { joined: false, why: 'wrong-workspace' };
  const role = met ? 'hub' : 'central';
  return made(place, { ...enrolled.value, role, name, key }, stationName);
}

/** The same by the six digits of a hub whose words a person has compared; a head's laptop gives the key. */
export async function joinByHub(
  place: Place,
  { url, authority, workspace, name }: HubMet,
  code: string,
  stationName: string,
): Promise<JoinOutcome> {
  const { host } = place;
  const exchange = await newExchange();
  const newcomer = { url, code, station: newUuid(Date.now()), name: stationName, authority };
  const enrolled = await enrol(host, { ...newcomer, exchangeKey: exchange.recipient });
  if (!enrolled.ok) return { joined: false, why: enrolled.problem.type };
  if (enrolled.value.workspace !== workspace) return { joined: false, why: 'wrong-workspace' };
  const client = clientOf(host, enrolled.value.connection);
  for (let waited = 0; waited < keyPatienceMs; waited += askForKeyEveryMs) {
    const answer = await client.call('ownKey', {});
    const sealed = answer.ok ? answer.value.sealed : null;
    const key = sealed === null ? undefined : await openKey(exchange, sealed);
    if (key !== undefined) return made(place, { ...enrolled.value, role: 'hub', name, key }, stationName);
    await new Promise((resolve) => setTimeout(resolve, askForKeyEveryMs));
  }
  return { joined: false, why: 'no-key' };
}

type Taken = {
  connection: Connection;
  workspace: string;
  epoch: string;
  role: PeerRole;
  name: string;
  key: string;
};

async function made(
  { host, slot }: Place,
  { connection, workspace, epoch, role, name, key }: Taken,
  stationName: string,
): Promise<JoinOutcome> {
  const now = () => new Date();
  const created = await joinWorkspace({ slot, host, now, workspace, name, key });
  if (!created.created) return { joined: false, failure: hostFailureOf(created.code) };
  const store = await openJoined({ host, slot });
  if (!store) return { joined: false, failure: 'FAILED' };
  const kept = await store.keepWork({ [connectionName(role)]: connection });
  await store.sync.adoptEpoch(role, epoch);
  const recorded = await store.commit(joinOffice, {
    id: connection.station,
    name: stationName,
    clockId: store.clockId(),
  });
  const isWhole = await endJoining({ host, slot }, store, kept.saved && recorded.saved);
  return isWhole ? { joined: true } : { joined: false, failure: 'FAILED' };
}

/** The office that is being joined; where it does not open, the place is empty again. Whoever joins has been asked about the clock. */
export async function openJoined({ host, slot }: Place): Promise<Store | undefined> {
  const how = { slot, host, now: () => new Date(), isTimeRight: true };
  const opening = await openStore({ ...how, isJoining: true });
  if (opening.state === 'ready') return opening.store;
  await openStore(how);
  return undefined;
}

/**
 * The end of joining: everything is there, or nothing is, so that one can join again.
 *
 * @returns whether the office is here
 */
export async function endJoining(place: Place, store: Store, isWhole: boolean): Promise<boolean> {
  if (isWhole) await askLater(store, place.slot);
  const isKept = isWhole && (await store.keepSetting(joining, false));
  await store.close();
  // An opening clears away what has not become whole.
  if (!isKept) await openStore({ ...place, now: () => new Date(), isTimeRight: true });
  return isKept;
}

/** Whether own records of this laptop come along is asked once the office is here. */
async function askLater(store: Store, slot: Slot): Promise<void> {
  if (officesHere(localStorage).some((each) => each.slot !== slot))
    await store.keepSetting(askToBringIn, true);
}
