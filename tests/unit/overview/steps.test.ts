import { expect, test } from 'vitest';
import { stepsOf, type FairCounts, type StepName } from '../../../src-renderer/features/overview/steps.ts';
import { wayTo } from '../../../src-renderer/features/overview/stages.ts';

const nothing: FairCounts = {
  stage: 'draft',
  hasVenue: false,
  enterprises: 0,
  invited: 0,
  targetEnterprises: undefined,
  jobs: 0,
  invitedWithoutJobs: 0,
  targetJobs: undefined,
  publishedJobs: 0,
  graduates: 0,
  targetGraduates: undefined,
  booths: 0,
  placed: 0,
  toPlace: 0,
  checkins: 0,
  interviews: 0,
  intents: 0,
  resultExports: 0,
  platformExports: 0,
  platformTemplates: 4,
};
const step = (name: StepName, counts: Partial<FairCounts>, today = '2026-11-23') =>
  stepsOf({ ...nothing, ...counts }, '2026-11-23', today).find((each) => each.name === name);

test('two months before the fair the first thing to do is said, although nothing is due', () => {
  const steps = stepsOf(nothing, '2026-11-23', '2026-09-01');
  expect(steps.filter((each) => each.state === 'now').map((each) => each.name)).toEqual(['fair']);
});

test('nobody can be invited while the library is empty, and the step says so', () => {
  expect(step('invite', {})).toMatchObject({ state: 'blocked', block: 'no-enterprises' });
  expect(step('invite', { enterprises: 3 })).toMatchObject({ state: 'now', block: undefined });
});

test('a target that is not reached is not done', () => {
  expect(step('graduates', { graduates: 900, targetGraduates: 1000 })?.state).toBe('now');
  expect(step('graduates', { graduates: 1000, targetGraduates: 1000 })?.state).toBe('done');
});

test('posts are gathered only when every enterprise that comes has one', () => {
  expect(step('jobs', { enterprises: 2, jobs: 9, invitedWithoutJobs: 1 })?.state).toBe('now');
  expect(step('jobs', { enterprises: 2, jobs: 9 })?.state).toBe('done');
});

test('the review is done when every post is published', () => {
  expect(step('review', {})).toMatchObject({ state: 'blocked', block: 'no-posts' });
  expect(step('review', { jobs: 9, publishedJobs: 8 })).toMatchObject({ state: 'now', done: 8, total: 9 });
  expect(step('review', { jobs: 9, publishedJobs: 9 })?.state).toBe('done');
});

test('nobody is checked in before the fair is live', () => {
  expect(step('checkin', { stage: 'registering' })).toMatchObject({ state: 'blocked', block: 'not-live' });
  expect(step('checkin', { stage: 'live', checkins: 5 })?.state).toBe('now');
  expect(step('checkin', { stage: 'closed', checkins: 5 })?.state).toBe('done');
});

test('every place of every session counts', () => {
  expect(step('places', { booths: 10, toPlace: 12, placed: 11 })).toMatchObject({
    state: 'now',
    done: 11,
    total: 12,
  });
  expect(step('places', { booths: 0, toPlace: 12 })).toMatchObject({ state: 'blocked', block: 'no-booths' });
});

test('a fair in draft is opened by way of registering, and cannot jump to its end', () => {
  expect(wayTo('draft', 'live')).toEqual(['registering', 'live']);
  expect(wayTo('registering', 'live')).toEqual(['live']);
  expect(wayTo('draft', 'reported')).toEqual([]);
});
