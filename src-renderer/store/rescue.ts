import type { Slot } from '../../src-core/contract/host.ts';
import { headerLine, type JournalHeader } from '../../src-core/change/journal-line.ts';
import { dayAt } from '../../src-core/record/instant.ts';
import type { FairDatabase } from './database.ts';
import type { JournalFile } from './journal-file.ts';
import { lineOf } from './reconcile.ts';
import type { Rescue } from './store-opening.ts';

/**
 * Everything that can still be read, in one file that any FairDesk can open: the journal as it is, and behind it the
 * commits that stand in the database alone. Either copy may be missing.
 */
export function rescueOf(
  slot: Slot,
  db: FairDatabase | undefined,
  journal: JournalFile,
  now: () => Date,
): Rescue {
  return async () => {
    const parts: BlobPart[] = [];
    let hasJournal = false;
    try {
      await journal.open();
      hasJournal = Boolean(journal.size);
      if (hasJournal) parts.push((await journal.everything()) as Uint8Array<ArrayBuffer>);
    } catch {
      // An unreadable journal is one of the reasons to ask for a rescue file; the database's part follows.
    }
    if (db) parts.push(await linesOfDatabase(db, hasJournal));
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    const at = now();
    const day = dayAt(at.toISOString(), -at.getTimezoneOffset());
    return { suggestedName: `fairdesk-rescue-${slot}-${day}.fairdesk`, bytes };
  };
}

async function linesOfDatabase(db: FairDatabase, hasJournal: boolean): Promise<string> {
  try {
    const header = (await db.local.get('header'))?.value as JournalHeader | undefined;
    const lines: string[] = [];
    if (header && !hasJournal) {
      const { hash: _, ...unsigned } = header;
      lines.push(headerLine(unsigned).line);
    }
    for (const commit of await db.commits.toArray()) lines.push(await lineOf(db, commit));
    // Entries that stand in both copies are read once: a journal is a set of entries by their numbers.
    return lines.join('');
  } catch {
    return '';
  }
}
