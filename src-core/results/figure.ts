import type { Kind } from '../kinds.ts';
import type { Counted } from './counted.ts';

/** A number that can be opened: the rows it was counted from. */
export type Figure = {
  readonly value: number;
  readonly kind: Kind;
  /** Ids of the rows; as many as `value` where rows were counted, not so where their values were added up. */
  readonly ids: readonly string[];
};

/** Counts each id once; where rows have an amount, adds the amounts of the ids up instead. */
export function figureOf(kind: Kind, rows: readonly Counted[]): Figure {
  const amounts = new Map<string, number>();
  for (const { id, amount = 1 } of rows) amounts.set(id, amount);
  let value = 0;
  for (const amount of amounts.values()) value += amount;
  return { value, kind, ids: [...amounts.keys()] };
}

/** Rows by a key; rows without one are left out. */
export function groupedBy<T>(
  rows: readonly T[],
  keyOf: (row: T) => string | undefined,
): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
