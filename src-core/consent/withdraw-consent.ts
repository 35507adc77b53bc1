import { type Action, drafts, refusal, revision } from '../change/action.ts';
import type { StoredRecord } from '../kinds.ts';
import { problem } from '../record/problem.ts';
import { standingConsent } from './standing-consent.ts';

/** For whom: an enterprise, or the office itself. */
export type WithdrawConsentInput = { graduate: string; enterprise?: string | undefined };

type Facts = readonly StoredRecord<'consent'>[];

/**
 * Takes an agreement back: everything that stands for that receiver, given at whatever laptop. It stays in the history with its time,
 * because what was handed over before was right then. Refuses with NOTHING_CHANGED where none stands.
 */
export const withdrawConsent: Action<WithdrawConsentInput, Facts> = {
  name: 'consent.withdraw',
  facts: (read, { graduate }) => read.where('consent', 'graduate', graduate),
  decide(before, { enterprise }, told) {
    if (!standingConsent(before, enterprise)) return refusal(problem('NOTHING_CHANGED'));
    return drafts(
      before
        .filter((each) => each.enterprise === enterprise && each.withdrawnAt === undefined)
        .map(({ id }) => revision('consent', id, { withdrawnAt: told.now })),
    );
  },
};
