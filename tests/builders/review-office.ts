import {
  decideReviews,
  type DecideReviewsInput,
  type Verdict,
} from '../../src-core/review/decide-reviews.ts';
import { seenTextOf, textNowOf } from '../../src-core/review/seen-text.ts';
import { standingOf } from '../../src-core/review/standing.ts';
import { act, after, type Records } from './facts.ts';
import { aJob, anEnterprise, anOperator } from './records.ts';

export const enterprise = anEnterprise({ id: 'e1', uscc: '91350200776049653A' });
export const good = aJob({
  id: 'j1',
  enterprise: 'e1',
  description: '负责非标设备的结构设计。',
  workRegions: ['350200'],
  lowestDegree: 'bachelor',
  salaryMin: 8000,
  salaryMax: 12000,
});
const foul = aJob({ ...good, id: 'j2', description: '只招男性。' });

/** An office of two reviewers, a head, a volunteer and one who has left, with a post that may pass and one that may not. */
export const office: Records = {
  operator: [
    anOperator({ id: 'a' }),
    anOperator({ id: 'b' }),
    anOperator({ id: 'head', roles: ['head'] }),
    anOperator({ id: 'student', roles: ['interviewer'] }),
    anOperator({ id: 'gone', disabled: true }),
  ],
  enterprise: [enterprise],
  job: [good, foul],
};

export function input(records: Records, verdict: Verdict, reasons?: string, id = 'j1'): DecideReviewsInput {
  const job = records.job?.find((each) => each.id === id) ?? good;
  const { fingerprint } = seenTextOf(job, records.enterprise?.[0]);
  return { verdict, posts: [{ job: id, fingerprint, findings: [] }], ...(reasons ? { reasons } : {}) };
}

export type Step = readonly [by: string, verdict: Verdict, reasons?: string];

/** The office after these people have decided so, one after the other. @throws where one of them was refused */
export async function decided(records: Records, id: string, ...steps: readonly Step[]): Promise<Records> {
  let now = records;
  for (const [operator, verdict, reasons] of steps)
    now = after(now, await act(decideReviews, input(now, verdict, reasons, id), now, { operator }));
  return now;
}

/** The office in which the description of the post reads so. */
export function written(records: Records, description: string): Records {
  return { ...records, job: [{ ...good, description }] };
}

export function standingIn({ review = [], job = [], enterprise: firms }: Records, id = 'j1') {
  const post = job.find((each) => each.id === id) ?? good;
  return standingOf(
    review.filter((each) => each.job === id),
    textNowOf(post, firms?.[0]),
  );
}

/** What two laptops hold when each has heard of the other. */
export function merged(here: Records, there: Records): Records {
  const reviews = [...(here.review ?? []), ...(there.review ?? [])];
  return { ...here, review: [...new Map(reviews.map((each) => [each.id, each])).values()] };
}
