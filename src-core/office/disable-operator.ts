import { type Action, drafts, refusal, revision } from '../change/action.ts';
import type { StoredRecord } from '../kinds.ts';
import { problem } from '../record/problem.ts';
import { whyNotStanding } from './may-staff.ts';

export type DisableOperatorInput = { operator: string; isDisabled: boolean };

type Facts = readonly StoredRecord<'operator'>[];

/** Takes a person out of the list of those who work here, or back into it; what they recorded stays under their name. Refuses with ALREADY_DELETED, NOTHING_CHANGED, NOT_THE_HEAD and LAST_HEAD as `whyNotStanding` says. */
export const disableOperator: Action<DisableOperatorInput, Facts> = {
  name: 'operator.edit',
  facts: (read) => read.all('operator'),
  decide(operators, { operator: id, isDisabled }, told) {
    const operator = operators.find((each) => each.id === id);
    if (!operator) return refusal(problem('ALREADY_DELETED', 'id'));
    if (Boolean(operator.disabled) === isDisabled) return refusal(problem('NOTHING_CHANGED'));
    const closed = whyNotStanding(operators, told.operator, operator, { ...operator, disabled: isDisabled });
    if (closed) return refusal(closed);
    return drafts([revision('operator', operator.id, { disabled: isDisabled })]);
  },
};
