import { type Action, creation, drafts, refusal } from '../change/action.ts';
import type { StoredRecord } from '../kinds.ts';
import { parseRecord } from '../record/parse-record.ts';
import { problem } from '../record/problem.ts';
import { whyNotStanding } from './may-staff.ts';
import { operator } from './operator-record.ts';

/** Values of the form: name and roles. */
export type AddOperatorInput = { values: Readonly<Record<string, unknown>> };

/** Adds a person who works here. Refuses with what a field gets wrong, and DUPLICATE_VALUE for a name that somebody here has: they could not be told apart; NOT_THE_HEAD as `whyNotStanding` says. */
export const addOperator: Action<AddOperatorInput, StoredRecord<'operator'>[]> = {
  name: 'operator.create',
  facts: (read) => read.all('operator'),
  decide(operators, { values }, told) {
    const parsed = parseRecord(operator, values, { today: told.today });
    if (!parsed.ok) return refusal(...parsed.problems);
    const other = operators.find((each) => !each.disabled && each.name === parsed.record.name);
    if (other) return refusal(problem('DUPLICATE_VALUE', 'name', { other: other.name, record: other.id }));
    const closed = whyNotStanding(operators, told.operator, undefined, parsed.record);
    if (closed) return refusal(closed);
    return drafts([creation('operator', told.newId(), parsed.record)]);
  },
};
