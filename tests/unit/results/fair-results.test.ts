import { expect, test } from 'vitest';
import { readFairFacts } from '../../../src-core/results/fair-facts.ts';
import { fairResults } from '../../../src-core/results/fair-results.ts';
import type { Figure } from '../../../src-core/results/figure.ts';
import { readerOf } from '../../builders/facts.ts';
import { aFairWithResults } from '../../builders/fair-facts.ts';
import {
  aCheckin,
  aFair,
  aGraduate,
  aJob,
  anEnterprise,
  anInterview,
  aPlacement,
  publishedReviews,
} from '../../builders/records.ts';

const results = fairResults(aFairWithResults());

function rowOf<F>(rows: readonly { code: string; figures: F }[], code: string): F | undefined {
  return rows.find((row) => row.code === code)?.figures;
}

test('a graduate who comes in two sessions is one visitor and two visits, however many gates scanned the badge', () => {
  expect(results.totals.visitors).toEqual({ value: 2, kind: 'graduate', ids: ['g1', 'g2'] });
  expect(results.totals.visits).toEqual({ value: 3, kind: 'checkin', ids: ['c2', 'c3', 'c4'] });
});

test('only certificates valid on the day of the fair count, expired ones are shown apart', () => {
  expect(rowOf(results.byTier, 'little-giant')?.enterprises.ids).toEqual(['e1']);
  expect(rowOf(results.byTier, 'specialised')).toBeUndefined();
  expect(rowOf(results.byTier, 'none')).toBeUndefined();
  expect(rowOf(results.byTierNotCounted, 'expired')?.enterprises.ids).toEqual(['e2']);
});

test('posts and headcount are two numbers', () => {
  expect(results.totals.posts.value).toBe(2);
  expect(results.totals.headcount).toEqual({ value: 8, kind: 'job', ids: ['j1', 'j2'] });
});

test('an intent counts graduates, not talks, and a no-show is no talk', () => {
  expect(results.totals.offersIntended.ids).toEqual(['g1']);
  expect(results.totals.interviews.ids).toEqual(['i1', 'i2', 'i4']);
  expect(rowOf(results.byResult, 'no-show')?.interviews.ids).toEqual(['i3']);
  expect(results.byResult).toHaveLength(7);
});

test('an enterprise that was given a booth and never seen is absent', () => {
  expect(results.totals.absent.ids).toEqual(['e2']);
  expect(results.totals.placed.ids).toEqual(['e1', 'e2']);
  expect(results.totals.invited.value).toBe(3);
});

test('an enterprise that was only invited takes no part, unless the fair has no booths', () => {
  expect(results.totals.enterprises.ids).toEqual(['e1', 'e2']);
  const online = fairResults({ ...aFairWithResults(), placements: [] });
  expect(online.totals.enterprises.ids).toEqual(['e1', 'e2', 'e3']);
});

test('sessions, industries, colleges and degrees are counted, what is not given comes last', () => {
  expect(rowOf(results.bySession, 'am')?.enterprises.ids).toEqual(['e1', 'e2']);
  expect(rowOf(results.bySession, 'pm')?.visits.ids).toEqual(['c3']);
  expect(rowOf(results.byIndustry, 'C')?.posts.ids).toEqual(['j1']);
  expect(rowOf(results.byCollege, '机械学院')?.visitors.value).toBe(2);
  expect(results.byCollege.at(-1)?.code).toBe('');
  expect(rowOf(results.byDegree, 'bachelor')?.offersSigned.ids).toEqual(['g3']);
});

test('every figure that counts rows has as many rows as it says', () => {
  const figures: Figure[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('ids' in value && 'value' in value) figures.push(value as Figure);
    else Object.values(value).forEach(collect);
  };
  const { headcount: _sum, ...totals } = results.totals;
  collect([totals, results.bySession, results.byResult, results.byCollege, results.byDegree]);
  expect(figures.length).toBeGreaterThan(40);
  for (const { value, ids } of figures) expect(ids).toHaveLength(value);
});

test('a graduate entered twice and merged is counted once', async () => {
  const records = {
    fair: [aFair()],
    graduate: [aGraduate({ id: 'g1' }), aGraduate({ id: 'g2', mergedInto: 'g1' })],
    enterprise: [anEnterprise({ id: 'e1' })],
    checkin: [aCheckin({ graduate: 'g1' }), aCheckin({ graduate: 'g2' })],
    interview: [anInterview({ graduate: 'g2', enterprise: 'e1' })],
    placement: [aPlacement({ enterprise: 'e1' })],
  };
  const reader = readerOf(records);
  const page = (kind: keyof typeof records, ids: readonly string[]) =>
    Promise.resolve(ids.map((id) => (records[kind] as { id: string }[]).find((each) => each.id === id)));
  const facts = await readFairFacts({ ...reader, page: page as never }, 'fair-1');
  if (!facts) throw new Error('the fair was not read');
  const { totals } = fairResults(facts);
  expect(totals.visitors.ids).toEqual(['g1']);
  expect(totals.visits.value).toBe(1);
  expect(totals.interviewed.ids).toEqual(['g1']);
});

test('a post that closed before the fair is not offered at it, and one that is not published is held back by name', async () => {
  const enterprise = anEnterprise({ id: 'e1' });
  const [j1, j2, j3] = [
    aJob({ id: 'j1', enterprise: 'e1' }),
    aJob({ id: 'j2', enterprise: 'e1', closesOn: '2024-06-30' }),
    aJob({ id: 'j3', enterprise: 'e1' }),
  ];
  const records = {
    fair: [aFair()],
    enterprise: [enterprise],
    placement: [aPlacement({ enterprise: 'e1' })],
    job: [j1, j2, j3],
    // The third was published and edited since.
    review: [
      ...publishedReviews(j1, enterprise),
      ...publishedReviews(j2, enterprise),
      ...publishedReviews(aJob({ ...j3, salaryMax: 30_000 }), enterprise),
    ],
  };
  const reader = readerOf(records);
  const page = (kind: keyof typeof records, ids: readonly string[]) =>
    Promise.resolve(ids.map((id) => (records[kind] as { id: string }[]).find((each) => each.id === id)));
  const facts = await readFairFacts({ ...reader, page: page as never }, 'fair-1');
  expect(facts && fairResults(facts).totals.posts.ids).toEqual(['j1']);
  expect(facts?.heldBack.map(({ id }) => id)).toEqual(['j3']);
});
