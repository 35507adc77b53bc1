import type { Host, Slot } from '../../src-core/contract/host.ts';
import { clockDoubtOf } from './recovery/clock-doubt.ts';
import { keyOf } from './recovery/create-workspace.ts';
import { type FairDatabase, heal } from './database/database.ts';
import { detailOf, isDiskFull } from './failure.ts';
import { JournalError, JournalFile } from './write/journal-file.ts';
import type { Ledger } from './write/ledger.ts';
import { makeStore } from './make-store.ts';
import { discardDatabase, openDatabase } from './database/open-database.ts';
import { openLedger } from './write/open-ledger.ts';
import { openForReading } from './recovery/open-for-reading.ts';
import { rebuildOffer } from './recovery/rebuild-offer.ts';
import { reconcile, type Reconciled } from './recovery/reconcile.ts';
import { rescueOf } from './recovery/rescue.ts';
import { resume } from './recovery/resume.ts';
import { retryWaiting } from './write/retry-waiting.ts';
import type { OpeningProgress, Repair, StoreOpening } from './store-opening.ts';
import { parsed } from './recovery/survey.ts';
import { clearUnfinished, stopJoining } from './recovery/unfinished-place.ts';
import { type MarkPlace, readMark, type UsageMark, writeMark } from './recovery/usage-mark.ts';
import { takeOverWriterLock, takeWriterLock, type WriterLock } from './write/writer-lock.ts';

export type Opening = {
  slot: Slot;
  host: Host;
  now: () => Date;
  onProgress?: (progress: OpeningProgress) => void;
  /** Where the mark of earlier use is kept; `localStorage` unless a test says otherwise. */
  marks?: MarkPlace;
  /** What a person has decided on the screen of an earlier opening. */
  decided?: OpeningDecision | undefined;
  /** A person has looked at the clock. */
  isTimeRight?: boolean | undefined;
  /** By whoever joins: the mark of an unfinished join is theirs. */
  isJoining?: boolean;
};

/**
 * `take-over`: from another window, by force if need be. `rebuild`: throw the unreadable database away and fill a new one
 * from the journal. `stop-joining`: an office that was joined and has not come yet is not wanted any more.
 */
export type OpeningDecision = 'take-over' | 'rebuild' | 'stop-joining';

/** What an opening holds, and lets go of unless it ends with a store. */
type Held = { lock: WriterLock; journal: JournalFile; db?: FairDatabase; ledger?: Ledger; isLost: boolean };

/**
 * Opens a workspace: lock, heal, journal, database, comparison, and only then the store. Every way in which that can end
 * is a value; nothing is written before the two copies have been compared.
 */
export async function openStore(opening: Opening): Promise<StoreOpening> {
  const { slot } = opening;
  const isTakeOver = opening.decided === 'take-over';
  const lock = isTakeOver ? await takeOverWriterLock(slot) : await takeWriterLock(slot);
  if (!lock) return otherWindow(opening);
  const held: Held = { lock, journal: new JournalFile(opening.host, slot), isLost: false };
  lock.onLost(() => void stopWriting(held));
  lock.onAsked(() => {
    // Before there is a ledger nothing can be finished: whoever asks waits, and then takes the lock.
    if (held.ledger) void stopWriting(held).then(() => lock.release());
  });
  const opened = await openedUnder(held, opening).catch((error: unknown) => endOf(error, held, opening));
  if (opened.state === 'ready' && !held.isLost) return opened;
  if (opened.state === 'ready') await opened.store.close();
  await letGo(held);
  return held.isLost ? otherWindow(opening) : opened;
}

async function otherWindow(opening: Opening): Promise<StoreOpening> {
  return { state: 'other-window', readOnly: await openForReading(opening) };
}

/** Another window wants to write: finish what is being written, then give up the journal, and only show. */
async function stopWriting(held: Held): Promise<void> {
  const { ledger } = held;
  held.isLost = true;
  if (!ledger) return;
  await ledger.turn(async () => {
    ledger.isWriter = false;
    await ledger.journal.release();
  });
  ledger.onHealth();
}

async function letGo({ lock, journal, db }: Held): Promise<void> {
  await journal.release();
  db?.close();
  lock.release();
}

async function openedUnder(held: Held, opening: Opening): Promise<StoreOpening> {
  const { slot, host, now } = opening;
  const { journal } = held;
  const mark = readMark(placeOf(opening), slot);
  const rescue = rescueOf({ slot, host, now });
  opening.onProgress?.({ step: 'heal', done: 0, total: 1 });
  await heal();
  await journal.open();
  const database = await readableDatabase(held, opening, mark);
  if ('state' in database) return database;
  const db = (held.db = database);
  const place = { db, journal, slot, marks: placeOf(opening) };
  if (opening.decided === 'stop-joining' && (await stopJoining(place)))
    return { state: 'empty', unfinished: undefined };
  const unfinished = opening.isJoining ? undefined : await clearUnfinished(place);
  if (unfinished) return { state: 'empty', unfinished };
  const doubt = await doubtOf(opening, db, journal);
  if (doubt) return { state: 'clock-doubt', doubt };
  const outcome = await reconcile(db, journal, opening.onProgress ?? (() => undefined));
  switch (outcome) {
    case 'nothing':
      return nothingFound(mark);
    case 'newer-version':
      return { state: 'newer-version', rescue };
    case 'no-header':
      return { state: 'damaged', what: 'journal', detail: 'no line says whose journal this is', rescue };
    case 'foreign-journal':
      return { state: 'damaged', what: 'foreign-journal', detail: 'two workspaces in one slot', rescue };
  }
  const key = await keyOf(host, outcome.header);
  if (!key) return { state: 'damaged', what: 'key', detail: 'the workspace key cannot be unwrapped', rescue };
  const ledger = (held.ledger = await openLedger({ db, journal, header: outcome.header, key, now }));
  const lost = await lostAtEnd(db, outcome, mark);
  const resumed = await ledger.turn(() => goOn(ledger, outcome));
  if (resumed === 1)
    throw new JournalError(ledger.journalError ?? 'FAILED', 'the journal could not be written');
  await retryWaiting(ledger);
  return ready(held.lock, opening, ledger, [...outcome.repairs, ...lost]);
}

/** @returns in how many copies; undefined when nothing had to be written, or another window writes by now */
function goOn(ledger: Ledger, outcome: Reconciled): Promise<1 | 2 | undefined> {
  const isDue = outcome.isResumed && ledger.isWriter;
  return isDue ? resume(ledger, outcome) : Promise.resolve(undefined);
}

function nothingFound(mark: UsageMark | undefined): StoreOpening {
  if (!mark) return { state: 'empty', unfinished: undefined };
  const { workspaceName, commits, at } = mark;
  return { state: 'lost', workspaceName, commits, at };
}

function placeOf({ marks }: Opening): MarkPlace {
  return marks ?? localStorage;
}

/**
 * The database; one that cannot be read is thrown away only when the journal is known to be whole, or when a person has
 * said so.
 */
async function readableDatabase(
  { journal }: Held,
  { slot, host, now, decided }: Opening,
  mark: UsageMark | undefined,
): Promise<FairDatabase | StoreOpening> {
  const rescue = rescueOf({ slot, host, now });
  const opening = decided === 'rebuild' ? undefined : await openDatabase(slot);
  if (opening?.is === 'open') return opening.db;
  if (opening?.is === 'newer') return { state: 'newer-version', rescue };
  if (opening?.is === 'blocked') return { state: 'blocked-upgrade', rescue };
  const rebuild = await rebuildOffer(journal, mark);
  const detail = opening?.detail ?? '';
  if (!rebuild || (!rebuild.isWhole && decided !== 'rebuild'))
    return { state: 'damaged', what: 'database', detail, rescue, rebuild };
  await discardDatabase(slot);
  const again = await openDatabase(slot);
  return again.is === 'open'
    ? again.db
    : {
        state: 'damaged',
        what: 'database',
        detail: 'detail' in again ? again.detail : again.is,
        rescue,
        rebuild,
      };
}

/** Before anything is written: a wrong clock would go into the first entry already. */
async function doubtOf({ host, now, isTimeRight }: Opening, db: FairDatabase, journal: JournalFile) {
  if (isTimeRight) return undefined;
  const info = await host('app.info', {});
  const last = await db.commits.orderBy('n').last();
  const line = journal.size ? (await journal.lastLine()).line : undefined;
  const inJournal = line === undefined ? undefined : parsed({ line });
  const ats = [last?.at, inJournal?.is === 'entry' ? inJournal.entry.at : undefined];
  const newest = ats
    .flatMap((at) => (at === undefined ? [] : [at]))
    .sort()
    .at(-1);
  return clockDoubtOf(now(), info.ok ? info.value.builtAt : undefined, newest);
}

/** The mark tells of writes beyond the last one that either copy holds. */
async function lostAtEnd(
  db: FairDatabase,
  { nextNumber, header }: Reconciled,
  mark: UsageMark | undefined,
): Promise<Repair[]> {
  if (!mark || mark.next <= nextNumber) return [];
  const last = await db.commits.orderBy('n').last();
  return [{ what: 'lost', after: last?.at ?? header.at, before: mark.at, writes: mark.next - nextNumber }];
}

async function ready(
  lock: WriterLock,
  opening: Opening,
  ledger: Ledger,
  repairs: readonly Repair[],
): Promise<StoreOpening> {
  const { slot, host, now } = opening;
  // At every start: a browser that has refused changes its mind once the page is installed.
  await host('disk.persist', {});
  let commits = await ledger.db.commits.count();
  const mark = (at: string) =>
    writeMark(placeOf(opening), slot, {
      workspaceName: ledger.header.name,
      commits,
      next: ledger.head.next,
      at,
    });
  mark((await ledger.db.commits.orderBy('n').last())?.at ?? ledger.header.at);
  let isMarkDue = false;
  const onSaved = () => {
    commits += 1;
    if (isMarkDue) return;
    isMarkDue = true;
    // After the answer: nobody waits for the mark.
    setTimeout(() => {
      isMarkDue = false;
      mark(now().toISOString());
    });
  };
  const store = makeStore({ slot, host, ledger, onSaved, release: () => lock.release() });
  return { state: 'ready', store, repairs };
}

async function endOf(error: unknown, { journal }: Held, opening: Opening): Promise<StoreOpening> {
  const { slot, host, now } = opening;
  const rescue = rescueOf({ slot, host, now });
  const detail = detailOf(error);
  const code = error instanceof JournalError ? error.code : undefined;
  if (code === 'DISK_FULL' || isDiskFull(error)) return { state: 'disk-full', rescue };
  if (code === 'BUSY') return otherWindow(opening);
  if (code === 'DENIED') return { state: 'journal-unwritable', detail, rescue };
  if (code !== undefined) return { state: 'damaged', what: 'journal', detail, rescue };
  const mark = readMark(placeOf(opening), slot);
  const rebuild = await rebuildOffer(journal, mark).catch(() => undefined);
  return { state: 'damaged', what: 'database', detail, rescue, rebuild };
}
