import type { FairStage } from '../../../src-core/fair/record.ts';
import type { Day } from '../../../src-core/record/instant.ts';

/** What is counted for the timeline of one fair. */
export type FairCounts = {
  stage: FairStage;
  hasVenue: boolean;
  enterprises: number;
  invited: number;
  targetEnterprises: number | undefined;
  jobs: number;
  invitedWithoutJobs: number;
  targetJobs: number | undefined;
  /** Of those posts, the ones that have passed the review. */
  publishedJobs: number;
  graduates: number;
  targetGraduates: number | undefined;
  booths: number;
  /** Enterprises of the first session that still wait for a booth, over all sessions. */
  placed: number;
  toPlace: number;
  checkins: number;
  interviews: number;
  /** Interviews whose result asks for a follow-up. */
  intents: number;
  resultExports: number;
  /** Platform workbooks that were written, and how many there are. */
  platformExports: number;
  platformTemplates: number;
};

export type StepName =
  | 'fair'
  | 'enterprises'
  | 'invite'
  | 'jobs'
  | 'review'
  | 'graduates'
  | 'booths'
  | 'places'
  | 'open'
  | 'checkin'
  | 'interviews'
  | 'close'
  | 'results'
  | 'platforms'
  | 'report'
  | 'follow-up';

export type StepState = 'done' | 'now' | 'blocked' | 'later';

export type Block =
  'no-enterprises' | 'no-posts' | 'no-guests' | 'no-booths' | 'not-live' | 'not-closed' | 'nothing-recorded';

export type Step = {
  name: StepName;
  /** Days from the first day: -30 is a month before. */
  offsetInDays: number;
  state: StepState;
  block: Block | undefined;
  /** How far, as numbers for the step's sentence. */
  done: number;
  total: number | undefined;
  /** Invited enterprises of which nothing has come yet. */
  lacking: number;
  /** Where its button goes. */
  screen: string;
};

type Plan = {
  name: StepName;
  offsetInDays: number;
  screen: string;
  done(counts: FairCounts): number;
  total?(counts: FairCounts): number | undefined;
  lacking?(counts: FairCounts): number;
  isDone(counts: FairCounts): boolean;
  block?(counts: FairCounts): Block | undefined;
};

const over = (stage: FairStage) => stage === 'closed' || stage === 'reported';
const begun = (stage: FairStage) => stage === 'live' || over(stage);
const reached = (done: number, target: number | undefined) => done > 0 && done >= (target ?? 1);
const needsLive = ({ stage }: FairCounts): Block | undefined => (begun(stage) ? undefined : 'not-live');

const plans: readonly Plan[] = [
  {
    name: 'fair',
    offsetInDays: -30,
    screen: 'settings',
    done: (c) => Number(c.hasVenue),
    isDone: (c) => c.hasVenue,
  },
  {
    name: 'enterprises',
    offsetInDays: -30,
    screen: 'enterprises',
    done: (c) => c.enterprises,
    total: (c) => c.targetEnterprises,
    isDone: (c) => reached(c.enterprises, c.targetEnterprises),
  },
  {
    name: 'invite',
    offsetInDays: -20,
    screen: 'booths',
    done: (c) => c.invited,
    total: (c) => c.targetEnterprises,
    isDone: (c) => reached(c.invited, c.targetEnterprises),
    block: (c) => (c.enterprises === 0 ? 'no-enterprises' : undefined),
  },
  {
    name: 'jobs',
    offsetInDays: -10,
    screen: 'jobs',
    done: (c) => c.jobs,
    total: (c) => c.targetJobs,
    lacking: (c) => c.invitedWithoutJobs,
    isDone: (c) => reached(c.jobs, c.targetJobs) && c.invitedWithoutJobs === 0,
    block: (c) => (c.enterprises === 0 ? 'no-enterprises' : undefined),
  },
  {
    name: 'review',
    offsetInDays: -10,
    screen: 'review',
    done: (c) => c.publishedJobs,
    total: (c) => c.jobs,
    isDone: (c) => c.jobs > 0 && c.publishedJobs >= c.jobs,
    block: (c) => (c.jobs === 0 ? 'no-posts' : undefined),
  },
  {
    name: 'graduates',
    offsetInDays: -10,
    screen: 'graduates',
    done: (c) => c.graduates,
    total: (c) => c.targetGraduates,
    isDone: (c) => reached(c.graduates, c.targetGraduates),
  },
  { name: 'booths', offsetInDays: -10, screen: 'booths', done: (c) => c.booths, isDone: (c) => c.booths > 0 },
  {
    name: 'places',
    offsetInDays: -7,
    screen: 'booths',
    done: (c) => c.placed,
    total: (c) => c.toPlace,
    isDone: (c) => c.toPlace > 0 && c.placed >= c.toPlace,
    block: (c) => (c.toPlace === 0 ? 'no-guests' : c.booths === 0 ? 'no-booths' : undefined),
  },
  { name: 'open', offsetInDays: 0, screen: 'overview', done: () => 0, isDone: (c) => begun(c.stage) },
  {
    name: 'checkin',
    offsetInDays: 0,
    screen: 'checkin',
    done: (c) => c.checkins,
    isDone: (c) => c.checkins > 0 && over(c.stage),
    block: needsLive,
  },
  {
    name: 'interviews',
    offsetInDays: 0,
    screen: 'interviews',
    done: (c) => c.interviews,
    isDone: (c) => c.interviews > 0 && over(c.stage),
    block: needsLive,
  },
  {
    name: 'close',
    offsetInDays: 1,
    screen: 'overview',
    done: () => 0,
    isDone: (c) => over(c.stage),
    block: needsLive,
  },
  {
    name: 'results',
    offsetInDays: 1,
    screen: 'results',
    done: (c) => c.resultExports,
    isDone: (c) => c.resultExports > 0 && over(c.stage),
    block: (c) => (c.checkins + c.interviews === 0 ? 'nothing-recorded' : undefined),
  },
  {
    name: 'platforms',
    offsetInDays: 7,
    screen: 'platforms',
    done: (c) => c.platformExports,
    total: (c) => c.platformTemplates,
    isDone: (c) => c.platformExports >= c.platformTemplates && over(c.stage),
    block: (c) => (c.jobs === 0 ? 'no-guests' : undefined),
  },
  {
    name: 'report',
    offsetInDays: 7,
    screen: 'overview',
    done: () => 0,
    isDone: (c) => c.stage === 'reported',
    block: (c) => (over(c.stage) ? undefined : 'not-closed'),
  },
  {
    name: 'follow-up',
    offsetInDays: 30,
    screen: 'results',
    done: (c) => c.intents,
    isDone: () => false,
    block: (c) => (over(c.stage) ? undefined : 'not-closed'),
  },
];

/**
 * The timeline of a fair from T-30 to D+30. Every step that is due and not done is `now`, and so is the first that is not
 * done when nothing is due; what cannot be done yet is `blocked` and says by what.
 */
export function stepsOf(counts: FairCounts, firstDay: Day, today: Day): Step[] {
  const passed = daysBetween(firstDay, today);
  const steps = plans.map((plan): Step => {
    const isDone = plan.isDone(counts);
    const block = isDone ? undefined : plan.block?.(counts);
    const isDue = passed >= plan.offsetInDays;
    return {
      name: plan.name,
      offsetInDays: plan.offsetInDays,
      screen: plan.screen,
      state: isDone ? 'done' : block ? 'blocked' : isDue ? 'now' : 'later',
      block,
      done: plan.done(counts),
      total: plan.total?.(counts),
      lacking: plan.lacking?.(counts) ?? 0,
    };
  });
  if (steps.some((step) => step.state === 'now')) return steps;
  const next = steps.findIndex((step) => step.state === 'later');
  return steps.map((step, index) => (index === next ? { ...step, state: 'now' } : step));
}

/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day so many days after another. */
export function dayAfter(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
