import type { Table } from 'dexie';
import type { Change, NumberedChange } from '../../../src-core/change/change.ts';
import {
  type JournalEntry,
  journalLine,
  nextNumber,
  numberOfChange,
  type Quarantined,
  type UnsignedEntry,
} from '../../../src-core/change/journal-line.ts';
import type { Row } from '../../../src-core/change/row.ts';
import { type Clock, formatStamp } from '../../../src-core/change/stamp.ts';
import type { Kind } from '../../../src-core/kinds.ts';
import {
  type ChangeRow,
  type CommitRow,
  type FairDatabase,
  isGone,
  type LaterRow,
  settingName,
  type TableRow,
} from '../database/database.ts';
import { yieldToPage } from './yield-to-page.ts';
import { JournalError } from './journal-file.ts';
import { isFrom } from '../peers/outgoing.ts';
import { journalFailureLimit, type Ledger } from './ledger.ts';

/** Of more changes than these a write is done in slices, so that the page answers keys meanwhile. */
export const changesAtOnce = 50;

/** What one write puts into the tables beside its entry; everything here is computed from the changes. */
export type Effects = {
  readonly rows: ReadonlyMap<Kind, readonly Row[]>;
  /** Rows that lost their creation to a stamp collision. */
  readonly removedRows?: ReadonlyMap<Kind, readonly string[]>;
  readonly later?: readonly LaterRow[];
  /** Stamps that no longer wait. */
  readonly settled?: readonly string[];
  /** Arrival numbers of changes that collided with another: they stay, but count no more. */
  readonly collided?: readonly number[];
  /** Places in quarantine whose change counts now. */
  readonly released?: readonly number[];
};

export type Settings = Readonly<Record<string, unknown>>;

export type Writing = {
  readonly group: string;
  readonly action: string;
  readonly operator: string;
  readonly at: string;
  readonly changes: readonly Change[];
  readonly quarantine?: readonly Quarantined[];
  readonly settings?: Settings;
  readonly clock: Clock;
  readonly effects: Effects;
};

/**
 * The one write behind both doors (commit and merge); call it only in the ledger's turn. Rows, changes, clock and the
 * chained entry go into ONE strict transaction; then the same entry is appended to the journal and flushed.
 *
 * @returns in how many copies the entry stands now
 * @throws when the transaction failed: then nothing was written anywhere
 */
export async function write(
  ledger: Ledger,
  writing: Writing,
): Promise<{ entry: JournalEntry; copies: 1 | 2 }> {
  const { changes, effects, clock, ...rest } = writing;
  const { incarnation, next: n, hash: prev } = ledger.head;
  const unsigned: UnsignedEntry = { v: 1, incarnation, n, prev, ...rest, changes };
  const { entry, line } = journalLine(unsigned);
  if (changes.length > changesAtOnce) await yieldToPage();
  const settings = entry.settings ? [entry.settings] : [];
  ledger.memory.forget([...effects.rows.keys(), ...(effects.removedRows?.keys() ?? [])]);
  await inOneTransaction(ledger.db, [{ entry, clock }], numbered(entry), effects, settings);
  ledger.hasDiskBeenFull = false;
  ledger.clock = clock;
  if (!ledger.central || !isFrom(entry, ledger.central)) ledger.unsent += changes.length;
  ledger.head = { next: nextNumber(entry), hash: entry.hash, incarnation };
  ledger.unjournaled.push(line);
  if (!effects.removedRows?.size)
    ledger.onWritten({ rows: effects.rows, after: n - 1, through: ledger.head.next - 1 });
  return { entry, copies: await journalPending(ledger) };
}

/** An entry with the clock after it. */
export type Clocked = { readonly entry: JournalEntry; readonly clock: Clock };

/**
 * Rows, changes and entries in one transaction. Nothing but Dexie is awaited inside. Entries and changes are added, never
 * put: a number or a stamp that is taken makes the whole transaction fail.
 *
 * @param settings what the entries say of this installation alone, oldest first
 */
export async function inOneTransaction(
  db: FairDatabase,
  entries: readonly Clocked[],
  changes: readonly ChangeRow[],
  effects: Effects,
  settings: readonly Settings[] = [],
): Promise<void> {
  const quarantine = entries.flatMap(({ entry }) =>
    (entry.quarantine ?? []).map((each) => ({ ...each, n: entry.n })),
  );
  const kinds = new Set([...effects.rows.keys(), ...(effects.removedRows?.keys() ?? [])]);
  const tables: Table[] = [db.changes, db.commits, ...[...kinds].map((kind) => db.rows(kind))];
  if (effects.later?.length || effects.settled?.length) tables.push(db.later);
  if (quarantine.length > 0 || effects.released?.length) tables.push(db.quarantine);
  if (settings.length > 0) tables.push(db.local, db.peers);
  let transaction: IDBTransaction | undefined;
  const written = db.transaction('rw', tables, ({ idbtrans }) => {
    transaction = idbtrans;
    // All puts are sent at once; the transaction commits when the last one has been done, or none of them.
    const puts: PromiseLike<unknown>[] = [];
    const commits = entries.map(({ entry, clock }) => commitRow(entry, clock));
    if (commits.length > 0) puts.push(inSlices(commits, db.commits, 'add'));
    for (const [kind, rows] of effects.rows) puts.push(inSlices(rows.map(tableRow), db.rows(kind), 'put'));
    for (const [kind, ids] of effects.removedRows ?? []) puts.push(db.rows(kind).bulkDelete([...ids]));
    if (changes.length > 0) puts.push(inSlices(changes, db.changes, 'add'));
    for (const number of effects.collided ?? []) puts.push(db.changes.update(number, { collided: 1 }));
    if (effects.later?.length) puts.push(db.later.bulkPut([...effects.later]));
    if (effects.settled?.length) puts.push(db.later.bulkDelete([...effects.settled]));
    if (quarantine.length > 0) puts.push(db.quarantine.bulkAdd(quarantine));
    if (effects.released?.length) puts.push(db.quarantine.bulkDelete([...effects.released]));
    for (const each of settings) puts.push(...settingsPut(db, each));
    return Promise.all(puts);
  });
  await written.catch((error: unknown) => {
    // What Dexie rejects with is that it was aborted; why, e.g. for a full disk, only the transaction itself knows.
    const { error: reason } = transaction ?? {};
    throw reason ?? error;
  });
}

export function numbered(entry: JournalEntry): NumberedChange[] {
  return entry.changes.flatMap((change, index) =>
    'purged' in change ? [] : [{ ...change, n: numberOfChange(entry, index) }],
  );
}

/** What an entry says of this installation alone: how far a peer was read, and work that is not finished. */
export function settingsPut(db: FairDatabase, settings: Settings): PromiseLike<unknown>[] {
  const { peer: id, cursor, work } = settings;
  const puts: PromiseLike<unknown>[] = [];
  if (typeof id === 'string' && typeof cursor === 'string')
    puts.push(
      db.peers.get(id).then((known) => db.peers.put({ pushedThrough: 0, ...known, id, pullCursor: cursor })),
    );
  for (const [name, value] of Object.entries((work ?? {}) as Settings))
    puts.push(
      value === null ? db.local.delete(settingName(name)) : db.local.put({ name: settingName(name), value }),
    );
  return puts;
}

type Bulk<T> = {
  add(row: T): PromiseLike<unknown>;
  put(row: T): PromiseLike<unknown>;
  bulkAdd(rows: T[]): PromiseLike<unknown>;
  bulkPut(rows: T[]): PromiseLike<unknown>;
};

// One `put` has less to do in Dexie than a bulk of one; an interview is one row and one change.
function inSlices<T>(rows: readonly T[], table: Bulk<T>, how: 'add' | 'put'): PromiseLike<unknown> {
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) return table[how](only);
  const bulk = how === 'add' ? 'bulkAdd' : 'bulkPut';
  let putting = table[bulk](rows.slice(0, changesAtOnce));
  // Chained, not awaited: Dexie keeps the transaction through its own promises.
  for (let from = changesAtOnce; from < rows.length; from += changesAtOnce)
    putting = putting.then(() => table[bulk](rows.slice(from, from + changesAtOnce)));
  return putting;
}

/** Appends the lines that stand in the database alone. Never throws: a journal that cannot be written is a state. */
export async function journalPending(ledger: Ledger): Promise<1 | 2> {
  // A window that has given up writing leaves the journal to the one that writes now.
  if (!ledger.isWriter) return 1;
  try {
    while (ledger.unjournaled.length > 0) {
      const batch = ledger.unjournaled.slice(0, 50);
      await ledger.journal.append(batch.join(''));
      ledger.unjournaled.splice(0, batch.length);
    }
    ledger.journalFailures = 0;
    ledger.journalError = undefined;
    ledger.onHealth();
    return 2;
  } catch (error) {
    ledger.journalFailures += 1;
    ledger.journalError = error instanceof JournalError ? error.code : 'FAILED';
    ledger.onHealth();
    return 1;
  }
}

/** Whether the journal has failed so often that no new work may be taken. */
export function hasStopped(ledger: Ledger): boolean {
  return ledger.journalFailures >= journalFailureLimit;
}

export function commitRow(entry: JournalEntry, clock: Clock): CommitRow {
  const { changes, ...head } = entry;
  const purged = Object.fromEntries(
    changes.flatMap((change, index) =>
      'purged' in change ? [[numberOfChange(entry, index), change.purged]] : [],
    ),
  );
  return {
    ...head,
    count: changes.length,
    seen: formatStamp(clock),
    ...(Object.keys(purged).length > 0 ? { purged } : {}),
  };
}

function tableRow(row: Row): TableRow {
  return isGone(row) ? { ...row, gone: 1 } : row;
}
