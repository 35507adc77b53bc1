import { type Action, creation, drafts, refusal } from '../change/action.ts';
import type { StoredRecord } from '../kinds.ts';
import { parseRecord } from '../record/parse-record.ts';
import { type Problem, problem } from '../record/problem.ts';
import { operator, operatorRoles } from './operator-record.ts';
import { office } from './record.ts';
import { station } from './station-record.ts';

export type SetUpOfficeInput = {
  /** Values of the office's form, contacts in the open. */
  office: Readonly<Record<string, unknown>>;
  operatorName: string;
  stationName: string;
  device?: string;
  /** Of this installation (change/stamp.ts). */
  clockId: string;
};

/**
 * First start: the office, its first operator and this laptop, in this order and in one commit (so `created` names them).
 * The first operator may do everything; the store works as this operator from then on. Problems of the operator stand at `operatorName`, of
 * the station at `stationName`. Refuses with OFFICE_EXISTS where the workspace has an office.
 */
export const setUpOffice: Action<SetUpOfficeInput, StoredRecord<'office'>[]> = {
  name: 'office.set-up',
  facts: (read) => read.all('office'),
  decide([existing], input, told) {
    if (existing) return refusal(problem('OFFICE_EXISTS', 'schoolName', { name: existing.schoolName }));
    const context = { today: told.today };
    const school = parseRecord(office, input.office, context);
    const person = parseRecord(
      operator,
      { name: input.operatorName, roles: operatorRoles.filter((role) => role !== 'viewer') },
      context,
    );
    const laptop = parseRecord(
      station,
      {
        name: input.stationName,
        ...(input.device ? { device: input.device } : {}),
        clockId: input.clockId,
        enrolledAt: told.now,
      },
      context,
    );
    if (!school.ok || !person.ok || !laptop.ok)
      return refusal(
        ...(school.ok ? [] : school.problems),
        ...(person.ok ? [] : beside('operatorName', person.problems)),
        ...(laptop.ok ? [] : beside('stationName', laptop.problems)),
      );
    return drafts([
      creation('office', told.newId(), school.record),
      creation('operator', told.newId(), person.record),
      creation('station', told.newId(), laptop.record),
    ]);
  },
};

function beside(field: string, problems: readonly Problem[]): Problem[] {
  return problems.map((each) => (each.field === 'name' ? { ...each, field } : each));
}
