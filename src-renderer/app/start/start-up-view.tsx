import { type ComponentProps, useEffect, useState } from 'react';
import { type StoreApi, useStore } from 'zustand';
import type { Host, Slot } from '../../../src-core/contract/host.ts';
import { SetUpView } from '../../features/set-up/set-up-view.tsx';
import { RepairNote } from '../../features/start/repair-note.tsx';
import { JoiningScreen } from '../../features/start/joining-screen.tsx';
import { Opening, StuckScreen } from '../../features/start/start-screens.tsx';
import type { Store } from '../../store/store.ts';
import type { Rescue } from '../../store/outcome.ts';
import type { Repair } from '../../store/store-opening.ts';
import type { Unfinished } from '../../store/recovery/unfinished-place.ts';
import { type OfficeHere, officesHere } from '../../store/offices-here.ts';
import { forgetMark } from '../../store/recovery/usage-mark.ts';
import { chooseBundle, joinByBundle } from '../exchange/bundles.ts';
import { Frame } from '../shell/frame.tsx';
import type { Peers } from '../../context/use-peers.ts';
import type { Preferences } from '../../context/use-preferences.ts';
import { joinByHub, joinByInvitation } from './join-office.ts';
import { keepStation } from './own-station.ts';
import { saveRescueFile } from '../exchange/save-rescue.ts';
import { useHasOffice } from './use-has-office.ts';
import { identifyHub } from '../../sync/identify-hub.ts';
import { canFindHubs, hubsAround } from '../exchange/hubs-around.ts';
import { WithPeers } from '../exchange/with-peers.tsx';
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
  return (
    <WithPeers store={props.store} host={props.host} waiting={<Opening progress={undefined} />}>
      {(peers) => <Frame {...props} peers={peers} />}
    </WithPeers>
  );
}

type ReadyProps = Props & { startUp: StartUp; ready: { store: Store; repairs: readonly Repair[] } };

function Ready(props: ReadyProps) {
  return (
    <WithPeers store={props.ready.store} host={props.host} waiting={<Opening progress={undefined} />}>
      {(peers) => <WithOffice {...props} peers={peers} />}
    </WithPeers>
  );
}

function WithOffice({ ready, startUp, peers, ...props }: ReadyProps & { peers: StoreApi<Peers> }) {
  const { store, repairs } = ready;
  const [hasSeenRepairs, setSeenRepairs] = useState(false);
  const hasOffice = useHasOffice(store);
  // A laptop that has joined gets the office by the exchange, and must not make another one.
  const joined = useStore(peers, ({ central, hub }) =>
    central.connection ? ('central' as const) : hub.connection ? ('hub' as const) : undefined,
  );
  useEffect(() => {
    if (hasOffice) void keepStation(store);
  }, [store, hasOffice]);
  if (hasOffice === undefined) return <Opening progress={undefined} />;
  if (!hasOffice && joined)
    return (
      <Joining
        asked={joined}
        peers={peers}
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
      peers={peers}
      takeOver={() => startUp.reopen('take-over')}
      note={
        hasSeenRepairs ? undefined : <RepairNote repairs={repairs} onClose={() => setSeenRepairs(true)} />
      }
    />
  );
}

type JoiningProps = Omit<ComponentProps<typeof JoiningScreen>, 'peer'> & { peers: StoreApi<Peers> };

function Joining({ peers, ...props }: JoiningProps) {
  const peer = useStore(peers, (all) => all[props.asked]);
  return <JoiningScreen peer={peer} {...props} />;
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
      onIdentifyHub={async (url) => {
        const met = await identifyHub(host, url);
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
