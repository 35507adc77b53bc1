import type { Host, Slot } from '../../src-core/contract/host.ts';
import type { Invitation } from '../../src-core/contract/invitation.ts';
import { joinOffice } from '../../src-core/office/join-office.ts';
import { hostFailureOf, joinWorkspace } from '../store/create-workspace.ts';
import { openStore } from '../store/open-store.ts';
import { newUuid } from '../store/random-id.ts';
import type { PeerRole } from '../store/sync-door.ts';
import { clientOf, type Connection, connectionName, enrol } from '../sync/connection.ts';
import { newExchange, openKey } from '../sync/key-grant.ts';
import { meetHub } from '../sync/meet-hub.ts';
import { officesHere } from '../store/offices-here.ts';
import type { Store } from '../store/store.ts';
import { askToBringIn } from '../ui/ask-to-bring-in.ts';
import type { HubMet, JoinOutcome } from '../ui/desk.tsx';

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
  const met = fingerprint === undefined ? undefined : await meetHub(host, url);
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
  // Whoever joins has been asked about the clock when the window opened.
  const opening = await openStore({ slot, host, now, isTimeRight: true });
  if (opening.state !== 'ready') return { joined: false, failure: 'FAILED' };
  const { store } = opening;
  const kept = await store.keepWork({ [connectionName(role)]: connection });
  await store.sync.meet(role, epoch);
  const recorded = await store.commit(joinOffice, {
    id: connection.station,
    name: stationName,
    clockId: store.clockId(),
  });
  await askLater(store, slot);
  await store.close();
  return kept.saved && recorded.saved ? { joined: true } : { joined: false, failure: 'FAILED' };
}

/** Whether own records of this laptop come along is asked once the office is here. */
export async function askLater(store: Store, slot: Slot): Promise<void> {
  if (officesHere(localStorage).some((each) => each.slot !== slot))
    await store.keepSetting(askToBringIn, true);
}
