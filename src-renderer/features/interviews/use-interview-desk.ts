import { useEffect, useMemo, useRef, useState } from 'react';
import type { InterviewResult } from '../../../src-core/interview/record.ts';
import { say } from '../../locale/say.ts';
import { clockTime } from '../../ui/clock-time.ts';
import { outcomeSentences } from '../../ui/outcome-sentences.ts';
import { scanQueue } from '../../ui/scan-queue.ts';
import { play } from '../../ui/sound.ts';
import {
  addWalkIn,
  type At,
  findPerson,
  type Found,
  resultName,
  saveSheet,
  type Sheet,
  takeBack,
} from './desk-work.ts';
import { type BoothBook, type PersonNow, personNow } from './queries.ts';
import { type Parked, useParked } from './use-parked.ts';

export type DeskNote = { tone: 'good' | 'amber' | 'bad' | 'plain'; sentences: readonly string[] };

/** The interview desk: one person at a time; scans wait in a queue; nothing entered is lost. */
export type InterviewDesk = {
  sheet: Sheet | undefined;
  /** The last scan did not lead to one person. */
  question: Exclude<Found, { kind: 'person' }> | undefined;
  note: DeskNote | undefined;
  isSaving: boolean;
  waiting: number;
  /** Whether a scan is being looked up, and whether somebody is at the desk, at this moment. */
  isFinding(): boolean;
  hasPerson(): boolean;
  /** A result that was entered while the newest scan is being looked up: saved for that person. */
  saveAhead(result: InterviewResult): void;
  parked: readonly Parked[];
  walkInFor: string | undefined;
  scan(text: string): void;
  change(part: Partial<Sheet>): void;
  /** Saves who is at the desk now, with this result or with the one that was chosen before. */
  save(entered: InterviewResult | undefined): void;
  choose(graduate: string): void;
  undo(): void;
  openWalkIn(): void;
  closeWalkIn(): void;
  saveWalkIn(name: string, studentNumber: string): Promise<readonly string[]>;
  settle(item: Parked): void;
  dismiss(item: Parked): void;
};

export function useInterviewDesk(at: At, book: BoothBook | undefined): InterviewDesk {
  const [sheet, setSheet] = useState<Sheet | undefined>();
  const [question, setQuestion] = useState<InterviewDesk['question']>();
  const [note, setNote] = useState<DeskNote | undefined>();
  const [isSaving, setIsSaving] = useState(false);
  const [waiting, setWaiting] = useState(0);
  const [walkInFor, setWalkInFor] = useState<string | undefined>();
  const side = useParked(at);
  const saving = useRef<Promise<void> | undefined>(undefined);
  /** Records of this desk, newest last: what Ctrl+Z takes back. */
  const recorded = useRef<string[]>([]);
  const now = useRef({ at, side });
  useEffect(() => {
    now.current = { at, side };
  });
  // What lies on the desk at this moment: a key may come before the screen has been drawn anew.
  const desk = useRef<Pick<InterviewDesk, 'sheet' | 'question'>>({ sheet: undefined, question: undefined });

  /** Numbers of the newest scan and of the last one that was looked up. */
  const scans = useRef({ newest: 0, done: 0 });
  /** A result that was entered before its person had been looked up. */
  const ahead = useRef<{ scan: number; result: InterviewResult } | undefined>(undefined);

  function put(next: { sheet?: Sheet; question?: InterviewDesk['question'] }): void {
    desk.current = { sheet: next.sheet, question: next.question };
    setSheet(next.sheet);
    setQuestion(next.question);
  }
  function open(person: PersonNow, kept?: Partial<Sheet>): void {
    const startedAt = new Date().toISOString();
    put({ sheet: { startedAt, result: undefined, job: undefined, notes: '', ...kept, person } });
  }
  /** Puts what is on the desk to the side, where it waits to be settled. */
  function clearDesk(): void {
    const { sheet: lying, question: asked } = desk.current;
    if (lying) now.current.side.park({ why: 'no-result', sheet: lying });
    else if (asked) now.current.side.park({ why: asked.kind, text: asked.text });
    put({});
    setWalkInFor(undefined);
  }
  const queue = useMemo(
    () =>
      scanQueue(
        async ({ number, text }: { number: number; text: string }) => {
          const found = await findPerson(now.current.at, text);
          await saving.current;
          const isLying = (id: string) => desk.current.sheet?.person.graduate.id === id;
          if (found.kind !== 'person' || !isLying(found.person.graduate.id)) {
            clearDesk();
            setNote(undefined);
            if (found.kind === 'person') open(found.person);
            else {
              put({ question: found });
              play('unknown');
            }
          }
          scans.current.done = number;
          if (ahead.current?.scan === number && desk.current.sheet) save(ahead.current.result);
        },
        (error, { number }) => {
          scans.current.done = number;
          setNote({ tone: 'bad', sentences: [String(error)] });
        },
        setWaiting,
      ),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one queue for the life of the desk
    [],
  );

  function save(entered: InterviewResult | undefined): void {
    const { sheet: lying } = desk.current;
    const result = entered ?? lying?.result;
    // A second Enter while the first is being saved, or just after, must not make a second record.
    if (!lying || saving.current) return;
    if (!result) {
      setNote({ tone: 'amber', sentences: [say('interviews.chooseResult')] });
      return;
    }
    setIsSaving(true);
    saving.current = record({ ...lying, result }, result).finally(() => {
      saving.current = undefined;
      setIsSaving(false);
    });
  }

  function scan(text: string): void {
    const number = scans.current.newest + 1;
    scans.current.newest = number;
    queue.push({ number, text });
  }

  async function record(lying: Sheet, result: InterviewResult): Promise<void> {
    const outcome = await saveSheet(at, lying, result);
    const name = lying.person.graduate.name;
    if (!outcome.saved) {
      setNote({ tone: 'bad', sentences: [say('interviews.failed'), ...outcomeSentences(outcome)] });
      play('refused');
      return;
    }
    recorded.current.push(...outcome.created);
    put({});
    const saved = say('interviews.saved', { name, result: resultName(result) });
    const isOnce = outcome.copies === 1;
    setNote(
      isOnce
        ? { tone: 'amber', sentences: [say('interviews.oneCopy'), say('interviews.oneCopyHelp', { name })] }
        : { tone: 'good', sentences: [saved] },
    );
    play('good');
  }

  return {
    sheet,
    question,
    note,
    isSaving,
    waiting,
    parked: side.items,
    walkInFor,
    hasPerson: () => desk.current.sheet !== undefined,
    isFinding: () => scans.current.done < scans.current.newest,
    saveAhead: (result) => (ahead.current = { scan: scans.current.newest, result }),
    scan,
    change(part) {
      const { sheet: lying } = desk.current;
      if (lying && !saving.current) put({ sheet: { ...lying, ...part } });
    },
    save,
    choose(graduate) {
      void personNow(at.store.read, graduate, at).then((person) => person && open(person));
    },
    undo: () => void undoLast(),
    openWalkIn: () => setWalkInFor(question?.text ?? ''),
    closeWalkIn: () => setWalkInFor(undefined),
    async saveWalkIn(name, studentNumber) {
      const outcome = await addWalkIn(at, name, studentNumber);
      if (!outcome.saved) return outcomeSentences(outcome);
      const person = await personNow(at.store.read, outcome.created[0] ?? '', at);
      setWalkInFor(undefined);
      if (person) open(person);
      return [];
    },
    settle(item) {
      side.drop(item);
      if (item.why !== 'no-result') return scan(item.text);
      clearDesk();
      const { graduate, ...kept } = item;
      void personNow(at.store.read, graduate, at).then((person) => person && open(person, kept.entered));
    },
    dismiss: side.drop,
  };

  async function undoLast(): Promise<void> {
    await saving.current;
    const id = recorded.current.pop() ?? book?.last[0]?.interview.id;
    const row = id === undefined ? undefined : await at.store.read.get('interview', id);
    if (!row) return setNote({ tone: 'plain', sentences: [say('interviews.nothingToUndo')] });
    const person = await at.store.read.get('graduate', row.graduate);
    const outcome = await takeBack(at, row.id);
    if (!outcome.saved) return setNote({ tone: 'bad', sentences: outcomeSentences(outcome) });
    play('taken-back');
    const time = clockTime(row.endedAt ?? '');
    const result = resultName(row.result);
    setNote({
      tone: 'plain',
      sentences: [say('interviews.undone', { name: person?.name ?? '', result, time })],
    });
  }
}
