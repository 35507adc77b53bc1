import type { Reader } from '../change/action.ts';
import type { ClashFacts } from '../change/find-clashes.ts';
import { linksOf } from '../change/links.ts';
import { type Kind, kindNames, type StoredRecord } from '../kinds.ts';

/** Live records that link to one record, by kind. */
export type Hanging = { readonly [K in Kind]?: readonly StoredRecord<K>[] };

/** Reads what hangs on a record by its indexed links: the posts, lists, placements and interviews of a firm, say. */
export async function whatHangsOn(read: Reader, kind: Kind, id: string): Promise<Hanging> {
  const hanging: Partial<Record<Kind, readonly StoredRecord<Kind>[]>> = {};
  for (const other of kindNames)
    for (const { link, isIndexed, name } of linksOf(other)) {
      if (link !== kind || !isIndexed) continue;
      const rows = await read.where(other, name as never, id);
      if (rows.length > 0) hanging[other] = rows;
    }
  return hanging as Hanging;
}

/** What hangs on two records, with the fairs and booths that lend their names. */
export async function hangingTogether(read: Reader, one: Hanging, other: Hanging): Promise<ClashFacts> {
  const together: Partial<Record<Kind, readonly StoredRecord<Kind>[]>> = {};
  for (const kind of kindNames) {
    const rows = [...(one[kind] ?? []), ...(other[kind] ?? [])];
    if (rows.length > 0) together[kind] = rows;
  }
  const facts = together as ClashFacts;
  const dated = [...(facts.placement ?? []), ...(facts.checkin ?? []), ...(facts.interview ?? [])];
  return {
    ...facts,
    fair: await each(dated, 'fair', (id) => read.get('fair', id)),
    booth: await each(facts.placement ?? [], 'booth', (id) => read.get('booth', id)),
  };
}

async function each<K extends 'fair' | 'booth'>(
  rows: readonly object[],
  kind: K,
  get: (id: string) => Promise<StoredRecord<K> | undefined>,
): Promise<StoredRecord<K>[]> {
  const ids = new Set(rows.map((row) => String((row as Readonly<Record<string, unknown>>)[kind])));
  const found = await Promise.all([...ids].map(get));
  return found.flatMap((row) => row ?? []);
}
