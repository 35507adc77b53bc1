import { useEffect, useState } from 'react';
import type { Host, Slot } from '../../src-core/contract/host.ts';
import { SetUpView } from '../features/set-up/set-up-view.tsx';
import { RepairNote } from '../features/start/repair-note.tsx';
import { JoiningScreen } from '../features/start/joining-screen.tsx';
import { Opening, StuckScreen } from '../features/start/start-screens.tsx';
import type { Rescue, Store } from '../store/store.ts';
import type { Repair } from '../store/store-opening.ts';
import type { Unfinished } from '../store/unfinished-place.ts';
import { type OfficeHere, officesHere } from '../store/offices-here.ts';
import { forgetMark } from '../store/usage-mark.ts';
import { chooseBundle, joinByBundle } from './bundles.ts';
import { Frame } from './frame.tsx';
import type { Preferences } from '../ui/desk.tsx';
import { joinByHub, joinByInvitation } from './join-office.ts';
import { keepStation } from './own-station.ts';
import { saveRescueFile } from './save-rescue.ts';
import { useHasOffice } from './use-has-office.ts';
import { meetHub } from '../sync/meet-hub.ts';
import { canFindHubs, hubsAround } from './hubs-around.ts';
import { useHub } from './use-hub.ts';
import { useSync } from './use-sync.ts';
import { type StartUp, useStartUp } from './use-start-up.ts';

type Props = { host: Host; preferences: Preferences; prefer(change: Partial<Preferences>): void };

/** From the first moment to the frame: each way in which an opening can end has its screen. */
export function StartUpView(props: Props) {
  const { host, preferences } = props;
  const { slot } = preferences;
  const startUp = useStartUp(host, slot);
  const { opening, progress, reopen } = startUp;
  const [shown, setShown] = useState<Store | undefined>();
  if (!opening) return <Opening progress={progress} />;
  if (opening.state === 'empty')
    return <SetUp {...props} startUp={startUp} unfinished={opening.unfinished} />;
  if (opening.state === 'ready') return <Ready {...props} startUp={startUp} ready={opening} />;
  // A store that was shown is closed when the window is opened anew.
  if (opening.state === 'other-window' && shown && shown === opening.readOnly)
    return <ReadOnly {...props} store={shown} takeOver={() => reopen('take-over')} />;
  return (
    <StuckScreen
      opening={opening}
      again={() => reopen()}
      takeOver={() => reopen('take-over')}
      rebuild={() => reopen('rebuild')}
      timeIsRight={startUp.timeIsRight}
      show={setShown}
      saveRescue={(rescue: Rescue) => saveRescueFile(host, rescue)}
      begin={() => {
        forgetMark(localStorage, slot);
        reopen();
      }}
    />
  );
}

function ReadOnly(props: Props & { store: Store; takeOver(): void }) {
  const sync = useSync(props.store, props.host);
  const hub = useHub(props.store, props.host);
  return sync && hub ? <Frame {...props} sync={sync} hub={hub} /> : <Opening progress={undefined} />;
}

type ReadyProps = Props & { startUp: StartUp; ready: { store: Store; repairs: readonly Repair[] } };

function Ready({ ready, startUp, ...props }: ReadyProps) {
  const { store, repairs } = ready;
  const [areToldRepairs, setToldRepairs] = useState(false);
  const sync = useSync(store, props.host);
  const hub = useHub(store, props.host);
  const hasOffice = useHasOffice(store);
  useEffect(() => {
    if (hasOffice) void keepStation(store);
  }, [store, hasOffice]);
  if (hasOffice === undefined || !sync || !hub) return <Opening progress={undefined} />;
  // A laptop that has joined gets the office by the exchange, and must not make another one.
  const joined = [sync, hub].find(({ connection }) => connection);
  if (!hasOffice && joined)
    return (
      <JoiningScreen
        asked={joined === hub ? 'hub' : 'central'}
        peer={joined}
        others={othersThan(store.slot)}
        onOpen={(slot) => props.prefer({ slot })}
        onStop={() => startUp.reopen('stop-joining')}
      />
    );
  if (!hasOffice) return <SetUp {...props} startUp={startUp} store={store} />;
  return (
    <Frame
      {...props}
      store={store}
      sync={sync}
      hub={hub}
      takeOver={() => startUp.reopen('take-over')}
      note={
        areToldRepairs ? undefined : <RepairNote repairs={repairs} onClose={() => setToldRepairs(true)} />
      }
    />
  );
}

type SetUpProps = Props & { startUp: StartUp; store?: Store; unfinished?: Unfinished | undefined };

function SetUp({ host, preferences, prefer, startUp, store, unfinished }: SetUpProps) {
  const { slot } = preferences;
  return (
    <SetUpView
      key={slot}
      host={host}
      slot={slot}
      store={store}
      unfinished={unfinished}
      onReady={() => startUp.reopen()}
      onSlot={(next) => prefer({ slot: next })}
      office={preferences.office}
      others={othersThan(slot)}
      onJoin={(invitation, stationName) => joinByInvitation({ host, slot }, invitation, stationName)}
      onFindHubs={canFindHubs() ? () => hubsAround(host) : undefined}
      onMeetHub={async (url) => {
        const met = await meetHub(host, url);
        return met.ok ? met.value : { why: window.fairdesk ? met.problem.type : 'untrusted' };
      }}
      onJoinHub={(...joining) => joinByHub({ host, slot }, ...joining)}
      onChooseBundle={() => chooseBundle(host)}
      onJoinByBundle={(...bundle) => joinByBundle({ host, slot }, ...bundle)}
    />
  );
}

function othersThan(slot: Slot): readonly OfficeHere[] {
  return officesHere(localStorage).filter((each) => each.slot !== slot);
}
