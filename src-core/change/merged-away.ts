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
  merged: Iterable<{ readonly id: string; readonly [field: string]: unknown }>,
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
 * The record with its links as they are read: what was merged away is called by the record that survives. Stored links
 * are never rewritten, so that links that arrive later follow as well, and an unmerge gives them back.
 *
 * @param survivors by kind; a kind of which nothing was merged away may be missing
 */
export function withLinksResolved<R extends object>(
  kind: Kind,
  record: R,
  survivors: ReadonlyMap<string, Survivors>,
): R {
  let resolved: Record<string, unknown> | undefined;
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
