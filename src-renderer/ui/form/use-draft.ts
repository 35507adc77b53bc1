import { useId, useState } from 'react';
import type { RecordDeclaration } from '../../../src-core/record/declare-record.ts';
import { parsePatch } from '../../../src-core/record/parse-record.ts';
import type { Problem } from '../../../src-core/record/problem.ts';
import { dayOf } from '../words/clock-time.ts';
import { changedValues, type Values } from './draft-values.ts';

/** A form while somebody types: values, and what is wrong beside which field. */
export type Draft = {
  /** Of this form alone: two forms of one kind may stand on one screen. */
  id: string;
  declaration: RecordDeclaration;
  values: Values;
  before: Values;
  problems: readonly Problem[];
  /** Fields whose value is another than before; emptied ones are null. */
  changed(): Record<string, unknown>;
  isChanged(): boolean;
  set(field: string, value: unknown): void;
  /** Checks one field when somebody leaves it. */
  check(field: string, now?: unknown): void;
  show(problems: readonly Problem[]): void;
};

/**
 * @param before values in the open; a sealed one stays as it is until somebody types another
 * @param filled what the form begins with, where it is more than what was there before
 */
export function useDraft(declaration: RecordDeclaration, before: Values, filled = before): Draft {
  const id = useId();
  const [values, setValues] = useState<Values>(filled);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const without = (field: string) => problems.filter((each) => fieldNameOf(each) !== field);
  return {
    id,
    declaration,
    values,
    before,
    problems,
    changed: () => changedValues(before, values),
    isChanged: () => Object.keys(changedValues(before, values)).length > 0,
    set(field, value) {
      setValues((last) => ({ ...last, [field]: value }));
      setProblems(without(field));
    },
    check(field, now = values[field]) {
      // What was said of this value when it was sent is still true; another value has cleared it.
      if (problems.some((each) => fieldNameOf(each) === field)) return;
      if (JSON.stringify(now) === JSON.stringify(before[field])) return;
      const today = dayOf(new Date().toISOString());
      const parsed = parsePatch(declaration, { [field]: now ?? null }, { today, current: values });
      const found = parsed.ok ? parsed.warnings : parsed.problems;
      setProblems([...without(field), ...found.filter((each) => fieldNameOf(each) === field)]);
    },
    show: setProblems,
  };
}

/** The field beside which a problem stands: `sessions` for `sessions.1.end`. */
export function fieldNameOf(problem: Problem): string {
  return problem.field?.split('.')[0] ?? '';
}
