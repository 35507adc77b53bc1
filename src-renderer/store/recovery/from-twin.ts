import type { JournalHeader } from '../../../src-core/change/journal-line.ts';
import { type FairDatabase, localRows } from '../database/database.ts';
import type { JournalFile } from '../write/journal-file.ts';
import type { Repair } from '../store-opening.ts';
import { type Head, headOf, parsed, type Survey } from './survey.ts';

/** A second copy was put aside, now or by an earlier start that was broken off, and nobody has looked into it yet. */
export async function isAsideNew(db: FairDatabase, { asideSize }: JournalFile): Promise<boolean> {
  return asideSize !== null && (await db.local.get(localRows.asideTaken))?.value !== asideSize;
}

/** Entries of this workspace that only the second copies hold: their lines are written behind the journal's. */
export async function fromTwin(
  db: FairDatabase,
  journal: JournalFile,
  { header, heads, damagedLines }: Pick<Survey, 'heads' | 'damagedLines'> & { header: JournalHeader },
  here: ReadonlyMap<string, Head>,
  repairs: Repair[],
): Promise<ReadonlyMap<string, Head>> {
  const found = new Map<string, Head>();
  const isAside = await isAsideNew(db, journal);
  if (!isAside && damagedLines === 0) return found;
  let isOurs = false;
  for await (const piece of journal.twinLines()) {
    const line = parsed(piece);
    if (line.is === 'header') isOurs = line.header.workspace === header.workspace;
    if (line.is !== 'entry' || !isOurs || !('line' in piece)) continue;
    const head = headOf(line.entry);
    if (heads.has(head.hash) || here.has(head.hash) || found.has(head.hash)) continue;
    found.set(head.hash, head);
    await journal.append(`${piece.line}\n`);
  }
  if (!isAside) return found;
  repairs.push({ what: 'twin-set-aside', commits: found.size });
  await db.local.put({ name: localRows.asideTaken, value: journal.asideSize });
  return found;
}
