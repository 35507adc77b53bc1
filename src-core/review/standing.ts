import type { StoredRecord } from '../kinds.ts';
import type { ReviewState } from './review-state.ts';
import type { TextNow } from './seen-text.ts';

type Review = StoredRecord<'review'>;
/** What sends a post back. */
export type Stop = 'returned' | 'rejected';

/** Where a post stands. */
export type Standing = {
  readonly state: ReviewState;
  /** Who has passed the first check of the text as it is. */
  readonly firstBy: readonly string[];
  /** Decisions were made, and none of them holds for this text now. */
  readonly isChanged: boolean;
  /** An earlier text was published: what is there now was edited after that. */
  readonly wasPublished: boolean;
  /** It was sent back, in whatever text, and nobody has published it since with that before the eyes. */
  readonly wasStopped: Stop | undefined;
  /** The decision that led here; undefined where none holds for this text. */
  readonly last: Review | undefined;
};

/**
 * Where a post stands, from all decisions about it and its text as it is now. A decision holds for the text
 * that was seen and for no other, so an edit sends a post back by itself, from whichever laptop it comes. What stops a post holds
 * against every decision that has not seen it, about whatever text and however much work was done meanwhile on a laptop apart:
 * an edit that is taken back brings no earlier publication back, and no order of arrival publishes what somebody has stopped.
 * The text that was stopped waits until a resubmission or an override has seen the stop; another text is looked at anew.
 * A pass that relied on evidence holds as long as that evidence is there.
 * One person alone never publishes without a reason: a second check counts only beside a first one by somebody else.
 */
export function standingOf(reviews: readonly Review[], { fingerprint, evidence }: TextNow): Standing {
  const stops = reviews.filter(isStop);
  const own = inOrder(reviews.filter((each) => each.fingerprint === fingerprint));
  const inTheWay = own.filter((each) => isStop(each) && !own.some((other) => lifts(other, each)));
  const stop = inTheWay.findLast(({ decision }) => decision === 'rejected') ?? inTheWay.at(-1);
  let at: At = nowhere;
  if (stop) at = { state: stop.decision as Stop, firstBy: [], last: stop };
  else
    for (const each of own)
      if (!isStop(each) && hasSeen(each, stops) && reliesOn(each, evidence)) at = after(at, each);
  const isChanged = reviews.length > 0 && at.last === undefined;
  return {
    ...at,
    isChanged,
    wasPublished: isChanged && wasEverPublished(reviews),
    wasStopped: at.state === 'published' ? undefined : worstOf(stops.filter((each) => isOpen(each, reviews))),
  };
}

type At = Pick<Standing, 'state' | 'firstBy' | 'last'>;
const nowhere: At = { state: 'collected', firstBy: [], last: undefined };

/** What a decision that has seen every stop makes of a standing; one that does not fit changes nothing. */
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
    case 'resubmitted':
      return state === 'collected' ? to('collected', []) : at;
    case 'returned':
    case 'rejected':
      return at;
    default:
      return review.decision satisfies never;
  }
}

function isStop({ decision }: Review): boolean {
  return decision === 'returned' || decision === 'rejected';
}

/** Ids of what has stopped a post so far, in whatever text: a decision names those that it has seen. */
export function stopsOf(reviews: readonly Review[]): string[] {
  return reviews.filter(isStop).map(({ id }) => id);
}

function hasSeen({ stopsSeen = [] }: Review, stops: readonly Review[]): boolean {
  return stops.every(({ id }) => stopsSeen.includes(id));
}

function reliesOn({ evidence = [] }: Review, present: readonly string[]): boolean {
  return evidence.every((each) => present.includes(each));
}

function lifts(review: Review, stop: Review): boolean {
  const { decision, reasons } = review;
  return (decision === 'resubmitted' || (decision === 'overridden' && !!reasons)) && hasSeen(review, [stop]);
}

/** Whether a post can be published by this at all; without one there is no need to look at its text. */
export function mayPublish({ decision }: Review): boolean {
  return decision === 'second-passed' || decision === 'overridden';
}

/** Nobody has published the post, in whatever text, with this before the eyes. */
function isOpen(stop: Review, reviews: readonly Review[]): boolean {
  return !reviews.some((each) => mayPublish(each) && hasSeen(each, [stop]));
}

function worstOf(stops: readonly Review[]): Stop | undefined {
  if (stops.length === 0) return undefined;
  return stops.some(({ decision }) => decision === 'rejected') ? 'rejected' : 'returned';
}

/** Decisions in the order in which they were seen; those that were made apart in one that every laptop finds. */
export function inOrder(reviews: readonly Review[]): Review[] {
  return reviews.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Whether some text was published at some time, whatever has stopped it since. */
function wasEverPublished(reviews: readonly Review[]): boolean {
  const firsts = reviews.filter(({ decision }) => decision === 'first-passed');
  return reviews.some(
    ({ decision, fingerprint, reasons, reviewer }) =>
      (decision === 'overridden' && !!reasons) ||
      (decision === 'second-passed' &&
        firsts.some((first) => first.fingerprint === fingerprint && first.reviewer !== reviewer)),
  );
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
