import { createStore, type StoreApi } from 'zustand';
import type { Dispute } from '../../../src-core/conflict/dispute.ts';
import type { Kind } from '../../../src-core/kinds.ts';
import type { Disputes } from '../../context/use-disputes.ts';
import { lookForDisputes } from '../../store/analysis/dispute-client.ts';
import type { ScreenStore } from '../../store/store.ts';

/** What arrives comes in many batches; one look after them is enough. */
const settleMs = 1_500;
/** The first look waits until the first screen stands. */
const firstLookMs = 3_000;

/** What waits for a decision, and `look` that looks for it in a worker. */
export function disputesOf(store: Pick<ScreenStore, 'slot'>): StoreApi<Disputes> {
  let last = Promise.resolve();
  const disputes = createStore<Disputes>((set) => ({
    list: undefined,
    failed: undefined,
    isLooking: false,
    look() {
      // One worker at a time; whoever asks while one looks is answered by the next.
      last = last.then(async () => {
        set({ isLooking: true });
        const answer = await lookForDisputes(store.slot);
        if ('disputes' in answer) set({ isLooking: false, list: answer.disputes, failed: undefined });
        else set({ isLooking: false, failed: answer.failed });
      });
      return last;
    },
  }));
  return disputes;
}

/** Looks at the start, after everything that arrives, and when somebody has ended a dispute by hand. @returns ends it */
export function watchDisputes(store: ScreenStore, disputes: StoreApi<Disputes>): () => void {
  const look = () => void disputes.getState().look();
  let timer = setTimeout(look, firstLookMs);
  const arrivals = store.onArrival(() => {
    clearTimeout(timer);
    timer = setTimeout(look, settleMs);
  });
  const decisions = watchDecisions(store, look);
  let records = () => undefined as void;
  let watched: readonly Dispute[] | undefined;
  const lists = disputes.subscribe(({ list }) => {
    if (list === watched) return;
    watched = list;
    records();
    records = watchRecords(store, list ?? [], look);
  });
  return () => {
    clearTimeout(timer);
    arrivals();
    decisions();
    lists();
    records();
  };
}

/** Calls back when a decision has been taken back: what it had ended is open again. */
function watchDecisions(store: ScreenStore, takenBack: () => void): () => void {
  let known: number | undefined;
  const count = store.live(async (read) => (await read.deleted('decision')).length);
  return count.subscribe((next) => {
    if (known !== undefined && next > known) takenBack();
    known = next;
  });
}

/** Calls back once when a record in dispute has been changed here: somebody may have ended the dispute by hand. */
function watchRecords(store: ScreenStore, list: readonly Dispute[], changed: () => void): () => void {
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
