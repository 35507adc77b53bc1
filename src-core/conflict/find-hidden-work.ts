import { titleOf } from '../change/duplicates.ts';
import { linksOf } from '../change/links.ts';
import { survivorsOf } from '../change/merged-away.ts';
import { type Row, tipsOf } from '../change/row.ts';
import { type Kind, kindNames } from '../kinds.ts';
import type { HiddenWork } from './dispute.ts';

type Rows = { readonly [K in Kind]?: readonly Row[] };

/**
 * Work that nobody sees because somebody else deleted the record meanwhile, or merged it away: live records that link to
 * a deleted one or were merged into it, and fields that were written afterwards (an edit with an earlier stamp cannot be
 * told from one that the deletion saw). One laptop refuses all of it; two that were apart can do it.
 *
 * @param rows as they are read: links resolved, cycles of merges with their survivor
 */
export function findHiddenWork(rows: Rows): HiddenWork[] {
  return [...hiddenByDeletion(rows), ...hiddenByMerge(rows)];
}

function hiddenByMerge(rows: Rows): HiddenWork[] {
  return kindNames.flatMap((kind) => {
    const survivors = survivorsOf(rows[kind] ?? []);
    if (survivors.size === 0) return [];
    const deleted = new Set((rows[kind] ?? []).filter(isDeleted).map(({ id }) => id));
    return (rows[kind] ?? []).flatMap((row): HiddenWork[] => {
      const survivor = survivors.get(row.id);
      // Where the survivor is deleted that is the question, and this one comes after it.
      if (survivor === undefined || isDeleted(row) || deleted.has(survivor)) return [];
      const stamps = writtenAfter(row, 'mergedInto');
      const about = { name: titleOf(row) };
      return stamps.length > 0
        ? [{ kind, records: [survivor, row.id], code: 'EDITED_WHEN_MERGED', about, stamps }]
        : [];
    });
  });
}

function hiddenByDeletion(rows: Rows): HiddenWork[] {
  const deleted = new Map<string, { kind: Kind; row: Row }>();
  for (const kind of kindNames)
    for (const row of rows[kind] ?? []) if (isDeleted(row)) deleted.set(row.id, { kind, row });
  if (deleted.size === 0) return [];
  const used = linksTo(rows, deleted);
  for (const id of mergedInto(rows, deleted)) used.set(id, (used.get(id) ?? 0) + 1);
  return [...deleted].flatMap(([id, { kind, row }]): HiddenWork[] => {
    const base = { kind, records: [id] };
    const name = titleOf(row);
    const count = used.get(id) ?? 0;
    if (count > 0) return [{ ...base, code: 'REMOVED_IN_USE', about: { name, count: String(count) } }];
    const stamps = writtenAfter(row, 'deleted');
    return stamps.length > 0 ? [{ ...base, code: 'EDITED_WHEN_REMOVED', about: { name }, stamps }] : [];
  });
}

function linksTo(rows: Rows, deleted: ReadonlyMap<string, { kind: Kind }>): Map<string, number> {
  const used = new Map<string, number>();
  for (const kind of kindNames) {
    const links = linksOf(kind).filter(({ type, goesWithLink }) => type === 'text' && !goesWithLink);
    if (links.length === 0) continue;
    for (const row of rows[kind] ?? []) {
      if (isDeleted(row) || row['mergedInto'] !== undefined) continue;
      for (const { name, link } of links) {
        const id = row[name];
        if (typeof id === 'string' && deleted.get(id)?.kind === link) used.set(id, (used.get(id) ?? 0) + 1);
      }
    }
  }
  return used;
}

/** For each live record that was merged into a deleted one, that one: it is shown nowhere, and its links with it. */
function mergedInto(rows: Rows, deleted: ReadonlyMap<string, unknown>): string[] {
  return kindNames.flatMap((kind) => {
    const survivors = survivorsOf(rows[kind] ?? []);
    return (rows[kind] ?? []).flatMap((row) => {
      const survivor = survivors.get(row.id);
      return survivor !== undefined && !isDeleted(row) && deleted.has(survivor) ? [survivor] : [];
    });
  });
}

function isDeleted(row: Row): boolean {
  return row['deleted'] === true;
}

function writtenAfter(row: Row, mark: 'deleted' | 'mergedInto'): string[] {
  const hidden = tipsOf(row, mark).at(-1) ?? '';
  const fields = Object.keys(row.spine.tips ?? {}).filter((field) => field !== mark);
  const stamps = fields.flatMap((field) => tipsOf(row, field)).filter((stamp) => stamp > hidden);
  return [...new Set(stamps)].sort();
}
