import { useEffect, useMemo, useRef, useState } from 'react';
import { scanQueue } from '../../ui/scan-queue.ts';
import { play, type Sound } from '../../ui/sound.ts';
import { useMuted } from '../../ui/use-muted.ts';
import { addWalkIn, type Answer, answerScan, checkInOne, type Door, type How } from './answer.ts';

type Scan = { text: string; how: How };

/** A scan that nobody has dealt with yet. */
export type Unsettled = { id: number; text: string; at: string; why: 'unknown' | 'several' | 'refused' };

const unsettledSetting = 'checkin.unsettled';

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
  /** Answers with sentences when the visitor could not be entered; the form stays open then. */
  saveWalkIn(name: string, studentNumber: string): Promise<readonly string[]>;
  settle(item: Unsettled): void;
  dismiss(item: Unsettled): void;
  turnSound(): void;
};

/** The door: one answer at a time, scans in a queue, what could not be settled at the side and kept over a restart. */
export function useDoor(door: Door): DoorDesk {
  const { store } = door;
  const [answer, setAnswer] = useState<Answer | undefined>();
  const [isChecking, setIsChecking] = useState(false);
  const [waiting, setWaiting] = useState(0);
  const [countHere, setCountHere] = useState(0);
  const [walkInFor, setWalkInFor] = useState<string | undefined>();
  const [isMuted, turnSound] = useMuted();
  const side = useUnsettled(door);
  // The queue lives as long as the screen; what it reads must be today's.
  const now = useRef({ door, park: side.park });
  useEffect(() => {
    now.current = { door, park: side.park };
  });
  // The answer that stands there at this moment: the next scan may come before the screen has been drawn anew.
  const standing = useRef<Answer | undefined>(undefined);

  function show(next: Answer): void {
    setAnswer(next);
    standing.current = next;
    if (next.kind === 'passed') setCountHere((count) => count + 1);
    play(soundOf(next));
  }
  const queue = useMemo(
    () =>
      scanQueue(
        async ({ text, how }: Scan) => {
          now.current.park(standing.current);
          standing.current = undefined;
          setWalkInFor(undefined);
          setIsChecking(true);
          show(await answerScan(now.current.door, text, how));
          setIsChecking(false);
        },
        (error, { text }) => {
          setIsChecking(false);
          show({ kind: 'refused', text, sentences: [String(error)], isOurFault: true });
        },
        setWaiting,
      ),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one queue for the life of the screen
    [store],
  );

  return {
    answer,
    isChecking,
    waiting,
    unsettled: side.items,
    countHere,
    isMuted,
    walkInFor,
    scan: (text, how) => queue.push({ text, how }),
    choose(graduate) {
      const text = answer?.kind === 'several' ? answer.text : '';
      void checkInOne(door, graduate, text, 'name').then(show);
    },
    openWalkIn: () =>
      setWalkInFor(answer?.kind === 'unknown' || answer?.kind === 'several' ? answer.text : ''),
    closeWalkIn: () => setWalkInFor(undefined),
    async saveWalkIn(name, studentNumber) {
      const next = await addWalkIn(door, name, studentNumber);
      if (next.kind === 'refused') return next.sentences;
      setWalkInFor(undefined);
      show(next);
      return [];
    },
    settle(item) {
      side.drop(item);
      queue.push({ text: item.text, how: 'typed' });
    },
    dismiss: side.drop,
    turnSound,
  };
}

function useUnsettled({ store, fair, session }: Door) {
  const [items, setItems] = useState<readonly Unsettled[]>([]);
  const name = `${unsettledSetting}.${fair}.${session}`;
  const kept = useRef<readonly Unsettled[]>([]);
  useEffect(() => {
    void store.setting<Unsettled[]>(name).then((found) => {
      kept.current = [...(found ?? []), ...kept.current];
      setItems(kept.current);
    });
  }, [store, name]);

  function keep(next: readonly Unsettled[]): void {
    kept.current = next;
    setItems(next);
    void store.keepSetting(name, next, { isPersonal: true });
  }
  return {
    items,
    /** Puts an answer that still needs somebody to the side. */
    park(answer: Answer | undefined): void {
      const why = answer && whyUnsettled(answer);
      if (!answer || !why || !('text' in answer)) return;
      const id = Math.max(0, ...kept.current.map((each) => each.id)) + 1;
      keep([...kept.current, { id, text: answer.text, at: new Date().toISOString(), why }]);
    },
    drop: (item: Unsettled) => keep(kept.current.filter((each) => each.id !== item.id)),
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
  }
}
