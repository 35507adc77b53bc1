import { Button, Flex, Result } from 'antd';
import { useState } from 'react';
import type { Host } from '../../src-core/contract/host.ts';
import { SetUpView } from '../features/set-up/set-up-view.tsx';
import { RepairNote } from '../features/start/repair-note.tsx';
import { Opening, StuckScreen } from '../features/start/start-screens.tsx';
import { say } from '../locale/say.ts';
import type { Store } from '../store/store.ts';
import type { ClockDoubt, Repair, Rescue } from '../store/store-opening.ts';
import { forgetMark } from '../store/usage-mark.ts';
import { momentWords } from '../ui/clock-time.ts';
import { Frame } from './frame.tsx';
import type { Preferences } from '../ui/desk.tsx';
import { saveBytes } from './save-workbook.ts';
import { useHasOffice } from './use-has-office.ts';
import { type StartUp, useStartUp } from './use-start-up.ts';

type Props = { host: Host; preferences: Preferences; prefer(change: Partial<Preferences>): void };

/** From the first moment to the frame: each way in which an opening can end has its screen. */
export function StartUpView(props: Props) {
  const { host, preferences } = props;
  const { slot } = preferences;
  const startUp = useStartUp(host, slot);
  const { opening, progress, reopen } = startUp;
  const [shown, setShown] = useState<Store | undefined>();
  const saveRescue = async (rescue: Rescue) => {
    const { bytes, suggestedName } = await rescue();
    return saveBytes(host, bytes, suggestedName);
  };
  if (!opening) return <Opening progress={progress} />;
  if (opening.state === 'empty') return <SetUp {...props} startUp={startUp} />;
  if (opening.state === 'ready') return <Ready {...props} startUp={startUp} ready={opening} />;
  if (opening.state === 'other-window' && shown)
    return <Frame {...props} store={shown} takeOver={() => reopen({ takeOver: true })} />;
  return (
    <StuckScreen
      opening={opening}
      again={() => reopen()}
      takeOver={() => reopen({ takeOver: true })}
      show={setShown}
      saveRescue={saveRescue}
      begin={() => {
        forgetMark(localStorage, slot);
        reopen();
      }}
    />
  );
}

type ReadyProps = Props & {
  startUp: StartUp;
  ready: { store: Store; repairs: readonly Repair[]; clockDoubt: ClockDoubt | undefined };
};

function Ready({ ready, startUp, ...props }: ReadyProps) {
  const { store, repairs, clockDoubt } = ready;
  const [isTimeRight, setTimeRight] = useState(clockDoubt === undefined);
  const [areToldRepairs, setToldRepairs] = useState(false);
  const hasOffice = useHasOffice(store);
  if (!isTimeRight && clockDoubt)
    return (
      <ClockQuestion doubt={clockDoubt} onRight={() => setTimeRight(true)} onAgain={() => startUp.reopen()} />
    );
  if (hasOffice === undefined) return <Opening progress={undefined} />;
  if (!hasOffice) return <SetUp {...props} startUp={startUp} store={store} />;
  return (
    <Frame
      {...props}
      store={store}
      takeOver={() => startUp.reopen({ takeOver: true })}
      note={
        areToldRepairs ? undefined : <RepairNote repairs={repairs} onClose={() => setToldRepairs(true)} />
      }
    />
  );
}

function SetUp({ host, preferences, prefer, startUp, store }: Props & { startUp: StartUp; store?: Store }) {
  const { slot } = preferences;
  return (
    <SetUpView
      key={slot}
      host={host}
      slot={slot}
      store={store}
      onReady={() => startUp.reopen()}
      onSlot={(next) => prefer({ slot: next })}
    />
  );
}

type QuestionProps = { doubt: ClockDoubt; onRight(): void; onAgain(): void };

/** A wrong clock would spoil the times in the records, so a person looks at it first. */
function ClockQuestion({ doubt, onRight, onAgain }: QuestionProps) {
  const now = momentWords(new Date().toISOString());
  return (
    <Flex align="center" justify="center" style={{ minHeight: '100vh' }} component="main">
      <Result
        status="warning"
        title={say('start.clock.title')}
        subTitle={
          <>
            <p>{say(`start.clock.${doubt}`, { now })}</p>
            <p>{say('start.clock.help')}</p>
          </>
        }
        extra={
          <Flex gap={8} justify="center">
            <Button type="primary" onClick={onRight}>
              {say('start.clock.right')}
            </Button>
            <Button onClick={onAgain}>{say('start.again')}</Button>
          </Flex>
        }
      />
    </Flex>
  );
}
