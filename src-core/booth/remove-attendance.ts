import { type Action, drafts, refusal, revision } from '../change/action.ts';
import { whyNotPlanned } from '../fair/open-fair.ts';
import type { StoredRecord } from '../kinds.ts';
import { problem } from '../record/problem.ts';
import { placementsOf } from './edit-attendance.ts';

export type RemoveAttendanceInput = { attendance: string };

type Facts = {
  attendance: StoredRecord<'attendance'> | undefined;
  fair: StoredRecord<'fair'> | undefined;
  enterprise: StoredRecord<'enterprise'> | undefined;
  places: number;
};

/** Takes an enterprise off the list of a fair. Refuses with FAIR_CLOSED, ALREADY_DELETED, STILL_PLACED while it has a booth. */
export const removeAttendance: Action<RemoveAttendanceInput, Facts> = {
  name: 'attendance.remove',
  async facts(read, input) {
    const attendance = await read.get('attendance', input.attendance);
    return {
      attendance,
      fair: attendance && (await read.get('fair', attendance.fair)),
      enterprise: attendance && (await read.get('enterprise', attendance.enterprise)),
      places: attendance ? (await placementsOf(read, attendance)).length : 0,
    };
  },
  decide({ attendance, fair, enterprise, places }) {
    if (!attendance) return refusal(problem('ALREADY_DELETED', 'attendance'));
    const closed = whyNotPlanned(fair);
    if (closed) return refusal(closed);
    if (places > 0)
      return refusal(
        problem('STILL_PLACED', 'attendance', {
          name: enterprise?.name ?? attendance.enterprise,
          count: places,
        }),
      );
    return drafts([revision('attendance', attendance.id, { deleted: true })]);
  },
};
