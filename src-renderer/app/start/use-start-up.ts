import { useEffect, useState } from 'react';
import type { Host, Slot } from '../../../src-core/contract/host.ts';
import { type OpeningDecision, openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';
import type { OpeningProgress, StoreOpening } from '../../store/store-opening.ts';

export type StartUp = {
  /** Undefined while it opens. */
  opening: StoreOpening | undefined;
  progress: OpeningProgress | undefined;
  /** Opens anew, with what the person has decided. */
  reopen(decided?: OpeningDecision): void;
  /** Opens anew; the clock has been looked at, and is not asked about again in this window. */
  timeIsRight(): void;
};

type Attempt = { count: number; decided?: OpeningDecision | undefined; isTimeRight: boolean };

/** One opening after the other, whoever asks: the next must find lock and journal free. */
let closing: Promise<unknown> = Promise.resolve();

/** Opens the store of a slot, and closes it again when the slot changes. */
export function useStartUp(host: Host, slot: Slot): StartUp {
  const [attempt, setAttempt] = useState<Attempt>({ count: 0, isTimeRight: false });
  const [reached, setReached] = useState<{ slot: Slot; count: number; opening: StoreOpening } | undefined>();
  const [progress, setProgress] = useState<OpeningProgress | undefined>();
  useEffect(() => {
    let isLeft = false;
    const { decided, isTimeRight } = attempt;
    const opening = closing.then(() =>
      openStore({
        slot,
        host,
        now: () => new Date(),
        onProgress: (step) => !isLeft && setProgress(step),
        decided,
        isTimeRight,
      }),
    );
    void opening.then(
      (outcome) => !isLeft && setReached({ slot, count: attempt.count, opening: outcome }),
      (error: unknown) =>
        !isLeft &&
        setReached(() => {
          throw error;
        }),
    );
    return () => {
      isLeft = true;
      setProgress(undefined);
      closing = opening.then((outcome) => storeOf(outcome)?.close()).catch(() => undefined);
    };
  }, [host, slot, attempt]);
  const isCurrent = reached?.slot === slot && reached.count === attempt.count;
  return {
    opening: isCurrent ? reached.opening : undefined,
    progress,
    reopen: (decided) => setAttempt(({ count, isTimeRight }) => ({ count: count + 1, decided, isTimeRight })),
    timeIsRight: () => setAttempt(({ count }) => ({ count: count + 1, isTimeRight: true })),
  };
}

function storeOf(opening: StoreOpening): Store | undefined {
  if (opening.state === 'ready') return opening.store;
  return opening.state === 'other-window' ? opening.readOnly : undefined;
}
