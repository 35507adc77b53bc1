import type { Column } from '../../../src-core/exchange/match-columns.ts';
import type { ReadRow } from '../../../src-core/exchange/read-rows.ts';
import { readAgain, type RefusedRow } from '../../../src-core/exchange/refused-rows.ts';
import type { ImportKind } from '../../../src-core/exchange/targets.ts';
import type { Day } from '../../../src-core/record/instant.ts';

/** Rows of a file, those that a person has corrected as they were corrected. */
export function withCorrections(
  kind: ImportKind,
  columns: readonly Column[],
  rows: readonly ReadRow[],
  corrections: ReadonlyMap<number, RefusedRow> | undefined,
  today: Day,
): readonly ReadRow[] {
  if (!corrections) return rows;
  return rows.map((row) => {
    const typed = corrections.get(row.number);
    return typed ? readAgain({ kind, columns }, typed, today) : row;
  });
}
