import type { Reader } from '../change/action.ts';
import type { StoredRecord } from '../kinds.ts';
import { textNowOf } from './seen-text.ts';
import { mayPublish, reviewsByJob, standingOf } from './standing.ts';

type Job = StoredRecord<'job'>;

/** Posts that stand at booths, in matching and in exports, and those that the review still holds back. */
export type Published = { readonly published: readonly Job[]; readonly heldBack: readonly Job[] };

/** Posts looked at between two reads: a fingerprint that nobody asked for before takes some tenths of a millisecond. */
const postsAtOnce = 100;

/**
 * Parts posts by whether both checks, or a head's override, hold for their text as it is now. It reads their decisions slice by
 * slice: the texts that decisions keep are never all in memory, and between two reads the page answers keys.
 *
 * @param enterpriseOf the firm of a post, as it is read: doubles resolved
 */
export async function partPublished(
  read: Pick<Reader, 'whereAny'>,
  jobs: readonly Job[],
  enterpriseOf: (job: Job) => StoredRecord<'enterprise'> | undefined,
): Promise<Published> {
  const published: Job[] = [];
  const heldBack: Job[] = [];
  for (let from = 0; from < jobs.length; from += postsAtOnce) {
    const slice = jobs.slice(from, from + postsAtOnce);
    const ids = slice.map(({ id }) => id);
    const reviews = reviewsByJob(await read.whereAny('review', 'job', ids));
    for (const job of slice) {
      const own = reviews.get(job.id) ?? [];
      const isPublished =
        own.some(mayPublish) && standingOf(own, textNowOf(job, enterpriseOf(job))).state === 'published';
      (isPublished ? published : heldBack).push(job);
    }
  }
  return { published, heldBack };
}
