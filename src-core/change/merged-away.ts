import type { Kind } from '../kinds.ts';
import { linksOf } from './links.ts';

/** For each record that was merged away as a double, the one that survives. */
export type Survivors = ReadonlyMap<string, string>;

type Values = Readonly<Record<string, unknown>>;

/**
 * Follows `mergedInto` to its end. Two stations may each have merged the other's record away: in such a cycle the
 * smallest id survives, on every station.
 *
 * @param merged records with `mergedInto`, of one kind
 */
export function survivorsOf(
  merged: Iterable<{ readonly id: string; readonly mergedInto?: unknown }>,
): Survivors {
  const into = new Map<string, string>();
  for (const { id, mergedInto } of merged) if (typeof mergedInto === 'string') into.set(id, mergedInto);
  const survivors = new Map<string, string>();
  for (const id of into.keys()) {
    const way = [id];
    let next = into.get(id);
    while (next !== undefined && !way.includes(next)) {
      way.push(next);
      next = into.get(next);
    }
    const end = next === undefined ? way.at(-1) : way.slice(way.indexOf(next)).sort()[0];
    if (end !== undefined && end !== id) survivors.set(id, end);
  }
  return survivors;
}

/**
 * Whether a record is one that somebody merged away: not so the one that survives a cycle of merges, although it is
 * marked too.
 *
 * @param ofKind the survivors of its kind
 */
export function isMergedAway(
  row: { readonly id: string; readonly mergedInto?: unknown },
  ofKind: Survivors | undefined,
): boolean {
  return typeof row.mergedInto === 'string' && (ofKind === undefined || ofKind.has(row.id));
}

/** Of records of one kind that are marked as merged, those that are read all the same: each the survivor of a cycle. */
export function survivingCycles(
  merged: readonly { readonly id: string; readonly mergedInto?: unknown; readonly deleted?: unknown }[],
): string[] {
  const survivors = survivorsOf(merged);
  return merged
    .filter((row) => row.mergedInto !== undefined && row.deleted !== true && !isMergedAway(row, survivors))
    .map(({ id }) => id);
}

/**
 * The record with its links as they are read: what was merged away is called by the record that survives. Stored links
 * are never rewritten, so that links that arrive later follow as well, and an unmerge gives them back. The survivor of a
 * cycle of merges is read as if it had never been merged.
 *
 * @param survivors by kind; a kind of which nothing was merged away may be missing
 */
export function withLinksResolved<R extends object>(
  kind: Kind,
  record: R,
  survivors: ReadonlyMap<string, Survivors>,
): R {
  let resolved: Record<string, unknown> | undefined;
  const { mergedInto, ...alive } = record as { id: string; mergedInto?: unknown };
  if (typeof mergedInto === 'string' && !isMergedAway({ ...alive, mergedInto }, survivors.get(kind)))
    resolved = alive;
  for (const { name, link } of linksOf(kind)) {
    const of = survivors.get(link);
    if (!of || of.size === 0) continue;
    const before = (record as Values)[name];
    const after = linkResolved(before, of);
    if (after === before) continue;
    resolved ??= { ...(record as Values) };
    resolved[name] = after;
  }
  return (resolved as R | undefined) ?? record;
}

function linkResolved(value: unknown, survivors: Survivors): unknown {
  if (typeof value === 'string') return survivors.get(value) ?? value;
  if (!Array.isArray(value) || !value.some((each) => survivors.has(each as string))) return value;
  return [...new Set(value.map((each: string) => survivors.get(each) ?? each))];
}
