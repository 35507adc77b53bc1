import { Button, Result, Spin } from 'antd';
import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { StoreApi } from 'zustand';
import type { Host } from '../../../src-core/contract/host.ts';
import { type FileOutcome, useFileSaving } from '../../context/use-file-saving.ts';
import type { Peers } from '../../context/use-peers.ts';
import { type Place, usePlace } from '../../context/use-place.ts';
import { type Preferences, usePreferences } from '../../context/use-preferences.ts';
import type { WindowSession } from '../../context/use-session.ts';
import { useStore } from '../../context/use-store.ts';
import { useWindowState, type WindowState } from '../../context/use-window-state.ts';
import { say } from '../../locale/say.ts';
import type { Store } from '../../store/store.ts';
import { backgrounds } from '../../context/backgrounds.ts';
import { useBusyScreens } from '../../ui/use-background.ts';
import { undoOffer } from '../../context/undo-offer.ts';
import { unsaved } from '../../context/unsaved.ts';
import { useAskBeforeClosing, useAskBeforeLeaving } from '../../ui/use-unsaved.ts';
import { RescueNote } from '../../ui/words/file-note.tsx';
import { BringInOffer } from '../exchange/bring-in-offer.tsx';
import { KeyRequests } from '../exchange/key-requests.tsx';
import { workAs } from '../start/use-has-office.ts';
import { Banner } from './banner.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { FrameContext } from './frame-context.tsx';
import { obstacleIn } from './health-findings.ts';
import { HelpDrawer } from './help-drawer.tsx';
import { LockCover } from './lock-cover.tsx';
import { Rail } from './rail.tsx';
import { views } from './screens.tsx';
import { TopBar } from './top-bar.tsx';
import { disputesOf, watchDisputes } from './watch-disputes.ts';
import { type FairsAtHand, useFairs } from './use-fairs.ts';
import { useFunctionKeys } from './use-function-keys.ts';
import { useHealth } from './use-health.ts';
import { useRoute } from './use-route.ts';
import { useUndoKey } from './use-undo-key.ts';

type Props = {
  host: Host;
  store: Store;
  peers: StoreApi<Peers>;
  preferences: Preferences;
  prefer(change: Partial<Preferences>): void;
  /** Makes the window that writes let go, and writes here. */
  takeOver(): void;
  /** Told once above the screens. */
  note?: ReactNode;
};

/** Rail, top bar and the screen in the address, inside of what every screen is given. */
export function Frame({ host, store, peers, preferences, prefer, takeOver, note }: Props) {
  const [windowState] = useState(() => windowStateOf(store));
  const askFirst = useAskBeforeLeaving(windowState.unsaved);
  const askBeforeEnding = useAskBeforeLeaving(windowState.unsaved, 'closing');
  useAskBeforeClosing(windowState.unsaved, host);
  const { route, go } = useRoute(askFirst);
  const fairs = useFairs(store);
  const [cover, setCover] = useState<Cover>();
  useFunctionKeys({
    isOff: cover === 'lock',
    screen: route.screen,
    go,
    onHelp: () => setCover('help'),
    onLock: () => setCover('lock'),
  });
  useUndoKey(windowState.undoOffer, cover === 'lock');
  const session = useSessionOf(store, cover === 'lock');
  const [disputes] = useState(() => disputesOf(store));
  useEffect(() => watchDisputes(store, disputes), [store, disputes]);
  const preferring = useMemo(
    () => ({
      preferences,
      prefer: (next: Partial<Preferences>) =>
        next.slot ? askBeforeEnding(() => prefer(next)) : prefer(next),
    }),
    [preferences, prefer, askBeforeEnding],
  );
  const place = usePlaceOf(route, fairs, askFirst);
  return (
    <FrameContext {...{ host, store, peers, disputes, preferring, place, go, session, windowState }}>
      <div className="frame">
        <Rail stage={fairs.currentFair?.stage} />
        <div className="frame-main">
          <TopBar fairs={fairs.fairs ?? []} onHelp={() => setCover('help')} onLock={() => setCover('lock')} />
          <Banners takeOver={takeOver} />
          {note}
          <main className="frame-screen">{fairs.fairs && <Screens />}</main>
        </div>
      </div>
      {cover === 'help' && <HelpDrawer screen={route.screen} onClose={() => setCover(undefined)} />}
      {cover === 'lock' && <LockCover onOpen={() => setCover(undefined)} />}
    </FrameContext>
  );
}

/** What lies over the screen. */
type Cover = 'help' | 'lock' | undefined;

function windowStateOf(store: Store): WindowState {
  return { unsaved: unsaved(), undoOffer: undoOffer(() => store.settled()), backgrounds: backgrounds() };
}

function useSessionOf(store: Store, isLocked: boolean): WindowSession {
  const [operator, setOperator] = useState(store.operator);
  const begin = useCallback(
    (next: string) => {
      void workAs(store, next);
      setOperator(next);
    },
    [store],
  );
  return useMemo(() => ({ operator, isLocked, workAs: begin }), [operator, isLocked, begin]);
}

function usePlaceOf(route: Place['route'], fairs: FairsAtHand, askFirst: (then: () => void) => void): Place {
  const { currentFair, currentSession, setFair, setSession } = fairs;
  return useMemo(
    () => ({
      route,
      currentFair,
      currentSession,
      setFair: (id) => askFirst(() => setFair(id)),
      setSession: (key) => askFirst(() => currentFair && setSession(currentFair.id, key)),
    }),
    [route, currentFair, currentSession, setFair, setSession, askFirst],
  );
}

/** What is said across the page, above whatever screen. */
function Banners({ takeOver }: { takeOver(): void }) {
  return (
    <>
      <DemonstrationBanner />
      <ReadOnlyBanner takeOver={takeOver} />
      <ObstacleBanner />
      <KeyRequests />
      <BringInOffer />
    </>
  );
}

/** The screen in the address, and those that are at work behind it. */
function Screens() {
  const { route } = usePlace();
  const { saveRescue } = useFileSaving();
  const { backgrounds: behind } = useWindowState();
  const busy = useBusyScreens(behind);
  return [...new Set([...busy, route.screen])].map((name) => (
    <div key={name} className="frame-view" hidden={name !== route.screen}>
      <ErrorBoundary rescue={saveRescue}>
        <Suspense fallback={<Spin />}>
          <ScreenAt name={name} />
        </Suspense>
      </ErrorBoundary>
    </div>
  ));
}

function ScreenAt({ name }: { name: string }) {
  const View = views[name];
  return View ? <View /> : <Result status="404" title={say('app.no-screen', { name })} />;
}

/** Unmistakable: nobody shall record a real interview in the demonstration. */
function DemonstrationBanner() {
  const { slot } = useStore();
  const { preferences, prefer } = usePreferences();
  if (slot !== 'demonstration') return null;
  return (
    <Banner type="warning" sentence={say('app.demonstration')}>
      <Button size="small" onClick={() => prefer({ slot: preferences.office })}>
        {say('app.demonstration-leave')}
      </Button>
    </Banner>
  );
}

function ReadOnlyBanner({ takeOver }: { takeOver(): void }) {
  const { isWriter } = useHealth(useStore());
  if (isWriter) return null;
  return (
    <Banner type="info" sentence={say('app.read-only')}>
      <Button size="small" type="primary" onClick={takeOver}>
        {say('start.other-window.take-over')}
      </Button>
    </Banner>
  );
}

/** Nothing can be recorded: what it means and the way out stand across the screen until it is over. */
function ObstacleBanner() {
  const { saveRescue } = useFileSaving();
  const [said, setSaid] = useState<FileOutcome | undefined>();
  const obstacle = obstacleIn(useHealth(useStore()));
  if (!obstacle) return null;
  return (
    <>
      <Banner type="error" sentence={say(`app.health.${obstacle.what}`, obstacle.places)}>
        <Button size="small" type="primary" onClick={() => void saveRescue().then(setSaid)}>
          {say('start.rescue')}
        </Button>
        {obstacle.what === 'closed' && (
          <Button size="small" onClick={() => location.reload()}>
            {say('app.error.reload')}
          </Button>
        )}
      </Banner>
      <RescueNote outcome={said} />
    </>
  );
}
