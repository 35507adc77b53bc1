import { type Action, drafts, refusal, revision } from '../change/action.ts';
import { changedIn } from '../change/changed-in.ts';
import type { StoredRecord } from '../kinds.ts';
import { parsePatch } from '../record/parse-record.ts';
import { type Problem, problem } from '../record/problem.ts';
import { whyNotPlanned } from './open-fair.ts';
import { fair as declaration } from './record.ts';

/** Only the fields that were typed; null clears one. The stage is changed by setFairStage. */
export type EditFairInput = { fair: string; values: Readonly<Record<string, unknown>> };

type Facts = {
  fair: StoredRecord<'fair'> | undefined;
  /** How many placements, check-ins, interviews and invited enterprises each session has. */
  uses: ReadonlyMap<string, number>;
};

/**
 * Changes a fair's own fields. Refuses with FAIR_CLOSED, ALREADY_DELETED, NOTHING_CHANGED, what a field gets wrong,
 * and STILL_LINKED for a session that would go although something was planned or recorded in it.
 */
export const editFair: Action<EditFairInput, Facts> = {
  name: 'fair.edit',
  async facts(read, input) {
    const uses = new Map<string, number>();
    // Only a change of the sessions has to know what they hold.
    if ('sessions' in input.values)
      for (const kind of ['placement', 'checkin', 'interview', 'attendance'] as const)
        for (const each of await read.where(kind, 'fair', input.fair))
          for (const session of 'sessions' in each ? each.sessions : [each.session])
            uses.set(session, (uses.get(session) ?? 0) + 1);
    return { fair: await read.get('fair', input.fair), uses };
  },
  decide({ fair, uses }, { values }, told) {
    if (!fair) return refusal(problem('ALREADY_DELETED', 'fair'));
    const closed = whyNotPlanned(fair);
    if (closed) return refusal(closed);
    const { stage: _stage, ...typed } = values;
    const parsed = parsePatch(declaration, typed, { today: told.today, current: fair });
    if (!parsed.ok) return refusal(...parsed.problems);
    const patch = changedIn(fair, parsed.patch);
    if (Object.keys(patch).length === 0) return refusal(problem('NOTHING_CHANGED'));
    const lost = lostSessions(fair, patch.sessions ?? fair.sessions, uses);
    if (lost.length > 0) return refusal(...lost);
    return drafts([revision('fair', fair.id, patch)], parsed.warnings);
  },
};

function lostSessions(
  fair: StoredRecord<'fair'>,
  after: StoredRecord<'fair'>['sessions'],
  uses: ReadonlyMap<string, number>,
): Problem[] {
  return fair.sessions.flatMap(({ key, label }) => {
    const count = uses.get(key) ?? 0;
    const isKept = after.some((session) => session.key === key);
    return isKept || count === 0 ? [] : [problem('STILL_LINKED', 'sessions', { name: label, count })];
  });
}
