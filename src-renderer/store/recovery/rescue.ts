import { bytesToHex } from '@noble/hashes/utils.js';
import { headerLine, type JournalHeader } from '../../../src-core/change/journal-line.ts';
import type { Host, Slot } from '../../../src-core/contract/host.ts';
import { dayAt } from '../../../src-core/record/instant.ts';
import { keyOf, openKeyPrefix } from './create-workspace.ts';
import { type FairDatabase, localRows } from '../database/database.ts';
import { JournalFile } from '../write/journal-file.ts';
import type { Ledger } from '../write/ledger.ts';
import { lineOf } from './line-of.ts';
import { openDatabase } from '../database/open-database.ts';
import type { Rescue } from '../outcome.ts';
import { surveyOf } from './survey.ts';

type Place = { slot: Slot; host: Host; now: () => Date };
type Part = Uint8Array | string;
type Copies = { db: FairDatabase | undefined; journal: JournalFile };

/** A rescue file of a workspace that is not open: made from whatever can be read, with handles of its own. */
export function rescueOf(place: Place): Rescue {
  return async () => {
    const journal = new JournalFile(place.host, place.slot);
    const db = await databaseIfAny(place.slot);
    try {
      const isOpen = await journal.open().then(
        () => true,
        () => false,
      );
      const read = isOpen ? await everything(journal) : undefined;
      return await fileOf(place, { journal, db }, await partsOfBoth({ journal, db }, read));
    } finally {
      await journal.release();
      db?.close();
    }
  };
}

/** A rescue file of the open workspace: the journal as it is, and behind it what could not be written into it yet. */
export function rescueOfOpen(place: Place, ledger: Ledger): Rescue {
  return async () => {
    const { db, journal } = ledger;
    // Before the journal is read: a line that is written meanwhile stands twice rather than not at all.
    const waiting = [...ledger.unjournaled];
    const read = ledger.isWriter ? await everything(journal) : undefined;
    const parts =
      read?.damagedBytes === 0
        ? { parts: [...read.parts, ...waiting], isIncomplete: false }
        : await partsOfBoth({ db, journal }, read);
    return fileOf(place, { db, journal }, parts);
  };
}

async function databaseIfAny(slot: Slot): Promise<FairDatabase | undefined> {
  try {
    const opening = await openDatabase(slot);
    return opening.is === 'open' ? opening.db : undefined;
  } catch {
    // A full disk is one of the reasons to ask for a rescue file; the journal's part follows.
    return undefined;
  }
}

/** Everything that can be read of both copies; an entry that stands in both is written once. */
async function partsOfBoth(
  { db, journal }: Copies,
  read: Everything | undefined,
): Promise<{ parts: Part[]; isIncomplete: boolean }> {
  const known = new Set<string>();
  if (read) for (const hash of (await surveyOf(journal.lines())).heads.keys()) known.add(hash);
  const fromDatabase = db ? await linesOfDatabase(db, known) : [];
  const isDatabaseRead = fromDatabase !== undefined && db !== undefined;
  const isJournalRead = read !== undefined && read.damagedBytes === 0;
  return {
    parts: [...(read?.parts ?? []), ...(fromDatabase ?? [])],
    // Either copy alone is everything; what is damaged in one may be whole in the other.
    isIncomplete: !isDatabaseRead && !isJournalRead,
  };
}

type Everything = Awaited<ReturnType<JournalFile['everything']>>;

/** An unreadable journal is one of the reasons to ask for a rescue file; the database's part follows. */
async function everything(journal: JournalFile): Promise<Everything | undefined> {
  return journal.everything().catch(() => undefined);
}

/** Lines of commits that the journal does not hold; undefined when the database cannot be read. */
async function linesOfDatabase(db: FairDatabase, known: ReadonlySet<string>): Promise<string[] | undefined> {
  try {
    const commits = (await db.commits.toArray()).filter(({ hash }) => !known.has(hash));
    const lines: string[] = [];
    for (const commit of commits) lines.push(await lineOf(db, commit));
    return lines;
  } catch {
    return undefined;
  }
}

async function fileOf(
  { slot, host, now }: Place,
  { db, journal }: Copies,
  { parts, isIncomplete }: { parts: readonly Part[]; isIncomplete: boolean },
): ReturnType<Rescue> {
  const header = await headerWithOpenKey(host, db, journal);
  const all = [...(header === undefined ? [] : [header]), ...parts] as BlobPart[];
  const at = now();
  const day = dayAt(at.toISOString(), -at.getTimezoneOffset());
  return {
    suggestedName: `fairdesk-rescue-${slot}-${day}.fairdesk`,
    bytes: new Uint8Array(await new Blob(all).arrayBuffer()),
    isIncomplete,
  };
}

/** The header once more, in front, with the key in the open: another machine could not unwrap what this one wrapped. */
async function headerWithOpenKey(
  host: Host,
  db: FairDatabase | undefined,
  journal: JournalFile,
): Promise<string | undefined> {
  const header = (await headerInDatabase(db)) ?? (await headerInJournal(journal));
  const key = header && (await keyOf(host, header));
  if (!header) return undefined;
  const { hash: _, ...unsigned } = header;
  return headerLine({ ...unsigned, ...(key ? { key: openKeyPrefix + bytesToHex(key) } : {}) }).line;
}

async function headerInDatabase(db: FairDatabase | undefined): Promise<JournalHeader | undefined> {
  const row = await db?.local.get(localRows.header).catch(() => undefined);
  return row?.value as JournalHeader | undefined;
}

async function headerInJournal(journal: JournalFile): Promise<JournalHeader | undefined> {
  try {
    return (await surveyOf(journal.lines())).header;
  } catch {
    return undefined;
  }
}
