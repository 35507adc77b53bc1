import { expect, test } from 'vitest';
import { readFairFacts } from '../../../src-core/results/fair-facts.ts';
import type { DimensionName } from '../../../src-core/results/dimensions.ts';
import { fairResults, linesBy, totalOf } from '../../../src-core/results/fair-results.ts';
import type { MeasureName } from '../../../src-core/results/measures.ts';
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

function total(name: MeasureName) {
  return totalOf(results, name);
}

function rowOf(dimension: DimensionName, key: string) {
  return linesBy(results, dimension).get(key);
}

test('a graduate who comes in two sessions is one visitor and two visits, however many gates scanned the badge', () => {
  expect(total('visitors')).toEqual({ value: 2, kind: 'graduate', ids: ['g1', 'g2'] });
  expect(total('visits')).toEqual({ value: 3, kind: 'checkin', ids: ['c2', 'c3', 'c4'] });
});

test('only certificates valid on the day of the fair count, expired ones are shown apart', () => {
  expect(rowOf('tier', 'little-giant')?.enterprises?.ids).toEqual(['e1']);
  expect(rowOf('tier', 'specialised')).toBeUndefined();
  expect(rowOf('tier', 'none')).toBeUndefined();
  expect(rowOf('tierNotCounted', 'expired')?.enterprises?.ids).toEqual(['e2']);
});

test('posts and headcount are two numbers', () => {
  expect(total('posts').value).toBe(2);
  expect(total('headcount')).toEqual({ value: 8, kind: 'job', ids: ['j1', 'j2'] });
});

test('an intent counts graduates, not talks, and a no-show is no talk', () => {
  expect(total('offersIntended').ids).toEqual(['g1']);
  expect(total('interviews').ids).toEqual(['i1', 'i2', 'i4']);
  expect(rowOf('result', 'no-show')?.records?.ids).toEqual(['i3']);
  expect(linesBy(results, 'result').size).toBe(7);
});

test('an enterprise that was given a booth and never seen is absent', () => {
  expect(total('absent').ids).toEqual(['e2']);
  expect(total('placed').ids).toEqual(['e1', 'e2']);
  expect(total('invited').value).toBe(3);
});

test('an enterprise that was only invited takes no part, unless the fair has no booths', () => {
  expect(total('enterprises').ids).toEqual(['e1', 'e2']);
  const online = fairResults({ ...aFairWithResults(), placements: [] });
  expect(totalOf(online, 'enterprises').ids).toEqual(['e1', 'e2', 'e3']);
});

test('sessions, industries, colleges and degrees are counted, what is not given comes last', () => {
  expect(rowOf('session', 'am')?.enterprises?.ids).toEqual(['e1', 'e2']);
  expect(rowOf('session', 'pm')?.visits?.ids).toEqual(['c3']);
  expect(rowOf('industry', 'C')?.posts?.ids).toEqual(['j1']);
  expect(rowOf('college', '机械学院')?.visitors?.value).toBe(2);
  expect([...linesBy(results, 'college').keys()].at(-1)).toBe('');
  expect(rowOf('degree', 'bachelor')?.offersSigned?.ids).toEqual(['g3']);
});

test('every figure that counts rows has as many rows as it says', () => {
  const figures = [
    ...results.totals,
    ...results.tables.flatMap(({ measures, rows }) =>
      rows.flatMap((row) => row.figures.map((figure, column) => ({ measure: measures[column], figure }))),
    ),
  ].filter(({ measure }) => measure?.name !== 'headcount');
  expect(figures.length).toBeGreaterThan(80);
  for (const { figure } of figures) expect(figure.ids).toHaveLength(figure.value);
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
  const merged = fairResults(facts);
  expect(totalOf(merged, 'visitors').ids).toEqual(['g1']);
  expect(totalOf(merged, 'visits').value).toBe(1);
  expect(totalOf(merged, 'interviewed').ids).toEqual(['g1']);
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
  expect(facts && totalOf(fairResults(facts), 'posts').ids).toEqual(['j1']);
  expect(facts?.heldBack.map(({ id }) => id)).toEqual(['j3']);
});
