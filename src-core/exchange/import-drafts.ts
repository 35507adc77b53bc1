import { type Draft, type Patch, revision } from '../change/action.ts';
import { changedIn } from '../change/changed-in.ts';
import { titleOf } from '../change/duplicates.ts';
import type { Kind } from '../kinds.ts';
import type { Values } from '../record/parse-record.ts';
import { type Problem, problem } from '../record/problem.ts';
import { isSame } from '../change/is-same.ts';
import type { ImportKind } from './targets.ts';

/** A row that makes a record. The number of its sheet row comes back in `about.row` of every warning. */
export type NewRow = {
  readonly row: number;
  readonly values: Values;
  /** A person said that it is another record although something in the library looks like it. */
  readonly isAnother?: true;
};

/** A row that changes a record, accepted by a person who saw the difference. */
export type UpdateRow = {
  readonly row: number;
  readonly id: string;
  readonly values: Values;
  /** What the person saw, as it was stored. */
  readonly before: Values;
};

/** A warning about one row: it did not go in, or not wholly. */
export function rowWarning(
  code: Problem['code'],
  row: number,
  field: string | undefined,
  about: NonNullable<Problem['about']> = {},
): Problem {
  return { ...problem(code, field, { ...about, row }), level: 'warning' };
}

/**
 * Accepted updates as drafts. A field that somebody has changed since the person looked keeps the later value, and a record
 * that is gone stays gone; both come back as warnings with the number of the row.
 */
export function revisionsOf<K extends ImportKind & Kind>(
  kind: K,
  rows: readonly UpdateRow[],
  current: ReadonlyMap<string, { readonly id: string } & object>,
): { drafts: Draft[]; warnings: Problem[] } {
  const drafts: Draft[] = [];
  const warnings: Problem[] = [];
  for (const { row, id, values, before } of rows) {
    const record = current.get(id);
    if (!record) {
      warnings.push(rowWarning('ALREADY_DELETED', row, undefined));
      continue;
    }
    const stored = record as Values & { id: string };
    const patch: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(changedIn(record, values))) {
      if (isSame(stored[field], before[field])) patch[field] = value;
      else {
        warnings.push(rowWarning('CHANGED_SINCE', row, field, { name: titleOf(stored) }));
      }
    }
    if (Object.keys(patch).length > 0) drafts.push(revision(kind, stored.id, patch as Patch<K>));
  }
  return { drafts, warnings };
}
