import type { Kind } from '../kinds.ts';

/** A number that can be opened: the rows it was counted from. */
export type Figure = {
  readonly value: number;
  readonly kind: Kind;
  /** Ids of the rows; as many as `value` where rows were counted, fewer where their values were added up. */
  readonly ids: readonly string[];
};

/** How many rows. */
export function countOf(kind: Kind, rows: readonly { id: string }[]): Figure {
  return { value: rows.length, kind, ids: rows.map((row) => row.id) };
}

/** How many different ones: graduates who came, not how often they came. */
export function distinctOf(kind: Kind, ids: readonly string[]): Figure {
  const once = [...new Set(ids)];
  return { value: once.length, kind, ids: once };
}

/** The sum of a value over rows; rows without the value count as 0 but are among the ids. */
export function sumOf<T extends { id: string }>(
  kind: Kind,
  rows: readonly T[],
  valueOf: (row: T) => number | undefined,
): Figure {
  return {
    value: rows.reduce((sum, row) => sum + (valueOf(row) ?? 0), 0),
    kind,
    ids: rows.map((row) => row.id),
  };
}

/** Rows by a key; rows without one stand under `''`. */
export function groupedBy<T>(
  rows: readonly T[],
  keyOf: (row: T) => string | undefined,
): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row) ?? '';
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
