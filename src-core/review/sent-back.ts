import type { Reader } from '../change/action.ts';
import type { Kind, StoredRecord } from '../kinds.ts';
import { isReviewed, textNowOf } from './seen-text.ts';
import { reviewsByJob, standingOf } from './standing.ts';

/** What somebody is about to change of a record; null empties a field. */
export type PlannedEdit = { readonly id: string; readonly values: Readonly<Record<string, unknown>> };

type Reading = Pick<Reader, 'get' | 'whereAny'>;
type Job = StoredRecord<'job'>;
type Firm = StoredRecord<'enterprise'> | undefined;
type Post = { readonly before: readonly [Job, Firm]; readonly after: readonly [Job, Firm] };

/** How many published posts these edits of posts or firms would send back to the review. */
export async function sentBackBy(read: Reading, kind: Kind, edits: readonly PlannedEdit[]): Promise<number> {
  const telling = edits.filter(({ values }) => Object.keys(values).some((field) => isReviewed(kind, field)));
  if (telling.length === 0) return 0;
  const valuesOf = new Map(telling.map(({ id, values }) => [id, values]));
  const firms = new Map<string, Firm>();
  const firmOf = async (id: string): Promise<Firm> => {
    if (!firms.has(id)) firms.set(id, await read.get('enterprise', id));
    return firms.get(id);
  };
  const posts: Post[] = [];
  if (kind === 'enterprise')
    for (const job of await read.whereAny('job', 'enterprise', [...valuesOf.keys()])) {
      const firm = await firmOf(job.enterprise);
      posts.push({ before: [job, firm], after: [job, firm && edited(firm, valuesOf.get(firm.id))] });
    }
  else
    for (const [id, values] of valuesOf) {
      const job = await read.get('job', id);
      if (!job) continue;
      const after = edited(job, values);
      posts.push({
        before: [job, await firmOf(job.enterprise)],
        after: [after, await firmOf(after.enterprise)],
      });
    }
  return countSentBack(read, posts);
}

/** How many published posts of two firms would go back if the one were merged into the other. @param patch what the one that stays gets */
export async function sentBackByMerge(
  read: Reading,
  [kept, merged]: readonly [StoredRecord<'enterprise'>, StoredRecord<'enterprise'>],
  patch: PlannedEdit['values'],
): Promise<number> {
  const after = edited(kept, patch);
  const jobs = await read.whereAny('job', 'enterprise', [kept.id, merged.id]);
  return countSentBack(
    read,
    jobs.map((job) => ({
      before: [job, job.enterprise === merged.id ? merged : kept],
      after: [job, after],
    })),
  );
}

function edited<R extends object>(row: R, values: PlannedEdit['values'] = {}): R {
  const all = Object.entries({ ...row, ...values }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(all) as R;
}

async function countSentBack(read: Reading, posts: readonly Post[]): Promise<number> {
  const ids = posts.map(({ before: [job] }) => job.id);
  const reviews = reviewsByJob(await read.whereAny('review', 'job', ids));
  return posts.filter(({ before, after }) => {
    const own = reviews.get(before[0].id);
    const isPublished = (post: Post['before']) =>
      own !== undefined && standingOf(own, textNowOf(...post)).state === 'published';
    return isPublished(before) && !isPublished(after);
  }).length;
}
