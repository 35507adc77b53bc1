import { type Action, drafts, refusal, revision } from '../change/action.ts';
import type { HistoryReader } from '../change/undo-group.ts';
import { whyNotPlanned } from '../fair/open-fair.ts';
import type { StoredRecord } from '../kinds.ts';
import { problem } from '../record/problem.ts';
import { placementsOf } from './edit-attendance.ts';

export type RemoveAttendanceInput = { attendance: string };

type Facts = {
  attendance: StoredRecord<'attendance'> | undefined;
  /** What was merged into it goes along: nobody would see it again. */
  doubles: readonly string[];
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
      doubles: attendance ? await (read as HistoryReader).doublesOf('attendance', attendance.id) : [],
      fair: attendance && (await read.get('fair', attendance.fair)),
      enterprise: attendance && (await read.get('enterprise', attendance.enterprise)),
      places: attendance ? (await placementsOf(read, attendance)).length : 0,
    };
  },
  decide({ attendance, doubles, fair, enterprise, places }) {
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
    return drafts([attendance.id, ...doubles].map((id) => revision('attendance', id, { deleted: true })));
  },
};
