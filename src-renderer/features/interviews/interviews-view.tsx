import { Button, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { whyNotRecorded } from '../../../src-core/fair/open-fair.ts';
import { say } from '../../locale/say.ts';
import { useGo, usePlace } from '../../context/use-place.ts';
import { useStore } from '../../context/use-store.ts';
import { useWindowState } from '../../context/use-window-state.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { NoFair } from '../../shared/no-fair.tsx';
import { useTyped } from '../../ui/use-unsaved.ts';
import { useFocusBack } from '../../ui/scan/use-focus-back.ts';
import { useLive } from '../../ui/use-live.ts';
import { useMuted } from '../../ui/scan/use-muted.ts';
import { BoothSide } from './booth-side.tsx';
import { DeskMiddle } from './desk-middle.tsx';
import './interviews.css';
import { LastTen } from './last-ten.tsx';
import { type BoothChoice, boothBook, boothChoices } from './queries.ts';
import { useInterviewDesk } from './use-interview-desk.ts';

const boothSetting = 'interviews.booth';

/** The interview desk: the booth is chosen once, then number, Enter, digit, Enter. */
export function InterviewsView() {
  const { currentFair, currentSession } = usePlace();
  if (!currentFair || !currentSession) return <NoFair help={say('interviews.noFair')} />;
  return (
    <Room
      key={`${currentFair.id}.${currentSession.key}`}
      fair={currentFair.id}
      session={currentSession.key}
    />
  );
}

function Room({ fair, session }: { fair: string; session: string }) {
  const store = useStore();
  const go = useGo();
  const choices = useLive(() => boothChoices(fair, session), [fair, session]);
  // null: not read yet
  const [booth, setBooth] = useState<string | undefined | null>(null);
  useEffect(() => {
    void store.setting<string>(boothSetting).then(setBooth);
  }, [store]);
  function choose(next: string | undefined): void {
    setBooth(next);
    void store.keepSetting(boothSetting, next ?? null);
  }
  if (!choices || booth === null) return null;
  if (choices.length === 0)
    return (
      <EmptyState title={say('interviews.noBooths')} help={say('interviews.noBoothsHelp')}>
        <Button type="primary" onClick={() => go('booths')}>
          {say('interviews.toBooths')}
        </Button>
      </EmptyState>
    );
  if (!booth || !choices.some((each) => each.booth === booth))
    return <BoothChooser choices={choices} onChoose={choose} />;
  return <Desk key={booth} fair={fair} session={session} booth={booth} onLeave={() => choose(undefined)} />;
}

function BoothChooser({
  choices,
  onChoose,
}: {
  choices: readonly BoothChoice[];
  onChoose(booth: string): void;
}) {
  return (
    <div className="desk-chooser">
      <h1>{say('interviews.title')}</h1>
      <p>{say('interviews.chooseBoothHelp')}</p>
      <Select
        size="large"
        autoFocus
        aria-label={say('interviews.chooseBooth')}
        placeholder={say('interviews.chooseBooth')}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={onChoose}
        options={choices.map((each) => ({ value: each.booth, label: `${each.code} ${each.enterprise}` }))}
      />
    </div>
  );
}

type DeskProps = { fair: string; session: string; booth: string; onLeave(): void };

function Desk({ fair, session, booth, onLeave }: DeskProps) {
  const store = useStore();
  const { currentFair } = usePlace();
  const { unsaved } = useWindowState();
  const book = useLive(() => boothBook(booth, session), [booth, session]);
  const desk = useInterviewDesk({ store, fair, session, booth }, book);
  // Whoever leaves the screen leaves nobody behind, but the end of the window would.
  const { result, job, notes } = desk.sheet ?? {};
  useTyped(unsaved, (result ?? job ?? notes) ? 'closing' : undefined);
  const screen = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useFocusBack(field, screen, desk.walkInFor === undefined);
  useMuted();
  return (
    <div className="desk" ref={screen}>
      <aside className="desk-side">
        {book && <BoothSide book={book} desk={desk} />}
        <Button onClick={onLeave}>{say('interviews.changeBooth')}</Button>
      </aside>
      <DeskMiddle
        field={field}
        desk={desk}
        jobs={book?.jobs ?? []}
        enterprise={book?.enterprise.id}
        obstacle={whyNotRecorded(currentFair, session)}
      />
      <LastTen book={book} desk={desk} />
    </div>
  );
}
