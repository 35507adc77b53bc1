import { type Action, drafts, refusal, revision } from '../change/action.ts';
import type { StoredRecord } from '../kinds.ts';
import { problem } from '../record/problem.ts';

export type DisableOperatorInput = { operator: string; isDisabled: boolean };

type Facts = StoredRecord<'operator'> | undefined;

/** Takes a person out of the list of those who work here, or back into it; what they recorded stays under their name. Refuses with ALREADY_DELETED, NOTHING_CHANGED. */
export const disableOperator: Action<DisableOperatorInput, Facts> = {
  name: 'operator.edit',
  facts: (read, input) => read.get('operator', input.operator),
  decide(operator, { isDisabled }) {
    if (!operator) return refusal(problem('ALREADY_DELETED', 'id'));
    if (Boolean(operator.disabled) === isDisabled) return refusal(problem('NOTHING_CHANGED'));
    return drafts([revision('operator', operator.id, { disabled: isDisabled })]);
  },
};
