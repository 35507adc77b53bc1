import { useCallback, useEffect, useRef, useState } from 'react';
import type { Doubles } from '../../../src-core/doubles/find-doubles.ts';
import type { MergeKind } from '../../../src-core/doubles/merge-kind.ts';
import { lookForDoubles } from '../../store/analysis/double-client.ts';
import { useStore } from '../../context/use-store.ts';

/** What is known of the doubles of one kind. */
export type Looked = {
  found: Doubles | undefined;
  progress: { done: number; total: number } | undefined;
  failed: string | undefined;
  isLooking: boolean;
  look(): void;
  stop(): void;
  /** One of the two is decided: it is not shown any more, before the next look has ended. */
  settled(pair: readonly string[], gone?: string): void;
};

/** Looks for doubles once the screen is open, and again when something was decided. */
export function useDoubles(kind: MergeKind): Looked {
  const store = useStore();
  const [seen, setSeen] = useState<Pick<Looked, 'found' | 'progress' | 'failed'>>({
    found: undefined,
    progress: undefined,
    failed: undefined,
  });
  const [isLooking, setLooking] = useState(true);
  const end = useRef<() => void>(() => undefined);
  const start = useCallback(() => {
    end.current();
    end.current = lookForDoubles({ slot: store.slot, kind }, (answer) => {
      if (answer.is === 'progress') {
        const { done, total } = answer;
        setSeen((before) => ({ ...before, progress: { done, total } }));
        return;
      }
      setLooking(false);
      setSeen((before) =>
        answer.is === 'found'
          ? { found: answer.found, progress: undefined, failed: undefined }
          : { ...before, progress: undefined, failed: answer.why },
      );
    });
  }, [store, kind]);
  useEffect(() => {
    start();
    return () => end.current();
  }, [start]);
  const look = () => {
    setLooking(true);
    start();
  };
  return {
    ...seen,
    isLooking,
    look,
    stop() {
      end.current();
      setLooking(false);
      setSeen((before) => ({ ...before, progress: undefined }));
    },
    settled(pair, gone) {
      setSeen(({ found, ...before }) => ({
        ...before,
        found: found && {
          ...found,
          doubles: found.doubles.filter(
            ({ records }) => records.join() !== pair.join() && !records.some((id) => id === gone),
          ),
        },
      }));
      look();
    },
  };
}
