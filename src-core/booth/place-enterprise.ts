import { type Action, creation, type Draft, drafts, refusal, revision } from '../change/action.ts';
import { sessionOf, whyNotPlanned } from '../fair/open-fair.ts';
import type { StoredRecord } from '../kinds.ts';
import { type Problem, problem } from '../record/problem.ts';
import { boothProblem, type Neighbourhood, neighbourhood, twiceProblem } from './occupancy.ts';

export type PlaceEnterpriseInput = {
  fair: string;
  session: string;
  booth: string;
  enterprise: string;
  isPinned?: boolean;
};

type Facts = Neighbourhood & {
  fair: StoredRecord<'fair'> | undefined;
  enterprise: StoredRecord<'enterprise'> | undefined;
  attendance: StoredRecord<'attendance'> | undefined;
};

/**
 * Puts an enterprise at a booth for one session. An enterprise that was not invited to the session comes with it:
 * its attendance is made or widened in the same commit. Refuses with FAIR_CLOSED, NO_SESSION, RECORD_GONE,
 * BOOTH_BLOCKED, BOOTH_TAKEN, ENTERPRISE_TWICE_IN_SESSION.
 */
export const placeEnterprise: Action<PlaceEnterpriseInput, Facts> = {
  name: 'placement.place',
  async facts(read, input) {
    const attendances = await read.where('attendance', 'enterprise', input.enterprise);
    return {
      ...(await neighbourhood(read, input.fair, [input.booth], [input.enterprise])),
      fair: await read.get('fair', input.fair),
      enterprise: await read.get('enterprise', input.enterprise),
      attendance: attendances.find((each) => each.fair === input.fair),
    };
  },
  decide(facts, input, told) {
    const closed = whyNotPlanned(facts.fair);
    if (closed) return refusal(closed);
    const problems = problemsOfPlacing(facts, input);
    if (problems.length > 0) return refusal(...problems);
    const { fair, session, booth, enterprise } = input;
    const place = creation('placement', told.newId(), {
      fair,
      session,
      booth,
      enterprise,
      ...(input.isPinned ? { isPinned: true } : {}),
      placedBy: told.operator,
    });
    return drafts([...attendanceDrafts(facts.attendance, input, told), place]);
  },
};

function problemsOfPlacing(facts: Facts, input: PlaceEnterpriseInput): Problem[] {
  if (!facts.fair || !sessionOf(facts.fair, input.session)) return [problem('NO_SESSION', 'session')];
  if (!facts.enterprise) return [problem('RECORD_GONE', 'enterprise')];
  const atBooth = boothProblem(facts, input.booth, input.session);
  const twice = twiceProblem(facts, input.enterprise, input.session);
  return [atBooth, twice].filter((each) => each !== undefined);
}

function attendanceDrafts(
  attendance: StoredRecord<'attendance'> | undefined,
  input: PlaceEnterpriseInput,
  told: { now: string; newId: () => string },
): Draft[] {
  if (!attendance) {
    const { fair, enterprise, session } = input;
    const patch = { fair, enterprise, sessions: [session], confirmedAt: told.now };
    return [creation('attendance', told.newId(), patch)];
  }
  if (attendance.sessions.includes(input.session)) return [];
  return [revision('attendance', attendance.id, { sessions: [...attendance.sessions, input.session] })];
}
