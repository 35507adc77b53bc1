import Dexie from 'dexie';
import type { JournalHeader } from '../../src-core/change/journal-line.ts';
import { vaultOf } from '../../src-core/change/seal.ts';
import { newClock, observe, parseStamp } from '../../src-core/change/stamp.ts';
import type { Host, Slot } from '../../src-core/contract/host.ts';
import { clockDoubtOf } from './clock-doubt.ts';
import { detailOf, isDiskFull } from './commit.ts';
import { keyOf } from './create-workspace.ts';
import { databaseName, FairDatabase, heal } from './database.ts';
import { effectsOf } from './effects-of.ts';
import { JournalError, JournalFile } from './journal-file.ts';
import { type Ledger, oneAtATime } from './ledger.ts';
import { makeStore } from './make-store.ts';
import { newClockId, newUuid } from './random-id.ts';
import { reconcile, type Reconciled } from './reconcile.ts';
import { rescueOf } from './rescue.ts';
import type { Store } from './store.ts';
import type { OpeningProgress, StoreOpening } from './store-opening.ts';
import { type MarkPlace, readMark, writeMark } from './usage-mark.ts';
import { rememberingVault } from './remembering-vault.ts';
import { write } from './write.ts';
import { takeOverWriterLock, takeWriterLock, type WriterLock } from './writer-lock.ts';

export type Opening = {
  slot: Slot;
  host: Host;
  now: () => Date;
  onProgress?: (progress: OpeningProgress) => void;
  /** Where the mark of earlier use is kept; `localStorage` unless a test says otherwise. */
  marks?: MarkPlace;
  /** Takes the workspace over from another window, by force if need be. */
  isTakeOver?: boolean;
};

/**
 * Opens a workspace: lock, heal, journal, database, comparison, and only then the store. Every way in which that can end
 * is a value; nothing is written before the two copies have been compared.
 */
export async function openStore(opening: Opening): Promise<StoreOpening> {
  const { slot } = opening;
  const lock = opening.isTakeOver ? await takeOverWriterLock(slot) : await takeWriterLock(slot);
  if (!lock)
    return { state: 'other-window', readOnly: await readOnlyStore(opening), takeOver: () => handOver(slot) };
  const opened = await openedUnder(lock, opening);
  if (opened.state !== 'ready') lock.release();
  return opened;
}

/** Makes the window that writes let go; afterwards openStore finds the lock free. */
async function handOver(slot: Slot): Promise<void> {
  const lock = await takeOverWriterLock(slot);
  lock.release();
}

async function openedUnder(lock: WriterLock, opening: Opening): Promise<StoreOpening> {
  const { slot, host, now } = opening;
  const journal = new JournalFile(host, slot);
  let db: FairDatabase | undefined;
  try {
    opening.onProgress?.({ step: 'heal', done: 0, total: 1 });
    await heal();
    await journal.open();
    const database = await openDatabase(slot, Boolean(journal.size));
    if (!(database instanceof FairDatabase))
      return { state: database, rescue: rescueOf(slot, undefined, journal, now) };
    db = database;
    const outcome = await reconcile(db, journal, opening.onProgress ?? (() => undefined));
    if (outcome === 'nothing') return await nothingFound(opening, db, journal);
    const rescue = rescueOf(slot, db, journal, now);
    if (outcome === 'foreign-journal')
      return { state: 'damaged', what: 'foreign-journal', detail: 'two workspaces in one slot', rescue };
    const key = await keyOf(host, outcome.header);
    if (!key)
      return { state: 'damaged', what: 'key', detail: 'the workspace key cannot be unwrapped', rescue };
    return await ready(lock, opening, { db, journal, outcome, key });
  } catch (error) {
    const rescue = rescueOf(slot, db, journal, now);
    if (isDiskFull(error) || (error instanceof JournalError && error.code === 'DISK_FULL'))
      return { state: 'disk-full', rescue };
    if (error instanceof JournalError && error.code === 'BUSY')
      return { state: 'other-window', readOnly: undefined, takeOver: () => handOver(slot) };
    if (error instanceof JournalError && error.code === 'DENIED')
      return { state: 'journal-unwritable', detail: error.message, rescue };
    if (error instanceof JournalError)
      return { state: 'damaged', what: 'journal', detail: error.message, rescue };
    return { state: 'damaged', what: 'database', detail: detailOf(error), rescue };
  }
}

/**
 * The database, opened. One that cannot be read is thrown away when the journal can rebuild it, after a second try:
 * some errors of a browser that is just starting pass by themselves.
 */
async function openDatabase(
  slot: Slot,
  hasJournal: boolean,
): Promise<FairDatabase | 'blocked-upgrade' | 'newer-version'> {
  try {
    return await openedDatabase(slot);
  } catch (error) {
    if (error instanceof Dexie.VersionError) return 'newer-version';
    if (error instanceof BlockedError) return 'blocked-upgrade';
    if (isDiskFull(error)) throw error;
    await new Promise((resolve) => setTimeout(resolve, 500));
    try {
      return await openedDatabase(slot);
    } catch (again) {
      if (!hasJournal || isDiskFull(again)) throw again;
      await Dexie.delete(databaseName(slot));
      return openedDatabase(slot);
    }
  }
}

class BlockedError extends Error {}

async function openedDatabase(slot: Slot): Promise<FairDatabase> {
  const db = new FairDatabase(databaseName(slot));
  await new Promise<void>((resolve, reject) => {
    db.on('blocked', () => reject(new BlockedError('an older window holds the database')));
    db.open().then(() => resolve(), reject);
  });
  return db;
}

async function nothingFound(
  { slot, marks }: Opening,
  db: FairDatabase,
  journal: JournalFile,
): Promise<StoreOpening> {
  await journal.release();
  db.close();
  const mark = readMark(marks ?? localStorage, slot);
  return mark
    ? { state: 'lost', workspaceName: mark.workspaceName, commits: mark.commits, at: mark.at }
    : { state: 'empty' };
}

type Opened = { db: FairDatabase; journal: JournalFile; outcome: Reconciled; key: Uint8Array };

async function ready(
  lock: WriterLock,
  opening: Opening,
  { db, journal, outcome, key }: Opened,
): Promise<StoreOpening> {
  const { slot, host, now } = opening;
  const ledger = await ledgerOf({ db, journal, header: outcome.header, key, now });
  if (outcome.isResumed) await resume(ledger, outcome);
  const info = await host('app.info', {});
  const last = await db.commits.orderBy('n').last();
  const clockDoubt = clockDoubtOf(now(), info.ok ? info.value.builtAt : undefined, last?.at);
  const marks = opening.marks ?? localStorage;
  let commits = await db.commits.count();
  const mark = (at: string) => writeMark(marks, slot, { workspaceName: outcome.header.name, commits, at });
  mark(last?.at ?? outcome.header.at);
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
  const store = makeStore({
    slot,
    ledger,
    unsent: await unsentIn(db),
    onSaved,
    release: () => lock.release(),
  });
  lock.onLost(() => {
    ledger.isWriter = false;
    ledger.onHealth();
  });
  lock.onAsked(() => void letGo(ledger, lock));
  return { state: 'ready', store, repairs: outcome.repairs, clockDoubt };
}

/** Another window wants to write: finish what is being written, then give up journal and lock, and only show. */
async function letGo(ledger: Ledger, lock: WriterLock): Promise<void> {
  await ledger.turn(async () => {
    ledger.isWriter = false;
    await ledger.journal.release();
  });
  ledger.onHealth();
  lock.release();
}

async function ledgerOf(parts: {
  db: FairDatabase;
  journal: JournalFile;
  header: JournalHeader;
  key: Uint8Array;
  now: () => Date;
}): Promise<Ledger> {
  const { db, header } = parts;
  const last = await db.commits.orderBy('n').last();
  const seen = last === undefined ? undefined : parseStamp(last.seen);
  const entries =
    last === undefined
      ? { next: 1, hash: header.hash, incarnation: 1 }
      : { next: last.n + last.count + 1, hash: last.hash, incarnation: last.incarnation };
  const isOurs = seen !== undefined && seen.clockId !== '0000000000';
  const clock = isOurs ? seen : newClock(newClockId());
  return {
    db,
    journal: parts.journal,
    header,
    vault: rememberingVault(vaultOf(parts.key)),
    now: parts.now,
    turn: oneAtATime(),
    clock: last === undefined ? clock : observe(clock, last.seen),
    head: entries,
    unjournaled: [],
    journalFailures: 0,
    isWriter: true,
    onHealth: () => undefined,
    onWritten: () => undefined,
  };
}

/**
 * After a rebuild or a join: a new incarnation with a new clock id, and what had parted written once more into both. A
 * new workspace begins with the same entry, which names its first clock id.
 */
async function resume(ledger: Ledger, outcome: Reconciled): Promise<void> {
  const clock = outcome.parted.reduce((seen, change) => observe(seen, change.hlc), {
    ...ledger.clock,
    clockId: newClockId(),
  });
  const isFirst = ledger.head.next === 1;
  if (!isFirst) ledger.head = { ...ledger.head, incarnation: ledger.head.incarnation + 1 };
  const at = ledger.now();
  const batches = outcome.parted.length === 0 ? [[]] : batchesOf(outcome.parted, 500);
  for (const changes of batches) {
    const first = ledger.head.next + 1;
    const here = new Set(
      (
        await ledger.db.changes
          .where('hlc')
          .anyOf(changes.map(({ hlc }) => hlc))
          .toArray()
      ).map(({ hlc }) => hlc),
    );
    const fresh = changes.flatMap((change, index) =>
      here.has(change.hlc) ? [] : [{ change, n: first + index }],
    );
    const freshNumbers = new Set(fresh.map(({ n }) => n));
    await write(ledger, {
      group: newUuid(at.getTime()),
      action: isFirst ? 'workspace.begin' : 'journal.resume',
      operator: 'fairdesk',
      at: at.toISOString(),
      changes,
      clock,
      settings: { clockId: clock.clockId },
      effects: await effectsOf(ledger.db, fresh),
      isFresh: (n) => freshNumbers.has(n),
    });
  }
}

function batchesOf<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

async function unsentIn(db: FairDatabase): Promise<number> {
  const portal = await db.peers.get('portal');
  return db.changes
    .where('n')
    .above(portal?.pushedThrough ?? 0)
    .count();
}

/** The same records for a window that does not write; undefined when there is nothing to show. */
async function readOnlyStore({ slot, host, now }: Opening): Promise<Store | undefined> {
  try {
    const db = await openedDatabase(slot);
    const header = (await db.local.get('header'))?.value as JournalHeader | undefined;
    const key = header && (await keyOf(host, header));
    if (!header || !key) return undefined;
    const ledger = await ledgerOf({ db, journal: new JournalFile(host, slot), header, key, now });
    ledger.isWriter = false;
    return makeStore({
      slot,
      ledger,
      unsent: await unsentIn(db),
      onSaved: () => undefined,
      release: () => undefined,
    });
  } catch {
    // The window that writes may be in the middle of its own start; then there is nothing to show yet.
    return undefined;
  }
}
