import type { Table } from 'dexie';
import type { Change, NumberedChange } from '../../src-core/change/change.ts';
import {
  type JournalEntry,
  journalLine,
  nextNumber,
  numberOfChange,
  type Quarantined,
  type UnsignedEntry,
} from '../../src-core/change/journal-line.ts';
import type { Row } from '../../src-core/change/row.ts';
import { type Clock, formatStamp } from '../../src-core/change/stamp.ts';
import type { Kind } from '../../src-core/kinds.ts';
import { type CommitRow, type FairDatabase, isGone, type LaterRow, type TableRow } from './database.ts';
import { giveWay } from './give-way.ts';
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
  /** Arrival numbers of earlier changes that collided with one of this write. */
  readonly collided?: readonly number[];
};

export type Writing = {
  readonly group: string;
  readonly action: string;
  readonly operator: string;
  readonly at: string;
  readonly changes: readonly Change[];
  readonly quarantine?: readonly Quarantined[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly clock: Clock;
  readonly effects: Effects;
  /** Whether the change of a number is not here yet under another number; all of them, unless parted chains are joined. */
  readonly isFresh?: (n: number) => boolean;
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
  const { changes, effects, clock, isFresh, ...rest } = writing;
  const { incarnation, next: n, hash: prev } = ledger.head;
  const unsigned: UnsignedEntry = { v: 1, incarnation, n, prev, ...rest, changes };
  const { entry, line } = journalLine(unsigned);
  if (changes.length > changesAtOnce) await giveWay();
  await inOneTransaction(ledger.db, [{ entry, clock }], effects, isFresh);
  ledger.clock = clock;
  ledger.head = { next: nextNumber(entry), hash: entry.hash, incarnation };
  ledger.unjournaled.push(line);
  if (!effects.removedRows?.size)
    ledger.onWritten({ rows: effects.rows, after: n - 1, through: ledger.head.next - 1 });
  return { entry, copies: await journalPending(ledger) };
}

/** An entry with the clock after it. */
export type Clocked = { readonly entry: JournalEntry; readonly clock: Clock };

/**
 * Rows, changes and entries in one transaction. Nothing but Dexie is awaited inside.
 * @param isFresh whether the change of a number is not here yet under another number
 */
export async function inOneTransaction(
  db: FairDatabase,
  entries: readonly Clocked[],
  effects: Effects,
  isFresh: (n: number) => boolean = () => true,
): Promise<void> {
  const quarantine = entries.flatMap(({ entry }) =>
    (entry.quarantine ?? []).map((each) => ({ ...each, n: entry.n })),
  );
  const kinds = new Set([...effects.rows.keys(), ...(effects.removedRows?.keys() ?? [])]);
  const tables: Table[] = [db.changes, db.commits, ...[...kinds].map((kind) => db.rows(kind))];
  if (effects.later?.length || effects.settled?.length) tables.push(db.later);
  if (quarantine.length > 0) tables.push(db.quarantine);
  const changes = entries.flatMap(({ entry }) => numbered(entry)).filter(({ n }) => isFresh(n));
  await db.transaction('rw', tables, () => {
    // All puts are sent at once; the transaction commits when the last one has been done, or none of them.
    const puts = [
      putAll(
        db.commits,
        entries.map(({ entry, clock }) => commitRow(entry, clock)),
      ),
    ];
    for (const [kind, rows] of effects.rows) puts.push(putAll(db.rows(kind), rows.map(tableRow)));
    for (const [kind, ids] of effects.removedRows ?? []) puts.push(db.rows(kind).bulkDelete([...ids]));
    if (changes.length > 0) puts.push(putAll(db.changes, changes));
    for (const number of effects.collided ?? []) puts.push(db.changes.update(number, { collided: 1 }));
    if (effects.later?.length) puts.push(db.later.bulkPut([...effects.later]));
    if (effects.settled?.length) puts.push(db.later.bulkDelete([...effects.settled]));
    if (quarantine.length > 0) puts.push(db.quarantine.bulkAdd(quarantine));
    return Promise.all(puts);
  });
}

function numbered(entry: JournalEntry): NumberedChange[] {
  return entry.changes.flatMap((change, index) =>
    'purged' in change ? [] : [{ ...change, n: numberOfChange(entry, index) }],
  );
}

// One `put` has less to do in Dexie than a bulk of one; an interview is one row and one change.
function putAll<T>(
  table: { put(row: T): PromiseLike<unknown>; bulkPut(rows: T[]): PromiseLike<unknown> },
  rows: readonly T[],
): PromiseLike<unknown> {
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) return table.put(only);
  let putting = table.bulkPut(rows.slice(0, changesAtOnce));
  // Chained, not awaited: Dexie keeps the transaction through its own promises.
  for (let from = changesAtOnce; from < rows.length; from += changesAtOnce)
    putting = putting.then(() => table.bulkPut(rows.slice(from, from + changesAtOnce)));
  return putting;
}

/** Appends the lines that stand in the database alone. Never throws: a journal that cannot be written is a state. */
export async function journalPending(ledger: Ledger): Promise<1 | 2> {
  try {
    while (ledger.unjournaled.length > 0) {
      const batch = ledger.unjournaled.slice(0, 50);
      await ledger.journal.append(batch.join(''));
      ledger.unjournaled.splice(0, batch.length);
    }
    ledger.journalFailures = 0;
    ledger.onHealth();
    return 2;
  } catch {
    ledger.journalFailures += 1;
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
