import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckedPost } from '../../store/analysis/review-client.ts';
import type { ScreenStore } from '../../store/store.ts';
import { dayOf } from '../../ui/words/clock-time.ts';
import { useStore } from '../../context/use-store.ts';
import { type PostOnDesk, postOnDesk } from './queries.ts';

/** What arrives from others comes in many batches; one look after them is enough. */
const settleMs = 5_000;
/** So few are looked at here at once: a worker would have to read the whole library for them. */
const fewPosts = 10;

export type CheckedPosts = {
  /** Undefined until the first look has ended. */
  posts: readonly CheckedPost[] | undefined;
  progress: { done: number; total: number } | undefined;
  failed: string | undefined;
  isStopped: boolean;
  stop(): void;
  /** Looks again at all of them. */
  look(): void;
  /** Looks again at these, after something was decided about them. */
  lookAt(ids: readonly string[]): Promise<void>;
};

type State = Pick<CheckedPosts, 'posts' | 'progress' | 'failed' | 'isStopped'>;
const nothingYet: State = { posts: undefined, progress: undefined, failed: undefined, isStopped: false };

/** Every post of the library held against the rules, anew when the screen is opened and after whatever arrives from others. */
export function useCheckedPosts(): CheckedPosts {
  const store = useStore();
  const [state, setState] = useState<State>(nothingYet);
  const running = useRef<(() => void) | undefined>(undefined);
  const change = useCallback((next: Partial<State>) => setState((before) => ({ ...before, ...next })), []);
  const look = useCallback(() => {
    running.current?.();
    change({ progress: { done: 0, total: 0 }, failed: undefined, isStopped: false });
    const today = dayOf(new Date().toISOString());
    const check = store.checkPosts(today, (done, total) => change({ progress: { done, total } }));
    running.current = check.end;
    void check.result.then((answer) => {
      if (running.current !== check.end || !answer) return;
      running.current = undefined;
      change({ progress: undefined, ...('failed' in answer ? answer : { posts: answer.posts }) });
    });
  }, [store, change]);
  useEffect(() => {
    let timer = setTimeout(look);
    const unsubscribe = store.onArrival(() => {
      clearTimeout(timer);
      timer = setTimeout(look, settleMs);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
      running.current?.();
    };
  }, [store, look]);
  const lookAt = useCallback(
    async (ids: readonly string[]) => {
      const isFew = ids.length <= fewPosts;
      if (!isFew) change({ progress: { done: 0, total: ids.length } });
      const answer = await (isFew
        ? checkedHere(store, ids)
        : store.checkPosts(dayOf(new Date().toISOString()), () => undefined, ids).result);
      // A look at everything that began meanwhile ends it itself.
      if (!isFew && !running.current) change({ progress: undefined });
      if (!answer || 'failed' in answer) return change({ failed: answer?.failed });
      const anew = new Map(answer.posts.map((each) => [each.id, each]));
      setState((before) => ({
        ...before,
        posts: before.posts?.map((each) => ({ ...each, ...anew.get(each.id) })),
      }));
    },
    [store, change],
  );
  const stop = useCallback(() => {
    running.current?.();
    running.current = undefined;
    change({ progress: undefined, isStopped: true });
  }, [change]);
  return { ...state, stop, look, lookAt };
}

/** What may have changed of a post by a decision. */
async function checkedHere(store: ScreenStore, ids: readonly string[]) {
  try {
    const posts = await Promise.all(ids.map((id) => postOnDesk(store, id)(store.read)));
    return { posts: posts.flatMap(changedParts) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

function changedParts(post: PostOnDesk | null) {
  if (!post) return [];
  const { job, standing, fingerprint, findings } = post;
  const { state, firstBy, wasPublished, wasStopped, last } = standing;
  const since = last ? { since: last.at } : {};
  return [{ id: job.id, state, firstBy, wasPublished, wasStopped, fingerprint, findings, ...since }];
}
