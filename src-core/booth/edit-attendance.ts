import { type Action, drafts, type Reader, refusal, revision } from '../change/action.ts';
import { changedIn } from '../change/changed-in.ts';
import { sessionOf, whyNotPlanned } from '../fair/open-fair.ts';
import type { StoredRecord } from '../kinds.ts';
import { parsePatch } from '../record/parse-record.ts';
import { type Problem, problem } from '../record/problem.ts';
import { attendance as declaration } from './attendance-record.ts';

/** Only the fields that were typed; null clears one. */
export type EditAttendanceInput = { attendance: string; values: Readonly<Record<string, unknown>> };

type Facts = {
  attendance: StoredRecord<'attendance'> | undefined;
  fair: StoredRecord<'fair'> | undefined;
  enterprise: StoredRecord<'enterprise'> | undefined;
  placements: readonly StoredRecord<'placement'>[];
};

/**
 * Changes needs, sessions or times of an enterprise at a fair. Refuses with FAIR_CLOSED, ALREADY_DELETED, NO_SESSION,
 * NOTHING_CHANGED, what a field gets wrong, and STILL_PLACED for a session in which the enterprise has a booth.
 */
export const editAttendance: Action<EditAttendanceInput, Facts> = {
  name: 'attendance.edit',
  async facts(read, input) {
    const attendance = await read.get('attendance', input.attendance);
    return {
      attendance,
      fair: attendance && (await read.get('fair', attendance.fair)),
      enterprise: attendance && (await read.get('enterprise', attendance.enterprise)),
      placements: attendance ? await placementsOf(read, attendance) : [],
    };
  },
  decide({ attendance, fair, enterprise, placements }, { values }, told) {
    if (!attendance) return refusal(problem('ALREADY_DELETED', 'attendance'));
    const closed = whyNotPlanned(fair);
    if (closed) return refusal(closed);
    const { fair: _fair, enterprise: _enterprise, ...typed } = values;
    const parsed = parsePatch(declaration, typed, { today: told.today, current: attendance });
    if (!parsed.ok) return refusal(...parsed.problems);
    const patch = changedIn(attendance, parsed.patch);
    if (Object.keys(patch).length === 0) return refusal(problem('NOTHING_CHANGED'));
    const sessions = patch.sessions ?? attendance.sessions;
    if (fair && patch.sessions && !sessions.every((key) => sessionOf(fair, key)))
      return refusal(problem('NO_SESSION', 'sessions'));
    const lost = lostPlaces(enterprise?.name ?? attendance.enterprise, sessions, placements);
    if (lost) return refusal(lost);
    return drafts([revision('attendance', attendance.id, patch)], parsed.warnings);
  },
};

/** Where an enterprise stands at the fair of its attendance. */
export async function placementsOf(
  read: Reader,
  attendance: StoredRecord<'attendance'>,
): Promise<StoredRecord<'placement'>[]> {
  const placements = await read.where('placement', 'enterprise', attendance.enterprise);
  return placements.filter((each) => each.fair === attendance.fair);
}

function lostPlaces(
  name: string,
  sessions: readonly string[],
  placements: readonly StoredRecord<'placement'>[],
): Problem | undefined {
  const count = placements.filter((each) => !sessions.includes(each.session)).length;
  return count > 0 ? problem('STILL_PLACED', 'sessions', { name, count }) : undefined;
}
