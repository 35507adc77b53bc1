import { declarationOf, type Kind, kindNames } from '../kinds.ts';
import { type Field, fieldsOf } from '../record/fields.ts';
import { type Problem, problem } from '../record/problem.ts';
import type { Reader } from './action.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Live records that link to any of these, with the id they link to; over the indexed links of every kind, less those that
 * go with what they link to.
 */
export async function linkedTo(
  read: Reader,
  kind: Kind,
  ids: readonly string[],
): Promise<{ kind: Kind; record: string; to: string }[]> {
  const found: { kind: Kind; record: string; to: string }[] = [];
  for (const other of kindNames)
    for (const { link, isIndexed, goesWithLink, name } of linksOf(other)) {
      if (link !== kind || !isIndexed || goesWithLink) continue;
      const rows = (await read.whereAny(other, name as never, ids)) as unknown as readonly Values[];
      for (const row of rows) found.push({ kind: other, record: String(row['id']), to: String(row[name]) });
    }
  return found;
}

/** Reads which of the records that `values` link to do not exist; each is RECORD_GONE beside its field. */
export async function missingLinks(read: Reader, kind: Kind, values: Values): Promise<Problem[]> {
  const missing: Problem[] = [];
  for (const field of linksOf(kind)) {
    const id = values[field.name];
    if (typeof id !== 'string' || field.type !== 'text') continue;
    const exists = kindNames.includes(field.link as Kind) && (await read.get(field.link as Kind, id));
    if (!exists) missing.push(problem('RECORD_GONE', field.name));
  }
  return missing;
}

/** A field that holds the id, or the ids, of other records. */
export type LinkField = Field & { readonly link: string };

const known = new Map<Kind, readonly LinkField[]>();

export function linksOf(kind: Kind): readonly LinkField[] {
  const links =
    known.get(kind) ??
    fieldsOf(declarationOf(kind)).filter((field): field is LinkField => field.link !== undefined);
  known.set(kind, links);
  return links;
}
