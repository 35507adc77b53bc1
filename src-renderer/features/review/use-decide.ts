import { App } from 'antd';
import { useState } from 'react';
import { decideReviews, type SeenPost, type Verdict } from '../../../src-core/review/decide-reviews.ts';
import { say } from '../../locale/say.ts';
import { useDesk } from '../../ui/desk.tsx';
import { outcomeSentences } from '../../ui/outcome-sentences.ts';

/** Posts in one commit: the gate asks the rules of each while others wait for their turn. */
const postsAtOnce = 100;
const remarksShown = 5;

export type Decide = {
  /** How many were decided; what was left out is said. */
  decide(verdict: Verdict, posts: readonly SeenPost[], reasons?: string): Promise<number>;
  progress: { done: number; total: number } | undefined;
};

/** Writes decisions, many of them as one group, and says what was left out and why. */
export function useDecide(lookAt: (ids: readonly string[]) => Promise<void>): Decide {
  const { store } = useDesk();
  const { message } = App.useApp();
  const [progress, setProgress] = useState<Decide['progress']>();
  async function decide(verdict: Verdict, posts: readonly SeenPost[], reasons?: string): Promise<number> {
    const group = store.newGroup();
    const why = reasons === undefined ? {} : { reasons };
    const remarks: string[] = [];
    let decided = 0;
    for (let from = 0; from < posts.length; from += postsAtOnce) {
      if (posts.length > 1) setProgress({ done: from, total: posts.length });
      const slice = posts.slice(from, from + postsAtOnce);
      const outcome = await store.commit(decideReviews, { verdict, posts: slice, ...why }, { group });
      remarks.push(...outcomeSentences(outcome));
      if (outcome.saved) decided += outcome.created.length;
      else if (outcome.reason !== 'problems') break;
    }
    if (decided > 0) void message.success(say(`review.done.${verdict}`, { count: decided }), 4);
    const [first, ...others] = [...new Set(remarks)];
    if (first !== undefined)
      void message.warning(
        [first, ...others.slice(0, remarksShown - 1), ...(others.length >= remarksShown ? ['……'] : [])].join(
          ' ',
        ),
        10,
      );
    await lookAt(posts.map(({ job }) => job));
    setProgress(undefined);
    return decided;
  }
  return { decide, progress };
}
