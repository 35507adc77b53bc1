import { App } from 'antd';
import { useRef, useState } from 'react';
import { declarationOf } from '../../../src-core/kinds.ts';
import type { SeenPost, Verdict } from '../../../src-core/review/decide-reviews.ts';
import { say } from '../../locale/say.ts';
import { useStore } from '../../context/use-store.ts';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';
import { decideInSlices } from './decide-in-slices.ts';

const remarksShown = 5;

export type Decide = {
  /** How many were decided; what was left out is said. */
  decide(verdict: Verdict, posts: readonly SeenPost[], reasons?: string): Promise<number>;
  progress: { done: number; total: number } | undefined;
  /** Gives up what is left of many. */
  stop(): void;
};

/** Writes decisions, many of them as one group, and says what was left out and why. */
export function useDecide(lookAt: (ids: readonly string[]) => Promise<void>): Decide {
  const store = useStore();
  const { message } = App.useApp();
  const [progress, setProgress] = useState<Decide['progress']>();
  const goesOn = useRef(true);
  async function decide(verdict: Verdict, posts: readonly SeenPost[], reasons?: string): Promise<number> {
    const isMany = posts.length > 1;
    if (isMany) goesOn.current = true;
    const input = { verdict, posts, ...(reasons === undefined ? {} : { reasons }) };
    const { decided, outcomes, isStopped } = await decideInSlices(store, input, (done, total) => {
      if (isMany) setProgress({ done, total });
      return !isMany || goesOn.current;
    }).finally(() => isMany && setProgress(undefined));
    if (isStopped) void message.info(say('review.bulk.stopped', { count: decided }), 6);
    else if (decided > 0) void message.success(say(`review.done.${verdict}`, { count: decided }), 4);
    const remarks = outcomes.flatMap((each) => outcomeSentences(each, declarationOf('review')));
    const [first, ...others] = [...new Set(remarks)];
    if (first !== undefined)
      void message.warning(
        [first, ...others.slice(0, remarksShown - 1), ...(others.length >= remarksShown ? ['……'] : [])].join(
          ' ',
        ),
        10,
      );
    // Whoever decided goes on meanwhile: after many it is a look through the whole library.
    void lookAt(posts.map(({ job }) => job));
    return decided;
  }
  return { decide, progress, stop: () => void (goesOn.current = false) };
}
