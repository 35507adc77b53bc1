import { type Problem, problem } from '../record/problem.ts';
import type { RecordRule } from '../record/declare-record.ts';

type Times = {
  firstDay: string;
  lastDay: string;
  sessions: readonly { key: string; label: string; start: string; end: string }[];
};

/** Milliseconds that a day of the calendar may lie away from UTC: +14 h in the east, -12 h in the west. */
const widestOffset = { east: 14 * 3_600_000, west: 12 * 3_600_000 };
const dayInMs = 86_400_000;

/** Days in order, sessions in order and within the fair's days, every session key once; sessions at one time are remarked on. */
export const fairRules: readonly RecordRule[] = [
  (record) => {
    const fair = record as unknown as Times;
    const problems: Problem[] = [];
    if (fair.lastDay < fair.firstDay)
      problems.push(problem('ENDS_BEFORE_START', 'lastDay', { start: fair.firstDay }));
    const keys = new Set<string>();
    fair.sessions.forEach((session, index) => {
      if (session.end <= session.start)
        problems.push(problem('ENDS_BEFORE_START', `sessions.${index}.end`, { start: session.start }));
      if (keys.has(session.key))
        problems.push(problem('SESSION_KEY_TWICE', `sessions.${index}.key`, { key: session.key }));
      keys.add(session.key);
      const other = fair.sessions.slice(0, index).find((earlier) => isAtOneTime(earlier, session));
      if (other)
        problems.push({
          ...problem('SESSIONS_OVERLAP', `sessions.${index}.start`, {
            first: other.label,
            second: session.label,
          }),
          level: 'warning',
        });
      if (isOutside(session, fair))
        problems.push(
          problem('SESSION_OUTSIDE_FAIR', `sessions.${index}.start`, {
            first: fair.firstDay,
            last: fair.lastDay,
          }),
        );
    });
    return problems;
  },
];

function isAtOneTime(a: { start: string; end: string }, b: { start: string; end: string }): boolean {
  return a.start < b.end && b.start < a.end;
}

// The core does not know the office's time zone, so only what is outside in every time zone is refused.
function isOutside(
  session: { start: string; end: string },
  fair: { firstDay: string; lastDay: string },
): boolean {
  const from = Date.parse(`${fair.firstDay}T00:00:00.000Z`) - widestOffset.east;
  const until = Date.parse(`${fair.lastDay}T00:00:00.000Z`) + dayInMs + widestOffset.west;
  return Date.parse(session.start) < from || Date.parse(session.end) > until;
}
