import {
  CheckCircleFilled,
  CloseCircleFilled,
  ClockCircleFilled,
  QuestionCircleFilled,
  UndoOutlined,
  WarningFilled,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { shownScan } from '../../../src-core/graduate/scanned-text.ts';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import { say } from '../../locale/say.ts';
import { clockTime } from '../../ui/words/clock-time.ts';
import { mostChoices } from '../../../src-core/graduate/who-is-meant.ts';
import type { Answer } from './answer.ts';
import type { DoorConsent } from './use-door-consent.ts';

type Props = {
  answer: Answer | undefined;
  isChecking: boolean;
  consent: DoorConsent | undefined;
  onChoose(graduate: string): void;
};

/** The answer to the last scan, as wide as the room it has: read from two metres away. */
export function DoorAnswer({ answer, isChecking, consent, onChoose }: Props) {
  const what = answer ? answerInWords(answer, onChoose) : undefined;
  return (
    <div
      className={`door-answer door-${answer?.kind ?? 'ready'}`}
      role="status"
      aria-live="assertive"
      aria-busy={isChecking}
    >
      {what ?? (
        <>
          <strong className="door-verdict">{say(isChecking ? 'checkin.checking' : 'checkin.ready')}</strong>
          <p>{say('checkin.readyHelp')}</p>
        </>
      )}
      {what && consent && !isChecking && <ConsentLine consent={consent} />}
    </div>
  );
}

function answerInWords(answer: Answer, onChoose: Props['onChoose']): ReactNode {
  switch (answer.kind) {
    case 'passed':
      return (
        <>
          <Verdict icon={<CheckCircleFilled />} word={say('checkin.passed')} />
          <PersonLine person={answer.person} />
          {answer.isWalkIn && <p>{say('checkin.walkInDone')}</p>}
          {answer.copies === 1 && <p className="door-one-copy">{say('checkin.oneCopy')}</p>}
        </>
      );
    case 'again':
      return (
        <>
          <Verdict
            icon={<ClockCircleFilled />}
            word={
              say('checkin.againAt', { time: clockTime(answer.at) }) +
              (answer.gate ? say('checkin.againGate', { gate: answer.gate }) : '')
            }
          />
          <PersonLine person={answer.person} />
          <p>{say('checkin.againHelp')}</p>
        </>
      );
    case 'taken-back':
      return (
        <>
          <Verdict icon={<UndoOutlined />} word={say('checkin.takenBack')} />
          <PersonLine person={answer.person} />
          <p>{answer.sentence}</p>
        </>
      );
    case 'unknown':
      return (
        <>
          <Verdict icon={<QuestionCircleFilled />} word={say('checkin.unknown')} />
          <p className="door-person">{shownScan(answer.text)}</p>
          <p>{say('checkin.unknownHelp', { text: shownScan(answer.text) })}</p>
        </>
      );
    case 'several':
      return <Several answer={answer} onChoose={onChoose} />;
    case 'refused':
      return (
        <>
          <Verdict
            icon={answer.isOurFault ? <WarningFilled /> : <CloseCircleFilled />}
            word={say(answer.isOurFault ? 'checkin.notRecorded' : 'checkin.refused')}
          />
          {answer.sentences.map((sentence) => (
            <p key={sentence} className="door-person">
              {sentence}
            </p>
          ))}
        </>
      );
  }
}

function Several({
  answer,
  onChoose,
}: {
  answer: Extract<Answer, { kind: 'several' }>;
  onChoose: Props['onChoose'];
}) {
  const shown = answer.entries.slice(0, mostChoices);
  return (
    <>
      <Verdict icon={<QuestionCircleFilled />} word={say('checkin.several')} />
      <p>{say('checkin.severalHelp')}</p>
      <ol className="door-choices">
        {shown.map((entry, index) => (
          <li key={entry.id}>
            <button type="button" onClick={() => onChoose(entry.id)}>
              <kbd>{index + 1}</kbd> {entry.title} <small>{entry.subtitle}</small>
            </button>
          </li>
        ))}
      </ol>
      {answer.entries.length > mostChoices && <p>{say('checkin.severalMore')}</p>}
    </>
  );
}

/** One small key below the answer: the next scan is never kept waiting for it. */
function ConsentLine({ consent: { version, problem, give } }: { consent: DoorConsent }) {
  return (
    <p className="door-consent">
      {version === undefined ? (
        <button type="button" onClick={give}>
          {say('consent.door-key')}
        </button>
      ) : (
        <span>{say('consent.stands', { version })}</span>
      )}
      {problem}
    </p>
  );
}

function Verdict({ icon, word }: { icon: ReactNode; word: string }) {
  return (
    <strong className="door-verdict">
      {icon} {word}
    </strong>
  );
}

function PersonLine({ person }: { person: StoredRecord<'graduate'> }) {
  return (
    <>
      <p className="door-person">{person.name}</p>
      <p>{[person.studentNumber, person.college, person.major].filter(Boolean).join(' · ')}</p>
    </>
  );
}
