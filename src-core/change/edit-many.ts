import { declarationOf, type StoredRecord } from '../kinds.ts';
import { parsePatch } from '../record/parse-record.ts';
import type { Day } from '../record/instant.ts';
import { type Problem, problem } from '../record/problem.ts';
import { type Action, type Draft, drafts, type Patch, refusal, revision } from './action.ts';
import { changedIn } from './changed-in.ts';
import type { LibraryKind } from './create-record.ts';
import { titleOf } from './duplicates.ts';

/** One field of many records, 250 at most in one commit: a longer list is many commits of one group. Null clears the field. */
export type EditManyInput = { ids: readonly string[]; field: string; value: unknown };

/** What one value would do to one record. */
export type EditOfOne<K extends LibraryKind> =
  | { state: 'changes'; patch: Patch<K>; warnings: readonly Problem[] }
  | { state: 'same' }
  | { state: 'refused'; problems: readonly Problem[] };

/**
 * The action that gives one field of many records the same value: `commit(editMany('graduate'), { ids, field, value })`. What is
 * so already is passed over; a record that cannot take the value stays as it is and is named in the warnings (about: `name`).
 * Refuses with NOTHING_CHANGED where no record changes, beside the problems of each. Named `<kind>.edit-many`.
 */
export function editMany<K extends LibraryKind>(
  kind: K,
): Action<EditManyInput, readonly (StoredRecord<K> | undefined)[]> {
  return {
    name: `${kind}.edit-many`,
    facts: (read, { ids }) => Promise.all(ids.map((id) => read.get(kind, id))),
    decide(records, { field, value }, { today }) {
      const wanted: Draft[] = [];
      const said: Problem[] = [];
      for (const record of records) {
        // Deleted since the list was read: what is not there needs no value.
        if (!record) continue;
        const edit = editOfOne(kind, record, { [field]: value }, today);
        if (edit.state === 'changes') wanted.push(revision(kind, record.id, edit.patch));
        if (edit.state === 'refused') said.push(...edit.problems.map((each) => namedBy(record, each)));
      }
      return wanted.length > 0 ? drafts(wanted, said) : refusal(...said, problem('NOTHING_CHANGED'));
    },
  };
}

/** What the value would do to a record: for the preview, and for the action itself. */
export function editOfOne<K extends LibraryKind>(
  kind: K,
  record: StoredRecord<K>,
  values: Readonly<Record<string, unknown>>,
  today: Day,
): EditOfOne<K> {
  const parsed = parsePatch(declarationOf(kind), values, { today, current: record });
  if (!parsed.ok) return { state: 'refused', problems: parsed.problems };
  const patch = changedIn(record, parsed.patch) as Patch<K>;
  return Object.keys(patch).length === 0
    ? { state: 'same' }
    : { state: 'changes', patch, warnings: parsed.warnings };
}

/** A problem of one record among many says whose it is. */
function namedBy(record: { id: string }, { about, ...rest }: Problem): Problem {
  return { ...rest, level: 'warning', about: { ...about, name: titleOf(record) } };
}
