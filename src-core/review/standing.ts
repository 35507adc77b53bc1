import type { StoredRecord } from '../kinds.ts';
import type { ReviewDecision } from './record.ts';
import type { ReviewState } from './review-state.ts';

type Review = StoredRecord<'review'>;

/** Where a post stands. */
export type Standing = {
  readonly state: ReviewState;
  /** Who has passed the first check of the text as it is. */
  readonly firstBy: readonly string[];
  /** Decisions were made about an earlier text, and none of them holds for this one. */
  readonly isChanged: boolean;
  /** An earlier text was published: what is there now was edited after that. */
  readonly wasPublished: boolean;
  /** The decision that led here; undefined where none holds for this text. */
  readonly last: Review | undefined;
};

/**
 * Where a post stands, from all decisions about it and the fingerprint of its text as it is now. A decision holds for the text
 * that was seen and for no other, so an edit sends a post back by itself, from whichever laptop it comes. Decisions that were
 * made apart give the same answer in any order of arrival, and never a publication that one person made alone without a reason: at
 * the same number what stops a post is read last, and a second check counts only beside a first one by somebody else.
 */
export function standingOf(reviews: readonly Review[], fingerprint: string): Standing {
  const own = inOrder(reviews.filter((each) => each.fingerprint === fingerprint));
  let at: Pick<Standing, 'state' | 'firstBy' | 'last'> = { state: 'collected', firstBy: [], last: undefined };
  for (const each of own) at = after(at, each);
  const isChanged = own.length === 0 && reviews.length > 0;
  return { ...at, isChanged, wasPublished: isChanged && wasEverPublished(reviews) };
}

type At = Pick<Standing, 'state' | 'firstBy' | 'last'>;

/** What a decision makes of a standing; one that does not fit changes nothing. */
function after(at: At, review: Review): At {
  const { state, firstBy } = at;
  const isWaiting = state === 'collected' || state === 'first-checked';
  const to = (next: ReviewState, by: readonly string[]): At => ({ state: next, firstBy: by, last: review });
  switch (review.decision) {
    case 'first-passed':
      return isWaiting ? to('first-checked', [...firstBy, review.reviewer]) : at;
    case 'second-passed':
      return state === 'first-checked' && firstBy.some((each) => each !== review.reviewer)
        ? to('published', firstBy)
        : at;
    case 'overridden':
      return review.reasons ? to('published', firstBy) : at;
    case 'returned':
      return state === 'rejected' ? at : to('returned', []);
    case 'rejected':
      return to('rejected', []);
    case 'resubmitted':
      return state === 'returned' || state === 'rejected' ? to('collected', []) : at;
    default:
      return review.decision satisfies never;
  }
}

/** Decisions in the order in which they were seen; of those that were made apart, what stops a post comes last. */
export function inOrder(reviews: readonly Review[]): Review[] {
  return reviews.toSorted(
    (a, b) => a.order - b.order || weight(a.decision) - weight(b.decision) || (a.id < b.id ? -1 : 1),
  );
}

function weight(decision: ReviewDecision): number {
  return decision === 'rejected' ? 2 : decision === 'returned' ? 1 : 0;
}

function wasEverPublished(reviews: readonly Review[]): boolean {
  const texts = new Map<string, Review[]>();
  for (const each of reviews) texts.set(each.fingerprint, [...(texts.get(each.fingerprint) ?? []), each]);
  return [...texts.values()].some((those) => {
    let at: At = { state: 'collected', firstBy: [], last: undefined };
    return inOrder(those).some((each) => (at = after(at, each)).state === 'published');
  });
}

/** Decisions by the post they are about. */
export function reviewsByJob(reviews: readonly Review[]): ReadonlyMap<string, readonly Review[]> {
  const byJob = new Map<string, Review[]>();
  for (const each of reviews) {
    const own = byJob.get(each.job);
    if (own) own.push(each);
    else byJob.set(each.job, [each]);
  }
  return byJob;
}
