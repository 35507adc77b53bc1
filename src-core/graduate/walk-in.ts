import { type Action, creation, drafts, refusal } from '../change/action.ts';
import { duplicateProblems, type Likeness, likenesses } from '../change/duplicates.ts';
import { whyNotRecorded } from '../fair/open-fair.ts';
import type { StoredRecord } from '../kinds.ts';
import { parseRecord } from '../record/parse-record.ts';
import { checkin } from './checkin-record.ts';
import { graduate } from './record.ts';

/** Somebody at the door who is on no list: name is enough, the rest is completed later. */
export type WalkInInput = {
  fair: string;
  session: string;
  gate?: string;
  values: Readonly<Record<string, unknown>>;
};

type Facts = { fair: StoredRecord<'fair'> | undefined; alike: readonly Likeness[] };

/**
 * Enters a visitor as a graduate and checks them in, in one commit (`created`: graduate, check-in). Refuses with FAIR_CLOSED,
 * FAIR_NOT_LIVE, NO_SESSION, what a field gets wrong, DUPLICATE_VALUE (the visitor is on the list after all: check `record` in).
 */
export const walkIn: Action<WalkInInput, Facts> = {
  name: 'checkin.walk-in',
  async facts(read, input) {
    return {
      fair: await read.get('fair', input.fair),
      alike: await likenesses(read, 'graduate', input.values),
    };
  },
  decide({ fair, alike }, input, told) {
    const closed = whyNotRecorded(fair, input.session);
    if (closed) return refusal(closed);
    const values = { ...input.values, isWalkIn: 'yes' };
    const parsed = parseRecord(graduate, values, { today: told.today });
    if (!parsed.ok) return refusal(...parsed.problems);
    const doubles = duplicateProblems(alike, parsed.record);
    if (doubles.length > 0) return refusal(...doubles);
    const id = told.newId();
    const { fair: at, session, gate } = input;
    const entry = parseRecord(checkin, {
      fair: at,
      session,
      graduate: id,
      gate,
      method: 'name',
      at: told.now,
    });
    if (!entry.ok) return refusal(...entry.problems);
    return drafts(
      [creation('graduate', id, parsed.record), creation('checkin', told.newId(), entry.record)],
      parsed.warnings,
    );
  },
};
