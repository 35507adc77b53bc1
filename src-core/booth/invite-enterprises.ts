import { type Action, creation, type Draft, drafts, refusal, revision, type Told } from '../change/action.ts';
import { sessionOf, whyNotPlanned } from '../fair/open-fair.ts';
import type { StoredRecord } from '../kinds.ts';
import { parsePatch } from '../record/parse-record.ts';
import { type Problem, problem } from '../record/problem.ts';
import { type Attendance, attendance } from './attendance-record.ts';

export type InviteEnterprisesInput = {
  fair: string;
  enterprises: readonly string[];
  sessions: readonly string[];
  needs?: Pick<Attendance, 'needSize' | 'needPower' | 'needFeatures'>;
  /** They have said yes already. */
  isConfirmed?: boolean;
};

type Facts = {
  fair: StoredRecord<'fair'> | undefined;
  attendances: readonly StoredRecord<'attendance'>[];
  /** Ids of the input that exist no more. */
  missing: readonly string[];
};

/** More enterprises than this do not go into one commit (data-spine.md); the screen sends slices in one group. */
export const mostInvitations = 500;

/**
 * Invites enterprises to sessions of a fair, all with the same needs. One that is invited already gets the sessions it
 * lacks; its needs stay as they are. Refuses with FAIR_CLOSED, NO_SESSION,
 * ALREADY_DELETED, TOO_LARGE, NOTHING_CHANGED and whatever a need gets wrong.
 */
export const inviteEnterprises: Action<InviteEnterprisesInput, Facts> = {
  name: 'attendance.add',
  async facts(read, input) {
    const missing: string[] = [];
    for (const id of input.enterprises) if (!(await read.get('enterprise', id))) missing.push(id);
    return {
      fair: await read.get('fair', input.fair),
      attendances: await read.where('attendance', 'fair', input.fair),
      missing,
    };
  },
  decide({ fair, attendances, missing }, input, told) {
    const closed = whyNotPlanned(fair);
    if (closed) return refusal(closed);
    const problems = problemsOf(fair, missing, input);
    if (problems.length > 0) return refusal(...problems);
    const needs = parsePatch(attendance, input.needs ?? {}, { today: told.today });
    if (!needs.ok) return refusal(...needs.problems);
    const known = new Map(attendances.map((each) => [each.enterprise, each]));
    const list = [...new Set(input.enterprises)].flatMap((id) => invitation(known.get(id), id, input, told));
    return list.length === 0 ? refusal(problem('NOTHING_CHANGED')) : drafts(list);
  },
};

function problemsOf(
  fair: StoredRecord<'fair'> | undefined,
  missing: readonly string[],
  input: InviteEnterprisesInput,
): Problem[] {
  if (input.enterprises.length > mostInvitations)
    return [problem('TOO_LARGE', 'enterprises', { max: mostInvitations })];
  const isKnown = (session: string) => fair !== undefined && sessionOf(fair, session) !== undefined;
  if (input.sessions.length === 0 || !input.sessions.every(isKnown))
    return [problem('NO_SESSION', 'sessions')];
  return missing.length > 0 ? [problem('ALREADY_DELETED', 'enterprises')] : [];
}

function invitation(
  known: StoredRecord<'attendance'> | undefined,
  enterprise: string,
  input: InviteEnterprisesInput,
  told: Told,
): Draft[] {
  const confirmed = input.isConfirmed ? { confirmedAt: told.now } : {};
  if (!known)
    return [
      creation('attendance', told.newId(), {
        fair: input.fair,
        enterprise,
        sessions: [...input.sessions],
        ...input.needs,
        invitedAt: told.now,
        ...confirmed,
      }),
    ];
  const more = input.sessions.filter((session) => !known.sessions.includes(session));
  const patch = {
    ...(more.length > 0 ? { sessions: [...known.sessions, ...more] } : {}),
    ...(known.confirmedAt ? {} : confirmed),
  };
  return Object.keys(patch).length > 0 ? [revision('attendance', known.id, patch)] : [];
}
