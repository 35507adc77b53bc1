import { useEffect, useMemo, useRef, useState } from 'react';
import { giveConsent } from '../../../src-core/consent/give-consent.ts';
import { consent } from '../../../src-core/consent/record.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import { refusalSentences } from '../../ui/words/outcome-sentences.ts';
import { scanQueue } from '../../ui/scan/scan-queue.ts';
import { play, type Sound } from '../../ui/scan/sound.ts';
import { type Kept, useKeptList } from '../../ui/scan/use-kept-list.ts';
import { undoneWords } from '../../ui/use-undo.tsx';
import { useMuted } from '../../ui/scan/use-muted.ts';
import { addWalkIn, type Answer, answerScan, checkInOne, type Door, type How } from './answer.ts';

/** One thing after the other at the door. `text` is what stands at the side if the machine fails. */
type Task = {
  readonly text: string;
  /** A new scan: whatever stood there before is put aside. */
  readonly isScan?: true;
  /** The scan waited at the side; it stays there until it is settled. */
  readonly waitedAs?: string | undefined;
  /** No answer leaves what stands there. */
  readonly answer: (door: Door) => Promise<Answer | undefined>;
};

type Waiting = {
  readonly text: string;
  readonly at: string;
  readonly why: 'unknown' | 'several' | 'refused';
};

/** A scan that nobody has dealt with yet. */
export type Unsettled = Kept<Waiting>;

type Passed = Extract<Answer, { kind: 'passed' }>;

type Standing = { answer: Answer; waitedAs: string | undefined };

const unsettledWork = 'checkin.unsettled';

export type DoorDesk = {
  answer: Answer | undefined;
  isChecking: boolean;
  waiting: number;
  unsettled: readonly Unsettled[];
  countHere: number;
  isMuted: boolean;
  /** A walk-in form is open with this text. */
  walkInFor: string | undefined;
  scan(text: string, how: How): void;
  choose(graduate: string): void;
  openWalkIn(): void;
  closeWalkIn(): void;
  /** The form stays open where the visitor could not be entered. */
  saveWalkIn(values: Readonly<Record<string, unknown>>): Promise<CommitOutcome>;
  /** The visitor of the walk-in form is on the list after all. */
  takeExisting(graduate: string): void;
  settle(item: Unsettled): void;
  dismiss(item: Unsettled): void;
  toggleSound(): void;
  /** Who stands at the door, or is being looked up, agrees to the notice. */
  agree(): void;
  /** Whose agreement could not be noted, and why. */
  unnoted: { person: string; sentence: string } | undefined;
  /** Somebody passed here who can be taken back. */
  canUndo: boolean;
  /** Takes back who passed here last, after everybody who is being looked up. */
  undo(): void;
};

/** The door: one answer at a time, scans in a queue, what could not be settled at the side and kept over a restart. */
export function useDoor(door: Door): DoorDesk {
  const { store } = door;
  const [answer, setAnswer] = useState<Answer | undefined>();
  const [isChecking, setIsChecking] = useState(false);
  const [waiting, setWaiting] = useState(0);
  const [countHere, setCountHere] = useState(0);
  const [unnoted, setUnnoted] = useState<{ person: string; sentence: string } | undefined>();
  const [walkInFor, setWalkInFor] = useState<string | undefined>();
  const [passed, setPassed] = useState<readonly Passed[]>([]);
  /** The same, as the queue sees it: what it has done since the last drawing counts. */
  const passedSoFar = useRef(passed);
  const [isMuted, toggleSound] = useMuted();
  const side = useUnsettled(door);
  // The queue lives as long as the screen; what it reads must be today's.
  const now = useRef({ door, side });
  useEffect(() => {
    now.current = { door, side };
  });
  // The answer that stands there at this moment: the next scan may come before the screen has been drawn anew.
  const standing = useRef<Standing | undefined>(undefined);

  // Whoever leaves the screen leaves no scan behind that nobody has dealt with.
  useEffect(
    () => () => {
      now.current.side.park(standing.current);
      standing.current = undefined;
    },
    [],
  );

  function passedHere(people: readonly Passed[]): void {
    passedSoFar.current = people;
    setPassed(people);
  }

  function show(next: Answer, waitedAs?: string): void {
    setAnswer(next);
    standing.current = { answer: next, waitedAs };
    if (waitedAs !== undefined && !whyUnsettled(next)) now.current.side.drop(waitedAs);
    if (next.kind === 'passed') {
      setCountHere((count) => count + 1);
      passedHere([...passedSoFar.current, next]);
    }
    play(soundOf(next));
  }
  const queue = useMemo(
    () =>
      scanQueue(
        async ({ answer: answerOf, isScan, waitedAs }: Task) => {
          if (isScan) {
            now.current.side.park(standing.current);
            standing.current = undefined;
            setWalkInFor(undefined);
          }
          setIsChecking(true);
          const next = await answerOf(now.current.door);
          if (next) show(next, waitedAs);
          setIsChecking(false);
        },
        (error, { text, waitedAs }) => {
          setIsChecking(false);
          show({ kind: 'refused', text, sentences: [String(error)], isOurFault: true }, waitedAs);
        },
        setWaiting,
      ),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one queue for the life of the screen
    [store],
  );

  function scan(text: string, how: How, waitedAs?: string): void {
    queue.push({ text, isScan: true, waitedAs, answer: (at) => answerScan(at, text, how) });
  }
  function checkInChosen(graduate: string, text: string): void {
    const waitedAs = standing.current?.waitedAs;
    // Decided: whatever is scanned next must not put it aside.
    standing.current = undefined;
    queue.push({ text, waitedAs, answer: (at) => checkInOne(at, graduate, text, 'name') });
  }

  function agree(): void {
    queue.push({
      text: '',
      async answer({ store: from }) {
        const asked = standing.current?.answer;
        if (asked?.kind !== 'passed' && asked?.kind !== 'again') return undefined;
        // In the group of the check-in: who is taken back was not asked either.
        const group = asked.kind === 'passed' ? { group: asked.group } : {};
        const outcome = await from.commit(giveConsent, { graduate: asked.person.id, channel: 'door' }, group);
        const sentences = refusalSentences(outcome, consent);
        setUnnoted({ person: asked.person.id, sentence: sentences.join(' ') });
        return undefined;
      },
    });
  }
  function undo(): void {
    queue.push({
      text: '',
      async answer({ store: from }) {
        const last = passedSoFar.current.at(-1);
        if (!last) return undefined;
        passedHere(passedSoFar.current.slice(0, -1));
        const { ok, sentence } = await undoneWords(from, last.group);
        if (ok) setCountHere((count) => count - 1);
        return { kind: 'taken-back', person: last.person, sentence };
      },
    });
  }

  return {
    answer,
    isChecking,
    waiting,
    unsettled: side.items,
    countHere,
    isMuted,
    walkInFor,
    scan: (text, how) => scan(text, how),
    choose(graduate) {
      const asked = standing.current?.answer;
      if (asked?.kind === 'several') checkInChosen(graduate, asked.text);
    },
    // Behind the scan that is being looked up: its text goes into the form.
    openWalkIn: () =>
      queue.push({
        text: '',
        answer() {
          const asked = standing.current?.answer;
          setWalkInFor(asked?.kind === 'unknown' || asked?.kind === 'several' ? asked.text : '');
          return Promise.resolve(undefined);
        },
      }),
    closeWalkIn: () => setWalkInFor(undefined),
    saveWalkIn: (values) =>
      new Promise((resolve, reject) => {
        queue.push({
          text: String(values['name'] ?? ''),
          waitedAs: standing.current?.waitedAs,
          async answer(at) {
            try {
              const added = await addWalkIn(at, values);
              if (added.answer) setWalkInFor(undefined);
              resolve(added.outcome);
              return added.answer;
            } catch (error) {
              reject(error instanceof Error ? error : new Error(String(error)));
              throw error;
            }
          },
        });
      }),
    takeExisting(graduate) {
      const text = walkInFor ?? '';
      setWalkInFor(undefined);
      checkInChosen(graduate, text);
    },
    settle: (item) => scan(item.text, 'typed', item.id),
    dismiss: (item) => side.drop(item.id),
    toggleSound,
    canUndo: passed.length > 0,
    agree,
    unnoted: unnoted?.sentence === '' ? undefined : unnoted,
    undo,
  };
}

function useUnsettled({ store, fair, session }: Door) {
  const list = useKeptList<Waiting>(store, `${unsettledWork}.${fair}.${session}`);
  return {
    ...list,
    /** Puts an answer that still needs somebody to the side, unless it waits there already. */
    park(standing: Standing | undefined): void {
      const why = standing && whyUnsettled(standing.answer);
      if (!why || standing.waitedAs !== undefined || !('text' in standing.answer)) return;
      list.add({ text: standing.answer.text, at: new Date().toISOString(), why });
    },
  };
}

function whyUnsettled(answer: Answer): Unsettled['why'] | undefined {
  switch (answer.kind) {
    case 'unknown':
    case 'several':
      return answer.kind;
    case 'refused':
      return answer.isOurFault ? 'refused' : undefined;
    case 'passed':
    case 'again':
    case 'taken-back':
      return undefined;
  }
}

function soundOf(answer: Answer): Sound {
  switch (answer.kind) {
    case 'passed':
      return 'good';
    case 'again':
      return 'again';
    case 'unknown':
    case 'several':
      return 'unknown';
    case 'refused':
      return 'refused';
    case 'taken-back':
      return 'taken-back';
  }
}
