import { type Action, creation, drafts, refusal } from '../change/action.ts';
import { whyNotRecorded } from '../fair/open-fair.ts';
import type { StoredRecord } from '../kinds.ts';
import { parseRecord } from '../record/parse-record.ts';
import { type Problem, problem } from '../record/problem.ts';
import { type Checkin, checkin } from './checkin-record.ts';

export type CheckInInput = {
  fair: string;
  session: string;
  /** Id of the graduate's record. */
  graduate: string;
  gate?: string;
  method: Checkin['method'];
};

type Facts = {
  fair: StoredRecord<'fair'> | undefined;
  graduate: StoredRecord<'graduate'> | undefined;
  checkins: readonly StoredRecord<'checkin'>[];
};

/**
 * Checks a graduate in for one session. Refuses with FAIR_CLOSED, FAIR_NOT_LIVE, NO_SESSION, RECORD_GONE,
 * ALREADY_CHECKED_IN (about: `name`, `at` as an instant, `gate`, `checkin`).
 */
export const checkIn: Action<CheckInInput, Facts> = {
  name: 'checkin.record',
  async facts(read, input) {
    // Side by side: a queue waits for this.
    const [fair, graduate, checkins] = await Promise.all([
      read.get('fair', input.fair),
      read.get('graduate', input.graduate),
      read.where('checkin', 'graduate', input.graduate),
    ]);
    if (!graduate || graduate.id === input.graduate) return { fair, graduate, checkins };
    // The badge names a merged double: whoever is left may have come in already.
    return {
      fair,
      graduate,
      checkins: [...checkins, ...(await read.where('checkin', 'graduate', graduate.id))],
    };
  },
  decide({ fair, graduate, checkins }, input, told) {
    const closed = whyNotRecorded(fair, input.session);
    if (closed) return refusal(closed);
    if (!graduate) return refusal(problem('RECORD_GONE', 'graduate'));
    const earlier = checkins.find((each) => each.fair === input.fair && each.session === input.session);
    if (earlier) return refusal(alreadyCheckedIn(graduate.name, earlier));
    const { fair: at, session, gate, method } = input;
    const parsed = parseRecord(checkin, {
      fair: at,
      session,
      graduate: graduate.id,
      gate,
      method,
      at: told.now,
      ...(told.isTimeInDoubt ? { timeInDoubt: true } : {}),
    });
    if (!parsed.ok) return refusal(...parsed.problems);
    return drafts([creation('checkin', told.newId(), parsed.record)]);
  },
};

function alreadyCheckedIn(name: string, earlier: StoredRecord<'checkin'>): Problem {
  // A gate without a name still needs something in its place of the sentence.
  return problem('ALREADY_CHECKED_IN', 'graduate', {
    name,
    at: earlier.at,
    gate: earlier.gate ?? '-',
    checkin: earlier.id,
  });
}
