import { type Cell, type Grid, isBlank, textOf } from './cell.ts';
import { type ImportKind, targetOfTitle } from './targets.ts';

/** How far down titles, notes and blank lines may push the header. */
const deepestHeader = 60;

export type FoundHeader = {
  /** Position in the grid, 0-based. */
  readonly index: number;
  /** How many different fields its titles name. */
  readonly fit: number;
};

/**
 * The row whose cells name the most fields of this kind; of equal rows the first. Merged title rows, notes and blank lines
 * above it are passed over. Undefined when no row names two fields (or one required field in a narrow table).
 */
export function findHeader(grid: Grid, kind: ImportKind): FoundHeader | undefined {
  let best: FoundHeader | undefined;
  for (const [index, row] of grid.slice(0, deepestHeader).entries()) {
    const fit = fitOf(row, kind);
    if (fit > (best?.fit ?? 0)) best = { index, fit };
  }
  if (!best || best.fit >= 2) return best;
  const row = grid[best.index] ?? [];
  const only = row.map((cell) => targetOfTitle(kind, textOf(cell))).find((each) => each !== undefined);
  return only?.field.isRequired && row.filter((cell) => !isBlank(cell)).length <= 3 ? best : undefined;
}

function fitOf(row: readonly Cell[], kind: ImportKind): number {
  const named = new Set<string>();
  for (const cell of row) {
    // A title is short; a long text that happens to begin like one is not a title.
    const title = typeof cell === 'string' ? textOf(cell) : '';
    const target = title !== '' && title.length <= 40 ? targetOfTitle(kind, title) : undefined;
    if (target) named.add(target.key);
  }
  return named.size;
}
