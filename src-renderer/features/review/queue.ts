import type { ReviewState } from '../../../src-core/review/review-state.ts';
import type { CheckedPost } from '../../store/analysis/review-client.ts';

/** What the list shows. */
export type Shelf = 'waiting' | 'first' | 'second' | 'sent-back' | 'published';

export const shelves: readonly Shelf[] = ['waiting', 'first', 'second', 'sent-back', 'published'];

const statesOn: Record<Shelf, readonly ReviewState[]> = {
  waiting: ['collected', 'first-checked'],
  first: ['collected'],
  second: ['first-checked'],
  'sent-back': ['returned', 'rejected'],
  published: ['published'],
};

export type Filter = { shelf: Shelf; isOnlyFound: boolean; text: string };

/** Posts of a firm together; the firm that waits longest first. */
export function listed(
  posts: readonly CheckedPost[],
  { shelf, isOnlyFound, text }: Filter,
): readonly CheckedPost[] {
  const words = text.trim().toLowerCase();
  const own = posts.filter(
    (each) =>
      statesOn[shelf].includes(each.state) &&
      (!isOnlyFound || !isClean(each)) &&
      (words === '' || `${each.title} ${each.firm}`.toLowerCase().includes(words)),
  );
  const longest = new Map<string, string>();
  for (const { enterprise, since } of own) {
    const known = longest.get(enterprise);
    if (known === undefined || since < known) longest.set(enterprise, since);
  }
  const order = (each: CheckedPost) =>
    `${longest.get(each.enterprise) ?? ''} ${each.enterprise} ${each.since} ${each.id}`;
  return own.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

export function countOn(posts: readonly CheckedPost[], shelf: Shelf): number {
  return posts.filter(({ state }) => statesOn[shelf].includes(state)).length;
}

/**
 * Whether a post may pass with many others at once. A contact that is only a mobile telephone or a free mailbox (M2) is said of
 * the firm and of all its posts alike; whoever passes them is told of how many that holds.
 */
export function isClean({ findings }: CheckedPost): boolean {
  return findings.every(({ rule }) => rule === 'M2');
}

/** What one person could pass now of what the list shows. */
export type Bulk = {
  first: readonly CheckedPost[];
  second: readonly CheckedPost[];
  /** Clean, but this person made the first check. */
  notByMe: readonly CheckedPost[];
  /** Clean, but sent back before: looked at one by one. */
  sentBack: readonly CheckedPost[];
};

export function bulkOf(posts: readonly CheckedPost[], operator: string): Bulk {
  // Whoever sent a post back wanted something of it: that somebody looks whether it was done.
  const clean = posts.filter((each) => isClean(each) && each.wasStopped === undefined);
  const due = clean.filter(({ state }) => state === 'first-checked');
  const isMine = ({ firstBy }: CheckedPost) => firstBy.every((each) => each === operator);
  return {
    first: clean.filter(({ state }) => state === 'collected'),
    second: due.filter((each) => !isMine(each)),
    notByMe: due.filter(isMine),
    sentBack: posts.filter(
      (each) => isClean(each) && each.wasStopped !== undefined && statesOn.waiting.includes(each.state),
    ),
  };
}
