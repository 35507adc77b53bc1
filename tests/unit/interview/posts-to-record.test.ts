import { expect, test } from 'vitest';
import { partPublished } from '../../../src-core/review/published.ts';
import { postsToRecord } from '../../../src-renderer/features/interviews/posts-to-record.ts';
import { readerOf } from '../../builders/facts.ts';
import { aJob, anEnterprise, publishedReviews } from '../../builders/records.ts';

test('an interview is corrected to a published post of the booth or stays on its own, never to one that the review holds back', async () => {
  const enterprise = anEnterprise({ id: 'e1' });
  const jobs = ['offered', 'held-back', 'sent-back'].map((id) => aJob({ id, enterprise: 'e1' }));
  const review = publishedReviews(aJob({ id: 'offered', enterprise: 'e1' }), enterprise);
  const { published } = await partPublished(readerOf({ review }), jobs, () => enterprise);
  expect(postsToRecord(published, 'offered')).toEqual(['offered']);
  expect(postsToRecord(published, 'sent-back')).toEqual(['offered', 'sent-back']);
  expect(postsToRecord(published, undefined)).toEqual(['offered']);
});
