import { type Action, creation, drafts, refusal } from '../change/action.ts';
import { missingLinks } from '../change/links.ts';
import type { StoredRecord } from '../kinds.ts';
import { parseRecord } from '../record/parse-record.ts';
import { type Problem, problem } from '../record/problem.ts';
import { consent, type Consent, noticeVersion } from './record.ts';
import { standingConsent } from './standing-consent.ts';

export type GiveConsentInput = Pick<Consent, 'graduate' | 'channel' | 'enterprise'>;

type Facts = { missing: readonly Problem[]; before: readonly StoredRecord<'consent'>[] };

/**
 * Notes that a graduate was told and agrees: to the office, or to one enterprise. Refuses with RECORD_GONE, and with NOTHING_CHANGED
 * where the same edition of the notice was agreed to already.
 */
export const giveConsent: Action<GiveConsentInput, Facts> = {
  name: 'consent.give',
  facts: async (read, input) => ({
    missing: await missingLinks(read, 'consent', input),
    before: await read.where('consent', 'graduate', input.graduate),
  }),
  decide({ missing, before }, { graduate, channel, enterprise }, told) {
    if (missing.length > 0) return refusal(...missing);
    if (standingConsent(before, enterprise)?.version === noticeVersion)
      return refusal(problem('NOTHING_CHANGED'));
    const parsed = parseRecord(consent, {
      graduate,
      channel,
      version: noticeVersion,
      at: told.now,
      ...(enterprise === undefined ? {} : { enterprise }),
      ...(told.isTimeInDoubt ? { timeInDoubt: true } : {}),
    });
    return parsed.ok
      ? drafts([creation('consent', told.newId(), parsed.record)])
      : refusal(...parsed.problems);
  },
};
