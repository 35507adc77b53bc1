import type { StoredRecord } from '../kinds.ts';
import { type Problem, problem } from '../record/problem.ts';
import type { FairSession } from './record.ts';

type Fair = StoredRecord<'fair'>;

/** The session of a fair with this key. */
export function sessionOf(fair: Pick<Fair, 'sessions'>, key: string): FairSession | undefined {
  return fair.sessions.find((session) => session.key === key);
}

/** Why nothing may be planned at this fair any more; undefined while it is in preparation or live. */
export function whyNotPlanned(fair: Fair | undefined): Problem | undefined {
  if (!fair) return problem('RECORD_GONE', 'fair');
  return fair.stage === 'closed' || fair.stage === 'reported' ? problem('FAIR_CLOSED', 'fair') : undefined;
}

/** Why nothing may be recorded at this session; undefined while the fair is live and has the session. */
export function whyNotRecorded(fair: Fair | undefined, session: string): Problem | undefined {
  const closed = whyNotPlanned(fair);
  if (closed) return closed;
  if (fair?.stage !== 'live') return problem('FAIR_NOT_LIVE', 'fair');
  return sessionOf(fair, session) ? undefined : problem('NO_SESSION', 'session');
}
