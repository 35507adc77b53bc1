import type { Column } from './match-columns.ts';
import { corrected, type RefusedRow } from './refused-rows.ts';

/** What became of a block that was pasted. */
export type Pasted = {
  /** The rows that were changed. */
  readonly rows: readonly RefusedRow[];
  readonly cells: number;
  /** Cells of the block for which there was no row, no column, or no field. */
  readonly left: number;
};

/**
 * Puts a block of cells, as a spreadsheet copies it, over the rows from one cell on: downwards in the order in which the rows are
 * listed, to the right in the order of the file, so that what was copied from a list of these rows falls where it belongs.
 * Columns that are not taken over are passed by.
 *
 * @param at number of the row and position of the column where the block begins
 */
export function pasteBlock(
  rows: readonly RefusedRow[],
  columns: readonly Column[],
  at: { readonly row: number; readonly column: number },
  block: readonly (readonly string[])[],
): Pasted {
  const firstRow = rows.findIndex((row) => row.number === at.row);
  const firstColumn = columns.findIndex((column) => column.index === at.column);
  const changed: RefusedRow[] = [];
  let [cells, left] = [0, 0];
  for (const [down, line] of block.entries()) {
    let row = rows[firstRow + down];
    for (const [right, text] of line.entries()) {
      const column = columns[firstColumn + right];
      if (!row || !column || column.target === null) left += 1;
      else {
        row = corrected(row, column.index, text.trim(), 'pasted');
        cells += 1;
      }
    }
    if (row && row !== rows[firstRow + down]) changed.push(row);
  }
  return { rows: changed, cells, left };
}
