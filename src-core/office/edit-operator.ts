import { type Action, drafts, refusal, revision } from '../change/action.ts';
import { changedIn } from '../change/changed-in.ts';
import type { StoredRecord } from '../kinds.ts';
import { parsePatch } from '../record/parse-record.ts';
import { problem } from '../record/problem.ts';
import { whyNotStanding } from './may-staff.ts';
import { operator } from './operator-record.ts';

/** Only the fields that were typed: name, roles. */
export type EditOperatorInput = { operator: string; values: Readonly<Record<string, unknown>> };

/**
 * Changes the name or the roles of a person who works here. Refuses with ALREADY_DELETED, NOTHING_CHANGED, what a field gets
 * wrong, DUPLICATE_VALUE for a name that somebody else here has, NOT_THE_HEAD and LAST_HEAD as `whyNotStanding` says.
 */
export const editOperator: Action<EditOperatorInput, readonly StoredRecord<'operator'>[]> = {
  name: 'operator.edit',
  facts: (read) => read.all('operator'),
  decide(operators, input, { today, operator: by }) {
    const before = operators.find((each) => each.id === input.operator);
    if (!before) return refusal(problem('ALREADY_DELETED', 'operator'));
    const parsed = parsePatch(operator, input.values, { today, current: { ...before } });
    if (!parsed.ok) return refusal(...parsed.problems);
    const changed = changedIn(before, parsed.patch);
    if (Object.keys(changed).length === 0) return refusal(problem('NOTHING_CHANGED'));
    const other = operators.find(
      (each) => !each.disabled && each.id !== before.id && each.name === parsed.patch['name'],
    );
    if (other) return refusal(problem('DUPLICATE_VALUE', 'name', { other: other.name, record: other.id }));
    const closed = whyNotStanding(operators, by, before, { ...before, roles: changed.roles ?? before.roles });
    if (closed) return refusal(closed);
    return drafts([revision('operator', before.id, changed)], parsed.warnings);
  },
};
