import { useCallback, useEffect, useRef, useState } from 'react';
import { lookForDisputes } from '../store/dispute-client.ts';
import type { Store } from '../store/store.ts';
import type { DeskDisputes } from '../ui/desk.tsx';

/** What arrives comes in many batches; one look after them is enough. */
const settleMs = 1_500;
/** The first look waits until the first screen stands. */
const firstLookMs = 3_000;

/** What waits for a decision: looked for at the start, after everything that arrives, and when somebody asks. */
export function useDisputes(store: Store): DeskDisputes {
  const [seen, setSeen] = useState<Pick<DeskDisputes, 'list' | 'failed'>>({
    list: undefined,
    failed: undefined,
  });
  const [isLooking, setLooking] = useState(false);
  const last = useRef<Promise<void>>(Promise.resolve());
  const look = useCallback(() => {
    // One worker at a time; whoever asks while one looks is answered by the next.
    last.current = last.current.then(async () => {
      setLooking(true);
      const answer = await lookForDisputes(store.slot);
      setLooking(false);
      if ('disputes' in answer) setSeen({ list: answer.disputes, failed: undefined });
      else setSeen(({ list }) => ({ list, failed: answer.failed }));
    });
    return last.current;
  }, [store]);
  useEffect(() => {
    let timer = setTimeout(() => void look(), firstLookMs);
    const silence = store.sync.onArrival(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), settleMs);
    });
    return () => {
      clearTimeout(timer);
      silence();
    };
  }, [store, look]);
  return { ...seen, isLooking, look };
}
