import { declarationOf } from '../kinds.ts';
import { parseRecord } from '../record/parse-record.ts';
import type { Problem } from '../record/problem.ts';
import { type Action, creation, drafts, type Patch, refusal } from './action.ts';
import { duplicateProblems, type Likeness, likenesses } from './duplicates.ts';
import { missingLinks } from './links.ts';

/** The kinds that are libraries of their own: filled in by a form, without a fair. */
export type LibraryKind = 'enterprise' | 'job' | 'graduate';

/** Values of the form, sensitive ones in the open; empty fields are left out. */
export type CreateRecordInput = { values: Readonly<Record<string, unknown>> };

type Facts = { alike: readonly Likeness[]; missing: readonly Problem[] };

/**
 * The action that makes one enterprise, post or graduate: `commit(createRecord('enterprise'), { values })`. Refuses with what
 * a field gets wrong, DUPLICATE_VALUE (about: `other` its name, `record` its id), NOT_FOUND for a link. Named `<kind>.create`.
 */
export function createRecord<K extends LibraryKind>(kind: K): Action<CreateRecordInput, Facts> {
  return {
    name: `${kind}.create`,
    async facts(read, { values }) {
      return {
        alike: await likenesses(read, kind, values),
        missing: await missingLinks(read, kind, values),
      };
    },
    decide({ alike, missing }, { values }, told) {
      const parsed = parseRecord(declarationOf(kind), values, { today: told.today });
      if (!parsed.ok) return refusal(...parsed.problems);
      const problems = [...duplicateProblems(alike, parsed.record), ...missing];
      if (problems.length > 0) return refusal(...problems);
      return drafts([creation(kind, told.newId(), parsed.record as Patch<K>)], parsed.warnings);
    },
  };
}
