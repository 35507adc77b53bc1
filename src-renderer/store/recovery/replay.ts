import type { Change, NumberedChange, Stamp } from '../../../src-core/change/change.ts';
import type { JournalEntry } from '../../../src-core/change/journal-line.ts';
import { canonical } from '../../../src-core/change/canonical.ts';
import { byStamp, type Clock, newClock, observe, parseStamp } from '../../../src-core/change/stamp.ts';
import type { CommitRow, FairDatabase } from '../database/database.ts';
import { type Collision, effectsOf } from '../write/effects-of.ts';
import { bareChange } from '../database/bare-change.ts';
import { type Clocked, inOneTransaction, numbered, type Settings, settingsPut } from '../write/write.ts';

/** Changes in one transaction of a replay: large enough to be quick, small enough to show progress. */
const changesPerBatch = 1_000;

/**
 * Puts entries of the journal into the database exactly as they were written: same numbers, same chain. Used when the
 * database is new, older than the journal or was wiped.
 *
 * @param entries entries that the database lacks
 * @param commits what it holds
 * @returns how many entries were put
 */
export async function replay(
  db: FairDatabase,
  entries: AsyncIterable<JournalEntry>,
  commits: Iterable<CommitRow>,
): Promise<number> {
  let put = 0;
  let clock = clockAfter(commits);
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
    // A collision takes changes out of the values again, so what stood before it must be in the tables first.
    if (entry.quarantine) await flush();
    batch.push({ entry, clock });
    changes += entry.changes.length + 1;
    if (changes >= changesPerBatch || entry.quarantine) await flush();
  }
  await flush();
  return put;
}

/**
 * After a replay: unfinished work and cursors as the entry with the greatest number left them. A journal may hold its
 * lines in any order, and many entries speak of one piece of work.
 */
export async function settleSettings(db: FairDatabase): Promise<void> {
  const work: Record<string, unknown> = {};
  const cursors = new Map<string, Settings>();
  await db.commits.orderBy('n').each(({ settings }) => {
    Object.assign(work, settings?.['work']);
    const peer = settings?.['peer'];
    if (typeof peer === 'string') cursors.set(peer, { peer, cursor: settings?.['cursor'] });
  });
  await db.transaction('rw', [db.local, db.peers], () =>
    Promise.all([{ work }, ...cursors.values()].flatMap((settings) => settingsPut(db, settings))),
  );
}

/** The greatest stamp that any commit had seen: the order of the lines is not that of the stamps. */
export async function greatestSeen(db: FairDatabase): Promise<Stamp> {
  let greatest: Stamp = '';
  await db.commits.each(({ seen }) => {
    if (byStamp(greatest, seen) < 0) greatest = seen;
  });
  return greatest;
}

/** The clock that has seen everything that these commits had seen; whoever goes on draws a clock id of his own. */
function clockAfter(commits: Iterable<CommitRow>): Clock {
  let greatest = '';
  for (const { seen } of commits) if (byStamp(greatest, seen) < 0) greatest = seen;
  return { ...newClock('0000000000'), ...parseStamp(greatest) };
}

/** The clock after an entry's changes were seen. */
export function seenBy(clock: Clock, entry: JournalEntry): Clock {
  return entry.changes.reduce((seen, change) => ('hlc' in change ? observe(seen, change.hlc) : seen), clock);
}

async function putEntries(db: FairDatabase, entries: readonly Clocked[]): Promise<void> {
  const arrivals = new Map<string, NumberedChange>();
  for (const { entry } of entries)
    for (const change of numbered(entry)) if (!arrivals.has(change.hlc)) arrivals.set(change.hlc, change);
  // A change may stand in two entries, where chains that had parted were joined: the first one keeps its number.
  for (const { hlc } of await db.changes
    .where('hlc')
    .anyOf([...arrivals.keys()])
    .toArray())
    arrivals.delete(hlc);
  const fresh = [...arrivals.values()];
  const collided = await collidedBefore(db, fresh);
  const counted = fresh.filter(({ n }) => !collided.has(n));
  const collisions = await collisionsOf(db, entries);
  const effects = await effectsOf(
    db,
    counted.map((row) => ({ change: bareChange(row), n: row.n })),
    collisions,
  );
  const released = await releasedBy(db, fresh);
  await inOneTransaction(
    db,
    entries,
    fresh.map((row) => (collided.has(row.n) ? { ...row, collided: 1 } : row)),
    { ...effects, released },
  );
}

/** Numbers of changes whose stamp is known to have collided: a later entry, which is here already, said so. */
async function collidedBefore(db: FairDatabase, fresh: readonly NumberedChange[]): Promise<Set<number>> {
  if ((await db.quarantine.count()) === 0) return new Set();
  const stamps = new Set<string>();
  await db.quarantine.each(({ reason, change }) => {
    if (reason === 'stamp-collision') stamps.add((change as Change).hlc);
  });
  return new Set(fresh.filter(({ hlc }) => stamps.has(hlc)).map(({ n }) => n));
}

// What an entry sent to quarantine for its stamp also took out of the values of that time.
async function collisionsOf(db: FairDatabase, entries: readonly Clocked[]): Promise<Collision[]> {
  const stamps = entries
    .flatMap(({ entry }) => entry.quarantine ?? [])
    .filter(({ reason }) => reason === 'stamp-collision')
    .map(({ change }) => (change as Change).hlc);
  const rows = stamps.length === 0 ? [] : await db.changes.where('hlc').anyOf(stamps).toArray();
  return rows.filter((row) => row.collided !== 1).map((row) => ({ n: row.n, change: bareChange(row) }));
}

/** What left the quarantine when a later version understood it. */
async function releasedBy(db: FairDatabase, fresh: readonly NumberedChange[]): Promise<number[]> {
  if ((await db.quarantine.count()) === 0) return [];
  const texts = new Set(fresh.map((row) => canonical(bareChange(row))));
  const rows = await db.quarantine
    .filter(({ reason, change }) => reason === 'schema' && texts.has(canonical(change)))
    .toArray();
  return rows.flatMap(({ id }) => (id === undefined ? [] : [id]));
}
