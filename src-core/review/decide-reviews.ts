import {
  type Action,
  creation,
  type Draft,
  drafts,
  type Reader,
  refusal,
  type Told,
} from '../change/action.ts';
import type { Finding } from '../compliance/check-advertisement.ts';
import { checkByOffice, type OfficeRules, officeRules } from '../compliance/office-rules.ts';
import type { StoredRecord } from '../kinds.ts';
import type { Day } from '../record/instant.ts';
import { type Problem, problem } from '../record/problem.ts';
import { frozen } from './freeze-findings.ts';
import { whyNotHead, whyNotReviewer } from './may-review.ts';
import { longestReasons, type ReviewDecision } from './record.ts';
import { evidenceOf, seenTextOf } from './seen-text.ts';
import { reviewsByJob, type Standing, standingOf, stopsOf } from './standing.ts';

/** What a person wants of posts; `pass` is the first or the second check, whichever is due. */
export type Verdict = 'pass' | 'return' | 'reject' | 'override' | 'resubmit';

/** A post as the person saw it. */
export type SeenPost = { job: string; fingerprint: string; findings: readonly Finding[] };

export type DecideReviewsInput = { verdict: Verdict; posts: readonly SeenPost[]; reasons?: string };

type Post = {
  job: StoredRecord<'job'>;
  enterprise: StoredRecord<'enterprise'> | undefined;
  reviews: readonly StoredRecord<'review'>[];
};

type Facts = {
  operators: readonly StoredRecord<'operator'>[];
  rules: OfficeRules;
  posts: ReadonlyMap<string, Post>;
};

/**
 * Decides about posts, some hundred in one commit. Refuses with NOT_A_REVIEWER, NOT_THE_HEAD (an override), REASONS_NEEDED (all but a pass)
 * and TOO_LONG. A post that cannot be decided so is left out and named in the warnings (about: `name`), and refuses when nothing
 * is left: RECORD_GONE, REVIEW_TEXT_CHANGED (the text is not the one that was seen), REVIEW_BLOCKED (a finding blocks it),
 * REVIEW_SAME_PERSON (the second check is somebody else's), REVIEW_NOT_DUE (it does not stand where this can be decided).
 */
export const decideReviews: Action<DecideReviewsInput, Facts> = {
  name: 'review.decide',
  async facts(read, { posts }) {
    const rules = officeRules(await read.all('rule'), await read.all('wage'));
    return { operators: await read.all('operator'), rules, posts: await postsOf(read, posts) };
  },
  decide(facts, { verdict, posts, reasons }, told) {
    const operator = facts.operators.find(({ id }) => id === told.operator);
    const closed = verdict === 'override' ? whyNotHead(operator) : whyNotReviewer(operator);
    if (closed) return refusal(closed);
    const why = reasons?.trim();
    if (verdict !== 'pass' && !why) return refusal(problem('REASONS_NEEDED', 'reasons'));
    if (why && why.length > longestReasons)
      return refusal(problem('TOO_LONG', 'reasons', { max: longestReasons }));
    const wanted: Draft[] = [];
    const left: Problem[] = [];
    for (const seen of posts) {
      const post = facts.posts.get(seen.job);
      if (!post) {
        left.push(problem('RECORD_GONE', 'job'));
        continue;
      }
      const text = seenTextOf(post.job, post.enterprise);
      const evidence = evidenceOf(post.job, post.enterprise);
      const standing = standingOf(post.reviews, { fingerprint: text.fingerprint, evidence });
      const refused =
        text.fingerprint === seen.fingerprint
          ? whyNot(verdict, post, standing, facts.rules, told)
          : problem('REVIEW_TEXT_CHANGED', 'job', { name: post.job.title });
      if (refused) {
        left.push(refused);
        continue;
      }
      const isKnown = post.reviews.some(
        (each) => each.fingerprint === text.fingerprint && each.seen !== undefined,
      );
      const stops = stopsOf(post.reviews);
      const isByEvidence = verdict === 'pass' && needsEvidence(post, facts.rules, told.today);
      wanted.push(
        creation('review', told.newId(), {
          job: post.job.id,
          order: Math.max(0, ...post.reviews.map(({ order }) => order)) + 1,
          decision: decisionOf(verdict, standing),
          ...(why ? { reasons: why } : {}),
          fingerprint: text.fingerprint,
          ...(isKnown ? {} : { seen: text.seen }),
          ...(stops.length > 0 ? { stopsSeen: stops } : {}),
          ...(isByEvidence ? { evidence } : {}),
          ...frozenWith(seen.findings, facts.rules),
          reviewer: told.operator,
          at: told.now,
          ...(told.isTimeInDoubt ? { timeInDoubt: true } : {}),
        }),
      );
    }
    if (wanted.length === 0) return refusal(...left);
    return drafts(
      wanted,
      left.map((each) => ({ ...each, level: 'warning' })),
    );
  },
};

async function postsOf(read: Reader, seen: readonly SeenPost[]): Promise<ReadonlyMap<string, Post>> {
  const posts = new Map<string, Post>();
  const ids = seen.map(({ job }) => job);
  const reviews = reviewsByJob(await read.whereAny('review', 'job', ids));
  for (const id of ids) {
    const job = await read.get('job', id);
    if (!job) continue;
    const enterprise = await read.get('enterprise', job.enterprise);
    posts.set(id, { job, enterprise, reviews: reviews.get(job.id) ?? [] });
  }
  return posts;
}

/** Why this cannot be decided about the post where it stands. */
function whyNot(
  verdict: Verdict,
  post: Post,
  { state, firstBy }: Standing,
  rules: OfficeRules,
  told: Told,
): Problem | undefined {
  const name = post.job.title;
  const isDue = statesFor(verdict).includes(state);
  if (!isDue) return problem('REVIEW_NOT_DUE', 'job', { name });
  if (verdict !== 'pass') return undefined;
  if (state === 'first-checked' && firstBy.every((each) => each === told.operator))
    return problem('REVIEW_SAME_PERSON', 'job', { name });
  return isBlocked(post, rules, told.today) ? problem('REVIEW_BLOCKED', 'job', { name }) : undefined;
}

/** Where a post has to stand for a verdict. */
export function statesFor(verdict: Verdict): readonly Standing['state'][] {
  switch (verdict) {
    case 'pass':
      return ['collected', 'first-checked'];
    case 'override':
      return ['collected', 'first-checked', 'returned', 'rejected'];
    case 'return':
      return ['collected', 'first-checked', 'published'];
    case 'reject':
      return ['collected', 'first-checked', 'published', 'returned'];
    case 'resubmit':
      return ['returned', 'rejected'];
    default:
      return verdict satisfies never;
  }
}

/** The screen has shown the findings; the gate asks the rules itself. No blocking rule needs the contacts, which are sealed here. */
function isBlocked({ job, enterprise }: Post, rules: OfficeRules, today: Day): boolean {
  const { contactPhone: _, contactEmail: __, ...firm } = enterprise ?? {};
  const ad = { job, enterprise: enterprise && firm, today, headcountOfAll: 0 };
  return checkByOffice(ad, rules).some(({ level }) => level === 'block');
}

/** Whether the rules would forbid the pass but for the files that lie beside the post. */
function needsEvidence({ job, enterprise, reviews }: Post, rules: OfficeRules, today: Day): boolean {
  if (evidenceOf(job, enterprise).length === 0) return false;
  const { commissionFiles: _, ...bareJob } = job;
  const { licenceFiles: __, ...bareFirm } = enterprise ?? {};
  const firm = enterprise && (bareFirm as typeof enterprise);
  return isBlocked({ job: bareJob, enterprise: firm, reviews }, rules, today);
}

function decisionOf(verdict: Verdict, { state }: Standing): ReviewDecision {
  switch (verdict) {
    case 'pass':
      return state === 'first-checked' ? 'second-passed' : 'first-passed';
    case 'return':
      return 'returned';
    case 'reject':
      return 'rejected';
    case 'override':
      return 'overridden';
    case 'resubmit':
      return 'resubmitted';
    default:
      return verdict satisfies never;
  }
}

/** The findings as they were seen, and by which rules. */
function frozenWith(findings: readonly Finding[], { edition, off, own }: OfficeRules) {
  return {
    edition,
    ...(findings.length > 0 ? { findings: frozen(findings) } : {}),
    ...(off.size > 0 ? { rulesOff: [...off].sort() } : {}),
    ...(own.length > 0 ? { ownRules: [...own] } : {}),
  };
}
