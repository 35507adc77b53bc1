import type { Host, Slot } from '../../../src-core/contract/host.ts';
import type { JournalHeader } from '../../../src-core/change/journal-line.ts';
import { keyOf } from './create-workspace.ts';
import { localRows } from '../database/database.ts';
import { JournalFile } from '../write/journal-file.ts';
import { makeStore } from '../make-store.ts';
import { openDatabase } from '../database/open-database.ts';
import { openLedger } from '../write/open-ledger.ts';
import type { Store } from '../store.ts';

/** The records for a window that does not write; undefined when there is nothing to show. */
export async function openForReading(place: {
  slot: Slot;
  host: Host;
  now: () => Date;
}): Promise<Store | undefined> {
  const { slot, host, now } = place;
  try {
    const opening = await openDatabase(slot);
    if (opening.is !== 'open') return undefined;
    const { db } = opening;
    const header = (await db.local.get(localRows.header))?.value as JournalHeader | undefined;
    const key = header && (await keyOf(host, header));
    if (!header || !key) {
      db.close();
      return undefined;
    }
    const ledger = await openLedger({ db, journal: new JournalFile(host, slot), header, key, now });
    ledger.isWriter = false;
    const ignore = () => undefined;
    return makeStore({ slot, host, ledger, onSaved: ignore, release: ignore });
  } catch {
    // The window that writes may be in the middle of its own start; then there is nothing to show yet.
    return undefined;
  }
}
