import { Button, Flex, Result, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { say, sayAbout } from '../../locale/say.ts';
import type { Store } from '../../store/store.ts';
import type { Rescue } from '../../store/outcome.ts';
import type { ClockDoubt, OpeningProgress, RebuildOffer, StoreOpening } from '../../store/store-opening.ts';
import { momentWords } from '../../ui/words/clock-time.ts';
import type { FileOutcome } from '../../context/use-file-saving.ts';
import { RescueNote } from '../../ui/words/file-note.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';

/** An opening that did not end in a store that can be worked with. */
export type Stuck = Exclude<StoreOpening, { state: 'ready' } | { state: 'empty' }>;

type Doors = {
  /** Tries to open again. */
  again(): void;
  /** Opens and makes the other window let go. */
  takeOver(): void;
  /** Throws the unreadable database away and fills a new one from the journal. */
  rebuild(): void;
  /** The clock has been looked at. */
  timeIsRight(): void;
  /** Shows what the other window has written, without writing. */
  show(store: Store): void;
  /** Hands the rescue file to the person. */
  saveRescue(rescue: Rescue): Promise<FileOutcome>;
  /** Begins anew in an empty workspace, after both copies are gone. */
  begin(): void;
};

/** What the start is doing; over a second it says so, over three it shows how far it is. */
export function Opening({ progress }: { progress: OpeningProgress | undefined }) {
  return (
    <Centre>
      <Typography.Title level={3}>FairDesk</Typography.Title>
      {progress ? (
        <ProgressBar
          label={say(`start.step.${progress.step}`)}
          done={progress.done}
          total={progress.total > 0 ? progress.total : undefined}
        />
      ) : (
        <Typography.Text type="secondary">{say('start.opening')}</Typography.Text>
      )}
    </Centre>
  );
}

/** Why FairDesk cannot work just now: what is safe, what to do, and the rescue file. Each state says its own. */
export function StuckScreen({ opening, ...doors }: { opening: Stuck } & Doors) {
  switch (opening.state) {
    case 'other-window':
      return <OtherWindow readOnly={opening.readOnly} {...doors} />;
    case 'clock-doubt':
      return <ClockQuestion doubt={opening.doubt} {...doors} />;
    case 'lost':
      return (
        <Trouble
          {...doors}
          name="lost"
          places={{ name: opening.workspaceName, count: opening.commits, at: momentWords(opening.at) }}
        >
          <Button onClick={doors.begin}>{say('start.lost.begin')}</Button>
        </Trouble>
      );
    case 'blocked-upgrade':
      return <Trouble {...doors} name="blocked-upgrade" rescue={opening.rescue} />;
    case 'newer-version':
      return <Trouble {...doors} name="newer-version" rescue={opening.rescue} />;
    case 'damaged':
      return (
        <Trouble {...doors} name={`damaged-${opening.what}`} rescue={opening.rescue} detail={opening.detail}>
          {opening.what === 'database' && <Rebuild offer={opening.rebuild} rebuild={doors.rebuild} />}
        </Trouble>
      );
    case 'disk-full':
      return <Trouble {...doors} name="disk-full" rescue={opening.rescue} />;
    case 'journal-unwritable':
      return <Trouble {...doors} name="journal-unwritable" rescue={opening.rescue} detail={opening.detail} />;
  }
}

type TroubleName =
  | 'lost'
  | 'blocked-upgrade'
  | 'newer-version'
  | 'damaged-key'
  | 'damaged-foreign-journal'
  | 'damaged-database'
  | 'damaged-journal'
  | 'disk-full'
  | 'journal-unwritable';

type TroubleProps = Doors & {
  name: TroubleName;
  places?: Readonly<Record<string, string | number>>;
  rescue?: Rescue | undefined;
  detail?: string;
  children?: ReactNode;
};

function Trouble({ name, places = {}, rescue, detail, again, saveRescue, children }: TroubleProps) {
  const [said, setSaid] = useState<FileOutcome | undefined>();
  const [isSaving, setSaving] = useState(false);
  const part = (what: 'title' | 'safe' | 'do') => sayAbout(`start.${name}.${what}`, places);
  async function save(file: Rescue): Promise<void> {
    setSaving(true);
    setSaid(await saveRescue(file));
    setSaving(false);
  }
  return (
    <Centre>
      <Result
        status="warning"
        title={part('title')}
        extra={
          <Flex gap={8} justify="center" wrap>
            <Button type="primary" onClick={again}>
              {say('start.again')}
            </Button>
            {rescue && (
              <Button loading={isSaving} onClick={() => void save(rescue)}>
                {say('start.rescue')}
              </Button>
            )}
            {children}
          </Flex>
        }
      >
        <Flex vertical gap={12}>
          <Part heading={say('start.safe')} text={part('safe')} />
          <Part heading={say('start.do')} text={part('do')} />
          {rescue && <Typography.Text type="secondary">{say('start.rescue-help')}</Typography.Text>}
          <RescueNote outcome={said} />
          {detail && <Typography.Text code>{detail}</Typography.Text>}
        </Flex>
      </Result>
    </Centre>
  );
}

/** Nothing is thrown away unasked: what would come back stands on the key. */
function Rebuild({ offer, rebuild }: { offer: RebuildOffer | undefined; rebuild(): void }) {
  if (!offer) return null;
  const { commits, known } = offer;
  return (
    <Button danger onClick={rebuild}>
      {known === undefined
        ? say('start.rebuild', { commits })
        : say('start.rebuild-of', { commits: Math.min(commits, known), known })}
    </Button>
  );
}

/** A wrong clock would spoil the times in the records, so a person looks at it first. */
function ClockQuestion({ doubt, timeIsRight, again }: Doors & { doubt: ClockDoubt }) {
  const now = momentWords(new Date().toISOString());
  return (
    <Centre>
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
            <Button type="primary" onClick={timeIsRight}>
              {say('start.clock.right')}
            </Button>
            <Button onClick={again}>{say('start.again')}</Button>
          </Flex>
        }
      />
    </Centre>
  );
}

function OtherWindow({ readOnly, again, takeOver, show }: Doors & { readOnly: Store | undefined }) {
  return (
    <Centre>
      <Result
        status="info"
        title={say('start.other-window.title')}
        extra={
          <Flex gap={8} justify="center">
            <Button type="primary" onClick={takeOver}>
              {say('start.other-window.take-over')}
            </Button>
            {readOnly && <Button onClick={() => show(readOnly)}>{say('start.other-window.show')}</Button>}
            <Button onClick={again}>{say('start.again')}</Button>
          </Flex>
        }
      >
        <Flex vertical gap={12}>
          <Part heading={say('start.safe')} text={say('start.other-window.safe')} />
          <Part heading={say('start.do')} text={say('start.other-window.do')} />
        </Flex>
      </Result>
    </Centre>
  );
}

function Part({ heading, text }: { heading: string; text: string }) {
  return (
    <div>
      <Typography.Text strong>{heading}</Typography.Text>
      <div>{text}</div>
    </div>
  );
}

function Centre({ children }: { children: ReactNode }) {
  return (
    <Flex
      vertical
      align="center"
      justify="center"
      gap={16}
      style={{ minHeight: '100vh', padding: 24 }}
      component="main"
    >
      {children}
    </Flex>
  );
}
