import type { FairDatabase, SearchPackRow } from '../database/database.ts';
import { type PackedEntry, packForm } from './search-text.ts';

const entriesPerPack = 1_000;

/** The kept packs of a kind; none where an earlier FairDesk kept less in them. */
export async function readPacks(db: FairDatabase, kind: string): Promise<SearchPackRow[]> {
  const kept = await db.searchPacks.where('id').startsWith(`${kind}:`).toArray();
  return kept.every(({ form }) => form === packForm) ? kept : [];
}

/**
 * Keeps the entries for the next start.
 *
 * @param through the arrival number up to which they are current
 */
export async function keepPacks(
  db: FairDatabase,
  kind: string,
  through: number,
  entries: readonly PackedEntry[],
): Promise<void> {
  const packs: SearchPackRow[] = [];
  for (let from = 0; from < entries.length || from === 0; from += entriesPerPack)
    packs.push({
      id: `${kind}:${from / entriesPerPack}`,
      kind,
      form: packForm,
      through,
      entries: entries.slice(from, from + entriesPerPack),
    });
  try {
    await db.transaction('rw', db.searchPacks, async () => {
      await db.searchPacks.where('id').startsWith(`${kind}:`).delete();
      // One by one: all at once would hold the page for a quarter of a second.
      for (const pack of packs) await db.searchPacks.put(pack);
    });
  } catch {
    // Only a cache: the next start makes it again.
  }
}
