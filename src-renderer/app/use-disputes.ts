import { useCallback, useEffect, useRef, useState } from 'react';
import type { Dispute } from '../../src-core/conflict/dispute.ts';
import type { Kind } from '../../src-core/kinds.ts';
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
  useEffect(() => watchDecisions(store, () => void look()), [store, look]);
  useEffect(() => watchRecords(store, seen.list ?? [], () => void look()), [store, look, seen.list]);
  return { ...seen, isLooking, look };
}

/** Calls back when a decision has been taken back: what it had ended is open again. */
function watchDecisions(store: Store, takenBack: () => void): () => void {
  let known: number | undefined;
  const count = store.live(async (read) => (await read.deleted('decision')).length);
  return count.subscribe((next) => {
    if (known !== undefined && next > known) takenBack();
    known = next;
  });
}

/** Calls back once when a record in dispute has been changed here: somebody may have ended the dispute by hand. */
function watchRecords(store: Store, list: readonly Dispute[], changed: () => void): () => void {
  if (list.length === 0) return () => undefined;
  const records = new Map<Kind, string[]>();
  for (const dispute of list) {
    const ids = dispute.code === 'FIELD' ? [dispute.record] : dispute.records;
    records.set(dispute.kind, [...(records.get(dispute.kind) ?? []), ...ids]);
  }
  let isFirst = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const answers = store.live((read) => Promise.all([...records].map(([kind, ids]) => read.page(kind, ids))));
  const end = answers.subscribe(() => {
    if (!isFirst) timer ??= setTimeout(changed, settleMs);
    isFirst = false;
  });
  return () => {
    clearTimeout(timer);
    end();
  };
}
