import { expect, test } from 'vitest';
import { partPublished } from '../../../src-core/review/published.ts';
import { readerOf } from '../../builders/facts.ts';
import { aJob, anEnterprise, publishedReviews } from '../../builders/records.ts';

test('thousands of posts are parted in slices, so that the page answers keys between two reads', async () => {
  const enterprise = anEnterprise({ id: 'e1' });
  const jobs = Array.from({ length: 250 }, (_, at) => aJob({ id: `j${at}`, enterprise: 'e1' }));
  const isOdd = ({ id }: { id: string }) => Number(id.slice(1)) % 2 === 1;
  const { whereAny } = readerOf({
    review: jobs.filter(isOdd).flatMap((job) => publishedReviews(job, enterprise)),
  });
  const asked: number[] = [];
  const read: Parameters<typeof partPublished>[0] = {
    whereAny: (kind, field, values) => {
      asked.push(values.length);
      return whereAny(kind, field, values);
    },
  };
  const { published, heldBack } = await partPublished(read, jobs, () => enterprise);
  expect(asked).toEqual([100, 100, 50]);
  expect(published).toEqual(jobs.filter(isOdd));
  expect(heldBack).toEqual(jobs.filter((job) => !isOdd(job)));
});
