import type { StoredRecord } from '../kinds.ts';
import type { InterviewResult } from '../interview/record.ts';
import { isTierValidOn, type TierKey } from '../standards/tier-table.ts';
import type { FairFacts } from './fair-facts.ts';
import type { FairResults } from './fair-results.ts';

/** Results after which an employer holds a résumé: everything but a graduate who never came. */
const withResume: ReadonlySet<InterviewResult> = new Set([
  'resume-received',
  'second-round',
  'offer-intended',
  'offer-signed',
  'rejected',
  'declined',
]);

/** 专精特新 in the narrow sense: technology-based and innovative firms and champions are tiers of their own. */
const specialisedTiers: ReadonlySet<string> = new Set<TierKey>([
  'specialised',
  'little-giant',
  'key-little-giant',
]);

/** The numbers that a column `figure.<name>` may ask for. */
export const platformFigureNames = [
  'enterprises',
  'specialised',
  'posts',
  'headcount',
  'visitors',
  'visits',
  'resumes',
  'interviews',
  'offersIntended',
  'offersSigned',
] as const;
export type PlatformFigures = Readonly<Partial<Record<(typeof platformFigureNames)[number], number>>>;

/** The numbers of the whole fair. */
export function figuresOfFair(facts: FairFacts, results: FairResults): PlatformFigures {
  const { totals } = results;
  const isSpecialised = (each: StoredRecord<'enterprise'>) =>
    specialisedTiers.has(each.tier ?? '') &&
    isTierValidOn(each.tier, each.tierValidFrom, each.tierValidUntil, facts.fair.firstDay);
  return {
    enterprises: totals.enterprises.value,
    specialised: totals.enterprises.ids.filter((id) => {
      const enterprise = facts.enterprises.get(id);
      return enterprise && isSpecialised(enterprise);
    }).length,
    posts: totals.posts.value,
    headcount: totals.headcount.value,
    visitors: totals.visitors.value,
    visits: totals.visits.value,
    resumes: resumesOf(facts.interviews),
    interviews: totals.interviews.value,
    offersIntended: totals.offersIntended.value,
    offersSigned: totals.offersSigned.value,
  };
}

/** The numbers of one enterprise at the fair. */
export function figuresOfEnterprise(facts: FairFacts, id: string): PlatformFigures {
  const jobs = facts.jobs.filter((job) => job.enterprise === id);
  const interviews = facts.interviews.filter((each) => each.enterprise === id);
  const graduatesWith = (result: InterviewResult) =>
    new Set(interviews.filter((each) => each.result === result).map((each) => each.graduate)).size;
  return {
    posts: jobs.length,
    headcount: jobs.reduce((sum, job) => sum + (job.headcount ?? 0), 0),
    resumes: resumesOf(interviews),
    interviews: interviews.filter((each) => each.result !== 'no-show').length,
    offersIntended: graduatesWith('offer-intended'),
    offersSigned: graduatesWith('offer-signed'),
  };
}

// One graduate leaves one résumé with one enterprise, however often they talk.
function resumesOf(interviews: FairFacts['interviews']): number {
  return new Set(
    interviews
      .filter((each) => withResume.has(each.result))
      .map((each) => `${each.enterprise} ${each.graduate}`),
  ).size;
}
