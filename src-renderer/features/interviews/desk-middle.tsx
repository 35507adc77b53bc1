import { Button, Input } from 'antd';
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import { graduate as graduateDeclaration } from '../../../src-core/graduate/record.ts';
import { valuesOfScan } from '../../../src-core/graduate/scanned-text.ts';
import { interviewResults } from '../../../src-core/interview/record.ts';
import type { Problem } from '../../../src-core/record/problem.ts';
import { say } from '../../locale/say.ts';
import { Badge } from '../../ui/badge.tsx';
import { clockTime } from '../../ui/words/clock-time.ts';
import { useStore } from '../../context/use-store.ts';
import { FairObstacle } from '../../shared/fair-obstacle.tsx';
import { QuickForm } from '../../ui/form/quick-form.tsx';
import { useScanner } from '../../ui/scan/use-scanner.ts';
import { BoothConsent } from './booth-consent.tsx';
import { resultName, resultOfKey, type Sheet } from './desk-work.ts';
import type { InterviewDesk } from './use-interview-desk.ts';
import { Question } from './question.tsx';

/** A digit that stands alone for this long was typed by a person and not by a scanner. */
const digitRestsAfterMs = 300;

type Props = {
  field: RefObject<HTMLInputElement | null>;
  desk: InterviewDesk;
  jobs: readonly StoredRecord<'job'>[];
  /** Who stands at the booth. */
  enterprise: string | undefined;
  /** Why nothing can be recorded at this fair now. */
  obstacle: Problem | undefined;
};

/** The scan field, the person now, the seven results. The focus stays in the scan field, so a scan never lands elsewhere. */
export function DeskMiddle({ field, desk, jobs, enterprise, obstacle }: Props) {
  const [text, setText] = useState('');
  const { sheet } = desk;
  useScanner(field, (scan) => {
    // The keys of the scan went into whatever field had the focus.
    setText('');
    if (sheet?.notes.endsWith(scan)) desk.change({ notes: sheet.notes.slice(0, -scan.length) });
    desk.scan(scan);
  });
  const keyed = sheet ? resultOfKey(text) : undefined;
  const result = keyed ?? sheet?.result;
  const change = desk.change;

  useEffect(() => {
    if (!keyed) return undefined;
    const timer = setTimeout(() => {
      change({ result: keyed });
      setText('');
    }, digitRestsAfterMs);
    return () => clearTimeout(timer);
  });

  function enter(): void {
    const typed = text.trim();
    const chosen = desk.question?.kind === 'several' ? desk.question.entries[Number(typed) - 1] : undefined;
    const digit = resultOfKey(typed);
    // Who types number, Enter, digit, Enter without looking up is faster than the look-up and the drawing.
    if (digit && desk.isFinding()) desk.saveAhead(digit);
    else if (desk.hasPerson() && (typed === '' || digit)) desk.save(digit);
    else if (chosen && typed.length === 1) desk.choose(chosen.id);
    else if (typed) desk.scan(typed);
    setText('');
  }
  function openWalkIn(): void {
    // A digit that has not rested yet belongs to the person who is put aside.
    if (keyed) change({ result: keyed });
    setText('');
    desk.openWalkIn();
  }
  return (
    <div className="desk-main" onKeyDown={(event) => onDeskKey(event, { ...desk, openWalkIn }, jobs)}>
      <h1 className="desk-title">{say('interviews.title')}</h1>
      <FairObstacle problem={obstacle} />
      <ScanField field={field} text={text} onText={setText} onEnter={enter} />
      {desk.waiting > 0 && <p role="status">{say('interviews.waiting', { count: desk.waiting })}</p>}
      <Note desk={desk} />
      {desk.walkInFor !== undefined ? (
        <QuickForm
          key={desk.walkInFor}
          declaration={graduateDeclaration}
          fields={['name', 'studentNumber', 'documentNumber']}
          values={valuesOfScan(desk.walkInFor)}
          title={say('interviews.walkIn')}
          saveWords={say('interviews.walkInSave')}
          save={desk.saveWalkIn}
          onExisting={desk.takeExisting}
          onClose={desk.closeWalkIn}
        />
      ) : sheet ? (
        <PersonSheet
          sheet={sheet}
          result={result}
          keyed={keyed}
          desk={desk}
          enterprise={enterprise}
          onDone={() => field.current?.focus()}
        />
      ) : (
        <Question desk={{ ...desk, openWalkIn }} />
      )}
    </div>
  );
}

/** Keys of the whole desk: Ctrl+Z, F7, F8, and the arrows that walk through the posts. */
function onDeskKey(event: KeyboardEvent, desk: InterviewDesk, jobs: Props['jobs']): void {
  const isInNotes = event.target instanceof HTMLTextAreaElement;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !isTypedIn(event.target))
    desk.undo();
  else if (event.key === 'F7') desk.agree();
  else if (event.key === 'F8') desk.openWalkIn();
  else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && desk.sheet && !isInNotes)
    desk.change({ job: nextJob(desk.sheet.job, jobs, event.key === 'ArrowDown' ? 1 : -1) });
  else return;
  event.preventDefault();
}

/** A field with something in it keeps Ctrl+Z for itself. */
function isTypedIn(target: EventTarget): boolean {
  return (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) && target.value !== '';
}

/** The post after or before this one; undefined stands for no particular post, before the first. */
function nextJob(job: string | undefined, jobs: Props['jobs'], step: 1 | -1): string | undefined {
  const order = [undefined, ...jobs.map((each) => each.id)];
  const at = Math.max(0, order.indexOf(job));
  return order[Math.min(order.length - 1, Math.max(0, at + step))];
}

type ScanFieldProps = {
  field: RefObject<HTMLInputElement | null>;
  text: string;
  onText(text: string): void;
  onEnter(): void;
};

function ScanField({ field, text, onText, onEnter }: ScanFieldProps) {
  return (
    <input
      ref={field}
      className="desk-scan"
      aria-label={say('interviews.scan')}
      placeholder={say('interviews.scan')}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={(event) => onText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onEnter();
      }}
    />
  );
}

function Note({ desk }: { desk: InterviewDesk }) {
  const inOneCopy = useInOneCopy();
  return (
    <>
      {inOneCopy > 0 && (
        <div className="desk-note desk-note-amber" role="status">
          {say('interviews.inOneCopy', { count: inOneCopy })}
        </div>
      )}
      <NoteWords desk={desk} />
    </>
  );
}

/** Commits that lie in the database alone: said for as long as it is so, whatever is scanned next. */
function useInOneCopy(): number {
  const store = useStore();
  const [count, setCount] = useState(() => store.health().unjournaled);
  useEffect(() => store.onHealth((health) => setCount(health.unjournaled)), [store]);
  return count;
}

function NoteWords({ desk }: { desk: InterviewDesk }) {
  return (
    <div className={`desk-note desk-note-${desk.note?.tone ?? 'plain'}`} role="status" aria-live="assertive">
      {desk.isSaving
        ? say('interviews.saving')
        : desk.note?.sentences.map((each) => <p key={each}>{each}</p>)}
    </div>
  );
}

type SheetProps = {
  sheet: Sheet;
  result: Sheet['result'];
  keyed: Sheet['result'];
  desk: InterviewDesk;
  enterprise: string | undefined;
  onDone(): void;
};

function PersonSheet({ sheet, result, keyed, desk, enterprise, onDone }: SheetProps) {
  const { graduate, checkedInAt, before } = sheet.person;
  return (
    <section className="desk-person" aria-label={say('interviews.person')}>
      <p className="desk-name">{graduate.name}</p>
      <p>{[graduate.studentNumber, graduate.college, graduate.major].filter(Boolean).join(' · ')}</p>
      <p className="desk-badges">
        {checkedInAt ? (
          <Badge tone="green">{say('interviews.checkedIn', { time: clockTime(checkedInAt) })}</Badge>
        ) : (
          <Badge tone="amber">{say('interviews.notCheckedIn')}</Badge>
        )}
        {graduate.isWalkIn === 'yes' && <Badge tone="blue">{say('interviews.walkInBadge')}</Badge>}
        {before > 0 && <Badge tone="grey">{say('interviews.before', { count: before })}</Badge>}
        {enterprise !== undefined && (
          <BoothConsent
            graduate={graduate.id}
            enterprise={enterprise}
            onAgree={() => {
              desk.agree();
              onDone();
            }}
          />
        )}
      </p>
      <div className="desk-results" role="radiogroup" aria-label={say('interviews.result')}>
        {interviewResults.map((each, index) => (
          <button
            key={each}
            type="button"
            role="radio"
            aria-checked={each === result}
            tabIndex={-1}
            className={
              each === result ? `desk-result desk-result-on desk-${each}` : `desk-result desk-${each}`
            }
            onClick={() => {
              desk.change({ result: each });
              onDone();
            }}
          >
            <kbd>{index + 1}</kbd> {resultName(each)}
          </button>
        ))}
      </div>
      <Input.TextArea
        rows={2}
        maxLength={2000}
        value={sheet.notes}
        placeholder={say('interviews.notes')}
        aria-label={say('interviews.notes')}
        onChange={(event) => desk.change({ notes: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          desk.save(keyed);
        }}
      />
      <Button type="primary" size="large" disabled={desk.isSaving} onClick={() => desk.save(keyed)}>
        {say('interviews.saveKey')}
      </Button>
    </section>
  );
}
