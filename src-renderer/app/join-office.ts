import type { Host, Slot } from '../../src-core/contract/host.ts';
import type { Invitation } from '../../src-core/contract/invitation.ts';
import { joinOffice } from '../../src-core/office/join-office.ts';
import { hostFailureOf, joinWorkspace } from '../store/create-workspace.ts';
import { openStore } from '../store/open-store.ts';
import { newUuid } from '../store/random-id.ts';
import { connectionName, enrol } from '../sync/connection.ts';
import type { JoinOutcome } from '../ui/desk.tsx';

/**
 * Makes this laptop one of an office: first the portal takes it in, then an empty copy of the workspace is made here. The records
 * come by themselves once the app opens it.
 */
export async function joinByInvitation(
  { host, slot }: { host: Host; slot: Slot },
  { workspace, name, url, code, key }: Invitation,
  stationName: string,
): Promise<JoinOutcome> {
  const station = newUuid(Date.now());
  const enrolled = await enrol(host, { url, code, station, name: stationName });
  if (!enrolled.ok) return { joined: false, why: enrolled.problem.type };
  if (enrolled.value.workspace !== workspace) return { joined: false, why: 'wrong-workspace' };
  const now = () => new Date();
  const created = await joinWorkspace({ slot, host, now, workspace, name, key });
  if (!created.created) return { joined: false, failure: hostFailureOf(created.code) };
  // Whoever joins has been asked about the clock when the window opened.
  const opening = await openStore({ slot, host, now, isTimeRight: true });
  if (opening.state !== 'ready') return { joined: false, failure: 'FAILED' };
  const { store } = opening;
  const kept = await store.keepWork({ [connectionName]: enrolled.value.connection });
  await store.sync.meet('central', enrolled.value.epoch);
  const recorded = await store.commit(joinOffice, {
    id: station,
    name: stationName,
    clockId: store.clockId(),
  });
  await store.close();
  return kept.saved && recorded.saved ? { joined: true } : { joined: false, failure: 'FAILED' };
}
