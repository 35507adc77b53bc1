import type { Reader } from '../change/action.ts';
import type { StoredRecord } from '../kinds.ts';
import { textNowOf } from './seen-text.ts';
import { reviewsByJob, standingOf } from './standing.ts';

type Job = StoredRecord<'job'>;

/** Posts that stand at booths, in matching and in exports, and those that the review still holds back. */
export type Published = { readonly published: readonly Job[]; readonly heldBack: readonly Job[] };

/**
 * Parts posts by whether both checks, or a head's override, hold for their text as it is now.
 *
 * @param enterpriseOf the firm of a post, as it is read: doubles resolved
 */
export async function partPublished(
  read: Pick<Reader, 'whereAny'>,
  jobs: readonly Job[],
  enterpriseOf: (job: Job) => StoredRecord<'enterprise'> | undefined,
): Promise<Published> {
  const ids = jobs.map(({ id }) => id);
  const reviews = reviewsByJob(await read.whereAny('review', 'job', ids));
  const isPublished = (job: Job): boolean => {
    const own = reviews.get(job.id);
    return own !== undefined && standingOf(own, textNowOf(job, enterpriseOf(job))).state === 'published';
  };
  return { published: jobs.filter(isPublished), heldBack: jobs.filter((job) => !isPublished(job)) };
}
