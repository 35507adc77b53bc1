import { useEffect, useMemo, useRef, useState } from 'react';
import type { InterviewResult } from '../../../src-core/interview/record.ts';
import { giveConsent } from '../../../src-core/consent/give-consent.ts';
import { consent } from '../../../src-core/consent/record.ts';
import { declarationOf } from '../../../src-core/kinds.ts';
import { say } from '../../locale/say.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import { clockTime } from '../../ui/words/clock-time.ts';
import { outcomeSentences, refusalSentences } from '../../ui/words/outcome-sentences.ts';
import { scanQueue } from '../../ui/scan/scan-queue.ts';
import { play } from '../../ui/scan/sound.ts';
import {
  addWalkIn,
  type At,
  findKnown,
  findPerson,
  type Found,
  resultName,
  saveSheet,
  type Sheet,
  takeBack,
} from './desk-work.ts';
import type { BoothBook, PersonNow } from './queries.ts';
import { type Parked, parkedSheet, useParked } from './use-parked.ts';

export type DeskNote = { tone: 'good' | 'amber' | 'bad' | 'plain'; sentences: readonly string[] };

/** A scan that did not lead to one person; `parkedAs` where it waited at the side before. */
export type Asked = Exclude<Found, { kind: 'person' }> & { parkedAs?: string | undefined };

/** The interview desk: one person at a time; scans wait in a queue; nothing entered is lost. */
export type InterviewDesk = {
  sheet: Sheet | undefined;
  /** The last scan did not lead to one person. */
  question: Asked | undefined;
  note: DeskNote | undefined;
  isSaving: boolean;
  waiting: number;
  /** Whether a scan is being looked up, and whether somebody is at the desk, at this moment. */
  isFinding(): boolean;
  hasPerson(): boolean;
  /** A result that was entered while the newest scan is being looked up: saved for that person. */
  saveAhead(result: InterviewResult): void;
  /** The person on the desk, or who is being looked up, agrees to be handed to the firm of the booth. */
  agree(): void;
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
  /** The form stays open where the visitor could not be entered. */
  saveWalkIn(values: Readonly<Record<string, unknown>>): Promise<CommitOutcome>;
  /** The visitor of the walk-in form is on the list after all. */
  takeExisting(graduate: string): void;
  settle(item: Parked): void;
  dismiss(item: Parked): void;
};

/** One look-up; what was entered for the person before comes back with them. */
type Finding = {
  readonly number: number;
  readonly find: (at: At) => Promise<Found>;
  readonly entered: Partial<Sheet> | undefined;
};

type Side = ReturnType<typeof useParked>;

/** Puts what lies on the desk to the side, where it waits to be settled. */
function putAside({ sheet, question }: Pick<InterviewDesk, 'sheet' | 'question'>, side: Side): void {
  if (sheet) side.add(parkedSheet(sheet), sheet.parkedAs);
  else if (question) {
    const { kind: why, text, parkedAs } = question;
    side.add({ why, text, at: new Date().toISOString() }, parkedAs);
  }
}

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
  const now = useRef({ at, side, book });
  useEffect(() => {
    now.current = { at, side, book };
  });
  // What lies on the desk at this moment: a key may come before the screen has been drawn anew.
  const desk = useRef<Pick<InterviewDesk, 'sheet' | 'question'>>({ sheet: undefined, question: undefined });

  /** Numbers of the newest scan and of the last one that was looked up. */
  const scans = useRef({ newest: 0, done: 0 });
  /** Results that were entered before their person had been looked up, by the number of the scan: there may be several. */
  const ahead = useRef(new Map<number, InterviewResult>());
  /** The same for who agrees to be handed to the firm: the key never falls to the person before. */
  const agreesAhead = useRef(new Set<number>());

  function put(next: { sheet?: Sheet; question?: InterviewDesk['question'] }): void {
    desk.current = { sheet: next.sheet, question: next.question };
    setSheet(next.sheet);
    setQuestion(next.question);
  }
  function open(person: PersonNow, kept?: Partial<Sheet>): void {
    const startedAt = new Date().toISOString();
    put({ sheet: { startedAt, result: undefined, job: undefined, notes: '', ...kept, person } });
  }
  const isWalkInDue = useRef(false);
  function openWalkInNow(): void {
    isWalkInDue.current = false;
    setWalkInFor(desk.current.question?.text ?? '');
  }
  function clearDesk(): void {
    putAside(desk.current, now.current.side);
    put({});
    setWalkInFor(undefined);
  }
  // Whoever leaves the screen or changes the booth leaves nobody behind.
  useEffect(
    () => () => {
      putAside(desk.current, now.current.side);
      desk.current = { sheet: undefined, question: undefined };
    },
    [],
  );
  const queue = useMemo(
    () =>
      scanQueue(
        async ({ number, find, entered }: Finding) => {
          const found = await find(now.current.at);
          await saving.current;
          const isLying = (id: string) => desk.current.sheet?.person.graduate.id === id;
          if (found.kind !== 'person' || entered || !isLying(found.person.graduate.id)) {
            clearDesk();
            setNote(undefined);
            if (found.kind === 'person') open(found.person, entered);
            else {
              put({ question: { ...found, parkedAs: entered?.parkedAs } });
              play('unknown');
            }
          }
          scans.current.done = number;
          if (agreesAhead.current.delete(number)) agree();
          const resultAhead = ahead.current.get(number);
          ahead.current.delete(number);
          if (resultAhead && desk.current.sheet) save(resultAhead);
          if (isWalkInDue.current) openWalkInNow();
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

  function agree(): void {
    const graduate = desk.current.sheet?.person.graduate.id;
    const enterprise = now.current.book?.enterprise.id;
    if (graduate === undefined || enterprise === undefined) return;
    const { store } = now.current.at;
    void store.commit(giveConsent, { graduate, enterprise, channel: 'booth' }).then((outcome) => {
      const sentences = refusalSentences(outcome, consent);
      if (sentences.length > 0) setNote({ tone: 'bad', sentences });
    });
  }

  function look(find: Finding['find'], entered?: Partial<Sheet>): void {
    const number = scans.current.newest + 1;
    scans.current.newest = number;
    queue.push({ number, find, entered });
  }
  const scan = (text: string, entered?: Partial<Sheet>) => look((there) => findPerson(there, text), entered);
  /** Somebody who is known by now; the question that was asked is answered and does not wait at the side. */
  function lookAt(graduate: string, entered?: Partial<Sheet>): void {
    const parkedAs = desk.current.question?.parkedAs;
    if (desk.current.question) put({});
    look((there) => findKnown(there, graduate), parkedAs === undefined ? entered : { ...entered, parkedAs });
  }

  async function record(lying: Sheet, result: InterviewResult): Promise<void> {
    const waited = lying.parkedAs;
    const outcome = await saveSheet(
      at,
      lying,
      result,
      waited === undefined ? undefined : side.nameOf(waited),
    );
    const name = lying.person.graduate.name;
    if (!outcome.saved) {
      const why = outcomeSentences(outcome, declarationOf('interview'));
      setNote({ tone: 'bad', sentences: [say('interviews.failed'), ...why] });
      play('refused');
      return;
    }
    recorded.current.push(...outcome.created);
    if (waited !== undefined) side.settled(waited);
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
    parked: side.items.filter(({ id }) => id !== sheet?.parkedAs && id !== question?.parkedAs),
    walkInFor,
    hasPerson: () => desk.current.sheet !== undefined,
    isFinding: () => scans.current.done < scans.current.newest,
    agree() {
      if (scans.current.done < scans.current.newest) agreesAhead.current.add(scans.current.newest);
      else agree();
    },
    saveAhead: (result) => void ahead.current.set(scans.current.newest, result),
    scan: (text) => scan(text),
    change(part) {
      const { sheet: lying } = desk.current;
      if (lying && !saving.current) put({ sheet: { ...lying, ...part } });
    },
    save,
    choose: (graduate) => lookAt(graduate),
    undo: () => void undoLast(),
    openWalkIn() {
      // Behind the scan that is being looked up: its text goes into the form.
      if (scans.current.done < scans.current.newest) isWalkInDue.current = true;
      else openWalkInNow();
    },
    closeWalkIn: () => setWalkInFor(undefined),
    async saveWalkIn(values) {
      const outcome = await addWalkIn(at, values);
      if (outcome.saved) {
        setWalkInFor(undefined);
        lookAt(outcome.created[0] ?? '');
      }
      return outcome;
    },
    takeExisting(graduate) {
      setWalkInFor(undefined);
      lookAt(graduate);
    },
    settle(item) {
      const parkedAs = item.id;
      if (item.why === 'no-result')
        look((there) => findKnown(there, item.graduate), { ...item.entered, parkedAs });
      else scan(item.text, { parkedAs });
    },
    dismiss: (item) => side.drop(item.id),
  };

  async function undoLast(): Promise<void> {
    await saving.current;
    const id = recorded.current.at(-1) ?? book?.last[0]?.interview.id;
    const row = id === undefined ? undefined : await at.store.read.get('interview', id);
    if (!row) return setNote({ tone: 'plain', sentences: [say('interviews.nothingToUndo')] });
    const person = await at.store.read.get('graduate', row.graduate);
    const outcome = await takeBack(at, row.id);
    if (!outcome.saved) return setNote({ tone: 'bad', sentences: outcomeSentences(outcome) });
    recorded.current = recorded.current.filter((each) => each !== row.id);
    play('taken-back');
    const time = clockTime(row.endedAt ?? '');
    const result = resultName(row.result);
    setNote({
      tone: 'plain',
      sentences: [say('interviews.undone', { name: person?.name ?? '', result, time })],
    });
  }
}
