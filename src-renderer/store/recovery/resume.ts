import type { Change } from '../../../src-core/change/change.ts';
import type { JoinedHead, JournalEntry, Quarantined } from '../../../src-core/change/journal-line.ts';
import { observe } from '../../../src-core/change/stamp.ts';
import { changesPerCommit } from '../write/commit.ts';
import { localRows } from '../database/database.ts';
import { effectsOf } from '../write/effects-of.ts';
import type { Ledger } from '../write/ledger.ts';
import { newClockId, newUuid } from '../write/random-id.ts';
import type { Reconciled } from './reconcile.ts';
import { greatestSeen } from './replay.ts';
import { sortArrivals } from '../write/sort-arrivals.ts';
import { unknownWork, type Work } from '../write/work.ts';
import { write } from '../write/write.ts';

/**
 * After a rebuild or a join: a new incarnation with a new clock id. What had parted is written once more into both copies,
 * under numbers beyond those of either chain, and what no copy holds any more is named. A new workspace begins with the same
 * entry, which names its first clock id.
 *
 * @returns in how many copies the last of these entries stands
 */
export async function resume(
  ledger: Ledger,
  { branch, nextNumber, lost }: Pick<Reconciled, 'branch' | 'nextNumber' | 'lost'>,
): Promise<1 | 2> {
  const isFirst = ledger.head.next === 1 && branch.length === 0;
  ledger.head = {
    ...ledger.head,
    next: Math.max(ledger.head.next, nextNumber),
    incarnation: ledger.head.incarnation + (isFirst ? 0 : 1),
  };
  const clock = branch
    .flatMap((entry) => changesOf(entry))
    .reduce(
      (seen, change) => observe(seen, change.hlc),
      observe({ ...ledger.clock, clockId: newClockId() }, await greatestSeen(ledger.db)),
    );
  const batches = batchesOf(branch);
  let copies: 1 | 2 = 2;
  for (const [index, entries] of batches.entries()) {
    const at = ledger.now();
    const arrivals = await sortArrivals(ledger.db, entries.flatMap(changesOf));
    const first = ledger.head.next + 1;
    const numbered = arrivals.fresh.map((change, place) => ({ change, n: first + place }));
    const effects = await effectsOf(ledger.db, numbered, arrivals.collisions);
    const quarantine = [...entries.flatMap((entry) => entry.quarantine ?? []), ...arrivals.quarantined];
    const written = await write(ledger, {
      group: newUuid(at.getTime()),
      action: isFirst ? 'workspace.begin' : 'journal.resume',
      operator: 'fairdesk',
      at: at.toISOString(),
      changes: arrivals.fresh,
      clock,
      effects: { ...effects, released: arrivals.released },
      ...(quarantine.length > 0 ? { quarantine: uniqueOf(quarantine) } : {}),
      settings: {
        clockId: clock.clockId,
        ...(entries.length > 0 ? { joined: entries.map(headOf) } : {}),
        ...(index === 0 && lost.length > 0 ? { lost } : {}),
        ...(await workOf(ledger, entries)),
      },
    });
    if (written.copies === 1) copies = 1;
  }
  await ledger.db.local.delete(localRows.resumeDue);
  return copies;
}

function changesOf(entry: JournalEntry): Change[] {
  return entry.changes.flatMap((change) => ('purged' in change ? [] : [change]));
}

/** Whole entries of the branch, as many as fit into one commit; one batch without any where nothing had parted. */
function batchesOf(branch: readonly JournalEntry[]): JournalEntry[][] {
  const batches: JournalEntry[][] = [[]];
  let changes = 0;
  for (const entry of branch) {
    if (changes > 0 && changes + entry.changes.length > changesPerCommit) {
      batches.push([]);
      changes = 0;
    }
    batches.at(-1)?.push(entry);
    changes += entry.changes.length;
  }
  return batches;
}

function headOf({ n, hash, group, action, operator, at, settings }: JournalEntry): JoinedHead {
  return { n, hash, group, action, operator, at, ...(settings ? { settings } : {}) };
}

function uniqueOf(list: readonly Quarantined[]): Quarantined[] {
  return [...new Map(list.map((each) => [JSON.stringify(each), each])).values()];
}

/** Unfinished work that only the branch knew of; where both did, the database's is the newer one. */
async function workOf(ledger: Ledger, entries: readonly JournalEntry[]): Promise<{ work?: Work }> {
  const all = Object.assign({}, ...entries.map(({ settings }) => settings?.['work'] ?? {})) as Work;
  const unknown = Object.entries(await unknownWork(ledger.db, all)).filter(([, value]) => value !== null);
  return unknown.length > 0 ? { work: Object.fromEntries(unknown) } : {};
}
