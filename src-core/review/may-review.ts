import type { StoredRecord } from '../kinds.ts';
import { type Problem, problem } from '../record/problem.ts';

type Operator = StoredRecord<'operator'> | undefined;

/** Why this person may not check posts; those who collect them and the head of the office do. */
export function whyNotReviewer(operator: Operator): Problem | undefined {
  return operator &&
    !operator.disabled &&
    operator.roles.some((role) => role === 'registrar' || role === 'head')
    ? undefined
    : problem('NOT_A_REVIEWER');
}

/** Why this person may not decide what the head of the office decides: an override, the rules. */
export function whyNotHead(operator: Operator): Problem | undefined {
  return operator && !operator.disabled && operator.roles.includes('head')
    ? undefined
    : problem('NOT_THE_HEAD');
}
