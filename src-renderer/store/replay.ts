import type { Change } from '../../src-core/change/change.ts';
import type { JournalEntry } from '../../src-core/change/journal-line.ts';
import { numberOfChange } from '../../src-core/change/journal-line.ts';
import { type Clock, newClock, observe } from '../../src-core/change/stamp.ts';
import type { FairDatabase } from './database.ts';
import { type Collision, effectsOf } from './effects-of.ts';
import { type Clocked, inOneTransaction } from './write.ts';

/** Changes in one transaction of a replay: large enough to be quick, small enough to show progress. */
const changesPerBatch = 1_000;

/**
 * Puts entries of the journal into the database exactly as they were written: same numbers, same chain. Used when the
 * database is new, older than the journal or was wiped. Entries that are here already are passed over.
 *
 * @returns how many entries were put
 */
export async function replay(db: FairDatabase, entries: AsyncIterable<JournalEntry>): Promise<number> {
  const here = new Set(await db.commits.toCollection().primaryKeys());
  let put = 0;
  let clock = newClock('0000000000');
  let batch: Clocked[] = [];
  let changes = 0;
  const flush = async () => {
    if (batch.length > 0) await putEntries(db, batch);
    put += batch.length;
    batch = [];
    changes = 0;
  };
  for await (const entry of entries) {
    clock = seenBy(clock, entry);
    if (here.has(entry.n)) continue;
    here.add(entry.n);
    // A collision takes changes out of the values again, so what stood before it must be in the tables first.
    if (entry.quarantine) await flush();
    batch.push({ entry, clock });
    changes += entry.changes.length + 1;
    if (changes >= changesPerBatch || entry.quarantine) await flush();
  }
  await flush();
  return put;
}

/** The clock after an entry's changes were seen. */
export function seenBy(clock: Clock, entry: JournalEntry): Clock {
  return entry.changes.reduce((seen, change) => ('hlc' in change ? observe(seen, change.hlc) : seen), clock);
}

async function putEntries(db: FairDatabase, entries: readonly Clocked[]): Promise<void> {
  const arrivals = new Map<string, { change: Change; n: number }>();
  for (const { entry } of entries)
    entry.changes.forEach((change, index) => {
      // After a rebuild that joined two chains a change may stand in two entries; the first one keeps its number.
      if ('hlc' in change && !arrivals.has(change.hlc))
        arrivals.set(change.hlc, { change, n: numberOfChange(entry, index) });
    });
  for (const { hlc } of await db.changes
    .where('hlc')
    .anyOf([...arrivals.keys()])
    .toArray())
    arrivals.delete(hlc);
  const fresh = [...arrivals.values()];
  const effects = await effectsOf(db, fresh, await collisionsOf(db, entries));
  const freshHere = new Set(fresh.map(({ n }) => n));
  await inOneTransaction(db, entries, effects, (n) => freshHere.has(n));
}

// What an entry sent to quarantine for its stamp also took out of the values of that time.
async function collisionsOf(db: FairDatabase, entries: readonly Clocked[]): Promise<Collision[]> {
  const stamps = entries
    .flatMap(({ entry }) => entry.quarantine ?? [])
    .filter(({ reason }) => reason === 'stamp-collision')
    .map(({ change }) => (change as Change).hlc);
  const rows = stamps.length === 0 ? [] : await db.changes.where('hlc').anyOf(stamps).toArray();
  return rows.filter((row) => row.collided !== 1).map(({ n, collided: _, ...change }) => ({ n, change }));
}
