import type { Finding } from '../../../src-core/compliance/check-advertisement.ts';
import { type OfficeRules, officeRules } from '../../../src-core/compliance/office-rules.ts';
import { checkByOffice } from '../../../src-core/compliance/office-rules.ts';
import type { KindRecord, StoredRecord } from '../../../src-core/kinds.ts';
import { changedSince, evidenceOf, seenTextOf, takenOff } from '../../../src-core/review/seen-text.ts';
import { inOrder, type Standing, standingOf } from '../../../src-core/review/standing.ts';
import type { ScreenStore } from '../../store/store.ts';
import type { Reading } from '../../store/read/reading-types.ts';
import { dayOf } from '../../ui/words/clock-time.ts';

/** One post as a reviewer has to see it. */
export type PostOnDesk = {
  job: StoredRecord<'job'>;
  /** Contacts in the open. */
  enterprise: KindRecord<'enterprise'> | undefined;
  stored: StoredRecord<'enterprise'> | undefined;
  findings: readonly Finding[];
  rules: OfficeRules;
  fingerprint: string;
  standing: Standing;
  /** Oldest first, about whatever text. */
  reviews: readonly StoredRecord<'review'>[];
  /** Fields that are not as they were when somebody last decided: `job.description`. */
  changed: readonly string[];
};

export function postOnDesk(store: ScreenStore, id: string): (read: Reading) => Promise<PostOnDesk | null> {
  return async (read) => {
    const job = await read.get('job', id);
    if (!job) return null;
    const stored = await read.get('enterprise', job.enterprise);
    const posts = await read.where('job', 'enterprise', job.enterprise);
    const reviews = inOrder(await read.where('review', 'job', job.id));
    const rules = officeRules(await read.all('rule'), await read.all('wage'));
    const enterprise = stored && store.openRecord('enterprise', stored);
    const text = seenTextOf(job, stored);
    const evidence = evidenceOf(job, stored);
    const standing = standingOf(reviews, { fingerprint: text.fingerprint, evidence });
    const before = standing.isChanged ? textBefore(reviews) : undefined;
    return {
      job,
      enterprise,
      stored,
      findings: checkByOffice(
        {
          job,
          enterprise,
          today: dayOf(new Date().toISOString()),
          headcountOfAll: posts.reduce((sum, { headcount = 0 }) => sum + headcount, 0),
        },
        rules,
      ),
      rules,
      fingerprint: text.fingerprint,
      standing,
      reviews,
      changed: [
        ...(before === undefined ? [] : changedSince(before, text.seen)),
        ...(standing.isChanged ? takenOff(reviews.at(-1)?.evidence ?? [], evidence) : []),
      ],
    };
  };
}

/** The text that was decided about last. */
function textBefore(reviews: readonly StoredRecord<'review'>[]): string | undefined {
  const last = reviews.at(-1)?.fingerprint;
  return reviews.find(({ fingerprint, seen }) => fingerprint === last && seen !== undefined)?.seen;
}
