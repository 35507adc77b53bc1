import { declarationOf, type StoredRecord } from '../kinds.ts';
import { parsePatch } from '../record/parse-record.ts';
import { type Problem, problem } from '../record/problem.ts';
import { type Action, drafts, type Patch, refusal, revision } from './action.ts';
import { changedIn } from './changed-in.ts';
import type { LibraryKind } from './create-record.ts';
import { duplicateProblems, type Likeness, likenesses } from './duplicates.ts';
import { missingLinks } from './links.ts';

/** Only the fields that were typed; null clears one. Sensitive values in the open. */
export type EditRecordInput = { id: string; values: Readonly<Record<string, unknown>> };

type Facts<K extends LibraryKind> = {
  record: StoredRecord<K> | undefined;
  alike: readonly Likeness[];
  missing: readonly Problem[];
};

/**
 * The action that changes one enterprise, post or graduate: `commit(editRecord('job'), { id, values })`. Refuses with
 * ALREADY_DELETED, NOTHING_CHANGED, what a field gets wrong, DUPLICATE_VALUE, NOT_FOUND for a link. Named `<kind>.edit`.
 */
export function editRecord<K extends LibraryKind>(kind: K): Action<EditRecordInput, Facts<K>> {
  return {
    name: `${kind}.edit`,
    async facts(read, { id, values }) {
      const record = await read.get(kind, id);
      return {
        record,
        // A field that is unique together with another may collide when only the other is typed.
        alike: await likenesses(read, kind, { ...record, ...values }),
        missing: await missingLinks(read, kind, values),
      };
    },
    decide({ record, alike, missing }, { values }, told) {
      if (!record) return refusal(problem('ALREADY_DELETED', 'id'));
      const parsed = parsePatch(declarationOf(kind), values, {
        today: told.today,
        current: record as unknown as Readonly<Record<string, unknown>>,
      });
      if (!parsed.ok) return refusal(...parsed.problems);
      const after = { ...record, ...parsed.patch };
      const problems = [...duplicateProblems(alike, after, record.id), ...missing];
      if (problems.length > 0) return refusal(...problems);
      const changed = changedIn(record, parsed.patch) as Patch<K>;
      if (Object.keys(changed).length === 0) return refusal(problem('NOTHING_CHANGED'));
      return drafts([revision(kind, record.id, changed)], parsed.warnings);
    },
  };
}
