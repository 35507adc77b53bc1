import { App } from 'antd';
import { useState } from 'react';
import type { Settlement } from '../../../src-core/conflict/dispute.ts';
import { settleDisputes } from '../../../src-core/conflict/settle.ts';
import { say } from '../../locale/say.ts';
import { useDisputes } from '../../context/use-disputes.ts';
import { useStore } from '../../context/use-store.ts';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';
import { useSavedWithUndo } from '../../ui/use-undo.tsx';

/** Settlements in one commit: each writes a decision and some changes. */
const settlementsAtOnce = 50;

/** Writes decisions, many of them as one group, and looks again at what is left; says whether all were written. */
export function useDecide() {
  const store = useStore();
  const disputes = useDisputes();
  const { message } = App.useApp();
  const saved = useSavedWithUndo();
  const [progress, setProgress] = useState<{ done: number; total: number } | undefined>();
  async function decide(settlements: readonly Settlement[], how: { isByRule: boolean; reason?: string }) {
    const group = store.newGroup();
    const total = settlements.length;
    let isDecided = true;
    for (let done = 0; done < total; done += settlementsAtOnce) {
      setProgress({ done, total });
      const slice = settlements.slice(done, done + settlementsAtOnce);
      const outcome = await store.commit(settleDisputes, { settlements: slice, ...how }, { group });
      if (!outcome.saved) {
        void message.error(outcomeSentences(outcome).join(' '), 10);
        isDecided = false;
        break;
      }
      if (done + settlementsAtOnce >= total) saved(outcome, say('conflicts.decided', { count: total }));
      else for (const sentence of outcomeSentences(outcome)) void message.warning(sentence, 10);
    }
    await disputes.look();
    setProgress(undefined);
    return isDecided;
  }
  return { decide, progress };
}
