import { Button, Result, Spin } from 'antd';
import { type ReactNode, Suspense, useState } from 'react';
import type { Host } from '../../src-core/contract/host.ts';
import { say, spokenLanguage } from '../locale/say.ts';
import { freeSlot, officesHere } from '../store/offices-here.ts';
import type { Store } from '../store/store.ts';
import { backgrounds, useBusyScreens } from '../ui/backgrounds.ts';
import {
  type Desk,
  DeskProvider,
  type DeskHub,
  type DeskSync,
  type FileOutcome,
  type Preferences,
  useDesk,
} from '../ui/desk.tsx';
import { undoOffer } from '../ui/undo-offer.ts';
import { unsaved, useAskBeforeClosing, useAskBeforeLeaving } from '../ui/unsaved.ts';
import { RescueNote } from '../ui/file-note.tsx';
import { deskFiles } from './attachments.ts';
import { chooseBundle, saveBundle, takeBundle } from './bundles.ts';
import { Banner } from './banner.tsx';
import { bringIn } from './bring-in.ts';
import { BringInOffer } from './bring-in-offer.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { obstacleIn } from './health-findings.ts';
import { HelpDrawer } from './help-drawer.tsx';
import { KeyRequests } from './key-requests.tsx';
import { LockCover } from './lock-cover.tsx';
import { Rail } from './rail.tsx';
import { saveBytes, saveWorkbook } from './save-workbook.ts';
import { saveRescueFile } from './save-rescue.ts';
import { views } from './screens.tsx';
import { TopBar } from './top-bar.tsx';
import { useDisputes } from './use-disputes.ts';
import { useFairs } from './use-fairs.ts';
import { useFunctionKeys } from './use-function-keys.ts';
import { workAs } from './use-has-office.ts';
import { useHealth } from './use-health.ts';
import { useRoute } from './use-route.ts';
import { useUndoKey } from './use-undo-key.ts';

type Props = {
  host: Host;
  store: Store;
  sync: DeskSync;
  hub: DeskHub;
  preferences: Preferences;
  prefer(change: Partial<Preferences>): void;
  /** Makes the window that writes let go, and writes here. */
  takeOver(): void;
  /** Told once above the screens. */
  note?: ReactNode;
};

/** Rail, top bar and the screen in the address; everything a screen needs comes from the desk around it. */
export function Frame({ host, store, sync, hub, preferences, prefer, takeOver, note }: Props) {
  const [typed] = useState(unsaved);
  const askFirst = useAskBeforeLeaving(typed);
  const askBeforeEnding = useAskBeforeLeaving(typed, 'closing');
  useAskBeforeClosing(typed, host);
  const { route, go } = useRoute(askFirst);
  const fairs = useFairs(store);
  // The store knows who works; the state draws the frame anew.
  const [, setOperator] = useState(store.operator);
  const [cover, setCover] = useState<'help' | 'lock' | undefined>();
  useFunctionKeys({
    isOff: cover === 'lock',
    screen: route.screen,
    go,
    onHelp: () => setCover('help'),
    onLock: () => setCover('lock'),
  });
  const { currentFair, currentSession, setFair, setSession } = fairs;
  const [undoing] = useState(() => undoOffer(() => store.settled()));
  useUndoKey(undoing, cover === 'lock');
  const [behind] = useState(backgrounds);
  const busy = useBusyScreens(behind);
  const disputes = useDisputes(store);
  const rescue = () => saveRescueFile(host, store.rescueExport, () => store.note('rescue.export'));
  const free = freeSlot(localStorage);
  const desk: Desk = {
    store,
    host,
    sync,
    hub,
    bundles: {
      save: (...bundle) => saveBundle(host, store, ...bundle),
      choose: () => chooseBundle(host),
      take: (...bundle) => takeBundle({ host, store }, ...bundle),
    },
    offices: {
      here: officesHere(localStorage),
      open: (slot) => desk.prefer({ slot }),
      joinAnother: free && (() => desk.prefer({ slot: free })),
      bringIn: (from, onProgress) => bringIn({ host, store }, from, onProgress),
    },
    disputes,
    files: deskFiles(host, store),
    language: spokenLanguage(),
    go,
    route,
    currentFair,
    currentSession,
    setFair: (id) => askFirst(() => setFair(id)),
    setSession: (key) => askFirst(() => setSession(key)),
    isLocked: cover === 'lock',
    preferences,
    prefer: (next) => (next.slot ? askBeforeEnding(() => prefer(next)) : prefer(next)),
    unsaved: typed,
    undoOffer: undoing,
    backgrounds: behind,
    saveRescue: rescue,
    workAs: (operator) => {
      void workAs(store, operator);
      setOperator(operator);
    },
    saveWorkbook: (workbook, name) => saveWorkbook(host, workbook, name),
    saveText: (text, name) => saveBytes(host, new TextEncoder().encode(text), name),
  };
  return (
    <DeskProvider desk={desk}>
      <div className="frame">
        <Rail stage={currentFair?.stage} />
        <div className="frame-main">
          <TopBar fairs={fairs.fairs ?? []} onHelp={() => setCover('help')} onLock={() => setCover('lock')} />
          {store.slot === 'demonstration' && (
            <DemonstrationBanner onLeave={() => desk.prefer({ slot: preferences.office })} />
          )}
          <ReadOnlyBanner store={store} takeOver={takeOver} />
          <ObstacleBanner store={store} />
          <KeyRequests />
          <BringInOffer />
          {note}
          <main className="frame-screen">
            {fairs.fairs &&
              [...new Set([...busy, route.screen])].map((name) => (
                <div key={name} className="frame-view" hidden={name !== route.screen}>
                  <ErrorBoundary rescue={rescue}>
                    <Suspense fallback={<Spin />}>
                      <ScreenAt name={name} />
                    </Suspense>
                  </ErrorBoundary>
                </div>
              ))}
          </main>
        </div>
      </div>
      {cover === 'help' && <HelpDrawer screen={route.screen} onClose={() => setCover(undefined)} />}
      {cover === 'lock' && <LockCover onOpen={() => setCover(undefined)} />}
    </DeskProvider>
  );
}

function ScreenAt({ name }: { name: string }) {
  const View = views[name];
  return View ? <View /> : <Result status="404" title={say('app.no-screen', { name })} />;
}

/** Unmistakable: nobody shall record a real interview in the demonstration. */
function DemonstrationBanner({ onLeave }: { onLeave(): void }) {
  return (
    <Banner type="warning" sentence={say('app.demonstration')}>
      <Button size="small" onClick={onLeave}>
        {say('app.demonstration-leave')}
      </Button>
    </Banner>
  );
}

function ReadOnlyBanner({ store, takeOver }: { store: Store; takeOver(): void }) {
  const { isWriter } = useHealth(store);
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
function ObstacleBanner({ store }: { store: Store }) {
  const { saveRescue } = useDesk();
  const [said, setSaid] = useState<FileOutcome | undefined>();
  const obstacle = obstacleIn(useHealth(store));
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
