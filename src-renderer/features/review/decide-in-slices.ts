import {
  decideReviews,
  type DecideReviewsInput,
  type SeenPost,
} from '../../../src-core/review/decide-reviews.ts';
import type { ScreenStore } from '../../store/store.ts';
import type { CommitOutcome } from '../../store/outcome.ts';

/** Posts in one commit: the gate asks the rules of each in one go, and nobody's typing may wait for more. */
const postsAtOnce = 20;

export type Decided = {
  decided: number;
  outcomes: readonly CommitOutcome[];
  /** Given up between two slices; the rest is as it was. */
  isStopped: boolean;
};

/**
 * Writes decisions as one group, slice by slice. It ends early when it is told to, and when nothing can be written.
 *
 * @param onProgress whether to go on
 */
export async function decideInSlices(
  store: Pick<ScreenStore, 'commit' | 'newGroup'>,
  { posts, ...how }: Omit<DecideReviewsInput, 'posts'> & { posts: readonly SeenPost[] },
  onProgress: (done: number, total: number) => boolean,
): Promise<Decided> {
  const group = store.newGroup();
  const outcomes: CommitOutcome[] = [];
  let decided = 0;
  for (let from = 0; from < posts.length; from += postsAtOnce) {
    if (!onProgress(from, posts.length)) return { decided, outcomes, isStopped: true };
    const slice = posts.slice(from, from + postsAtOnce);
    const outcome = await store.commit(decideReviews, { ...how, posts: slice }, { group });
    outcomes.push(outcome);
    if (outcome.saved) decided += outcome.created.length;
    else if (outcome.reason !== 'problems') break;
  }
  return { decided, outcomes, isStopped: false };
}
