import { type Cell, type Grid, isBlank, textOf } from './cell.ts';
import { type ImportKind, targetOfTitle } from './targets.ts';

/** How far down titles, notes and blank lines may push the header. */
const deepestHeader = 60;

export type FoundHeader = {
  /** Position in the grid, 0-based. */
  readonly index: number;
  /** How many different fields its titles name; 0: no title is known, it only looks like a header. */
  readonly fit: number;
};

/**
 * The row whose cells name the most fields of this kind; of equal rows the first. Merged title rows, notes and blank lines
 * above it are passed over. Where no row names two fields (or one required field in a narrow table), the first that looks like a
 * header; undefined where none does.
 */
export function findHeader(grid: Grid, kind: ImportKind): FoundHeader | undefined {
  let best: FoundHeader | undefined;
  for (const [index, row] of grid.slice(0, deepestHeader).entries()) {
    const fit = fitOf(row, kind);
    if (fit > (best?.fit ?? 0)) best = { index, fit };
  }
  if (best && best.fit >= 2) return best;
  const shaped = byShape(grid);
  if (!best) return shaped;
  const row = grid[best.index] ?? [];
  const only = row.map((cell) => targetOfTitle(kind, textOf(cell))).find((each) => each !== undefined);
  return only?.field.isRequired && row.filter((cell) => !isBlank(cell)).length <= 3 ? best : shaped;
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

const longestShapedTitle = 20;

/**
 * The first row that looks like a header though none of its titles is known: short texts, each another, nearly as many as
 * the widest row has, with a row below. What its columns mean the values may tell, or what the office chose before.
 */
function byShape(grid: Grid): FoundHeader | undefined {
  const top = grid.slice(0, deepestHeader);
  const widthOf = (row: readonly Cell[]) => row.filter((cell) => !isBlank(cell)).length;
  const widest = Math.max(0, ...top.map(widthOf));
  if (widest < 2) return undefined;
  const index = top.findIndex((row, i) => {
    const titles = row.filter((cell) => !isBlank(cell)).map(textOf);
    return (
      titles.length >= Math.max(2, widest * 0.6) &&
      new Set(titles).size === titles.length &&
      titles.every((title) => title.length <= longestShapedTitle && !/^[\d\s.,:/-]+$/.test(title)) &&
      grid.slice(i + 1, i + 3).some((below) => widthOf(below) >= 2)
    );
  });
  return index < 0 ? undefined : { index, fit: 0 };
}
