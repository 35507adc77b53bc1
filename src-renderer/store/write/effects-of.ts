import type { Change } from '../../../src-core/change/change.ts';
import { fold } from '../../../src-core/change/fold.ts';
import { applied, type Row, rowOf } from '../../../src-core/change/row.ts';
import { declarationOf, isKind, type Kind } from '../../../src-core/kinds.ts';
import { commonFieldNames } from '../../../src-core/record/declare-record.ts';
import type { FairDatabase, LaterRow } from '../database/database.ts';
import { bareChange } from '../database/bare-change.ts';
import type { Effects } from './write.ts';

export type Arrival = { readonly change: Change; readonly n: number };

/** An earlier change that an arriving one collides with: it stops counting. */
export type Collision = { readonly n: number; readonly change: Change };

/**
 * What a list of new changes does to the rows: computed before the transaction, under the write lock, so that the
 * transaction only puts. A change whose record has not been created yet, or whose kind or field this version does not
 * know, is kept and waits in `later`.
 *
 * @param changes changes that are not here yet, in the order of their arrival, with their arrival numbers
 */
export async function effectsOf(
  db: FairDatabase,
  changes: readonly Arrival[],
  collisions: readonly Collision[] = [],
): Promise<Effects> {
  const rows = new Map<Kind, Row[]>();
  const removedRows = new Map<Kind, string[]>();
  const later: LaterRow[] = [];
  // A change that collides waits for nothing any more.
  const settled = collisions.map(({ change }) => change.hlc);
  const groups = byRecord(changes.filter(({ change }) => isKind(change.kind)));
  for (const { change } of collisions) if (isKind(change.kind)) touch(groups, change);
  for (const { change, n } of changes)
    if (!isKind(change.kind)) later.push(waiting(change, n, 'unknown-kind'));
  const before = await rowsBefore(db, groups);
  const waits = await waitingFor(db, [...groups.keys()]);
  const collided = new Set(collisions.map(({ n }) => n));

  for (const [id, { kind, arrivals }] of groups) {
    const old = before.get(id);
    const waiters = waits.get(id) ?? [];
    const mustRefold = waiters.length > 0 || collisions.some(({ change }) => change.record === id);
    const row = mustRefold ? undefined : quickRow(old, kind, arrivals);
    const outcome = row
      ? { row, counted: arrivals }
      : await refolded(db, kind, id, { old, arrivals, waiters, collided });
    settled.push(...waiters.map(({ hlc }) => hlc));
    if (outcome.row) push(rows, kind, outcome.row);
    else if (old) push(removedRows, kind, id);
    for (const { change, n } of outcome.counted)
      if (!outcome.row) later.push(waiting(change, n, 'no-creation'));
      else if (hasUnknownField(kind, change)) later.push(waiting(change, n, 'unknown-field'));
  }
  const still = new Set(later.map(({ hlc }) => hlc));
  return {
    rows,
    removedRows,
    later,
    settled: settled.filter((hlc) => !still.has(hlc)),
    collided: [...collided],
  };
}

function byRecord(changes: readonly Arrival[]): Map<string, { kind: Kind; arrivals: Arrival[] }> {
  const groups = new Map<string, { kind: Kind; arrivals: Arrival[] }>();
  for (const arrival of changes) touch(groups, arrival.change).arrivals.push(arrival);
  return groups;
}

function touch(
  groups: Map<string, { kind: Kind; arrivals: Arrival[] }>,
  change: Change,
): { kind: Kind; arrivals: Arrival[] } {
  const group = groups.get(change.record) ?? { kind: change.kind as Kind, arrivals: [] };
  groups.set(change.record, group);
  return group;
}

/** Rows of the records that are not all new here; a creation needs none. */
async function rowsBefore(
  db: FairDatabase,
  groups: ReadonlyMap<string, { kind: Kind; arrivals: readonly Arrival[] }>,
): Promise<Map<string, Row>> {
  const wanted = new Map<Kind, string[]>();
  for (const [id, { kind }] of groups) push(wanted, kind, id);
  const found = new Map<string, Row>();
  for (const [kind, ids] of wanted) {
    for (const row of await db.rows(kind).bulkGet(ids)) {
      if (!row) continue;
      const { gone: _, ...bare } = row;
      found.set(row.id, bare);
    }
  }
  return found;
}

/** The row after all arrivals when no look at older changes is needed. */
export function quickRow(old: Row | undefined, kind: Kind, arrivals: readonly Arrival[]): Row | undefined {
  let row = old;
  for (const { change, n } of arrivals) {
    const next = applied(row, known(kind, change), n);
    if (!next) return undefined;
    row = next;
  }
  return row;
}

type Known = {
  old: Row | undefined;
  arrivals: readonly Arrival[];
  waiters: readonly LaterRow[];
  collided: ReadonlySet<number>;
};

/** The row of all changes of a record, and those changes; without a row where no creation is among them. */
async function refolded(
  db: FairDatabase,
  kind: Kind,
  id: string,
  { old, arrivals, waiters, collided }: Known,
): Promise<{ row: Row | undefined; counted: readonly Arrival[] }> {
  const numbers = new Set([...(old?.spine.log ?? []), ...waiters.map(({ n }) => n)]);
  const all = new Map<number, Arrival>();
  for (const stored of await db.changes.bulkGet([...numbers]))
    if (stored) all.set(stored.n, { change: bareChange(stored), n: stored.n });
  for (const arrival of arrivals) all.set(arrival.n, arrival);
  const counted = [...all.values()].filter(({ n }) => !collided.has(n)).sort((a, b) => a.n - b.n);
  const state = fold(counted.map(({ change }) => known(kind, change)));
  return {
    row: rowOf(
      id,
      state,
      counted.map(({ n }) => n),
    ),
    counted,
  };
}

/** Changes of these records that wait for what has come now: their creation, or a version that knows them. */
async function waitingFor(
  db: FairDatabase,
  records: readonly string[],
): Promise<ReadonlyMap<string, readonly LaterRow[]>> {
  const found = new Map<string, LaterRow[]>();
  if ((await db.later.count()) === 0) return found;
  const rows = await db.later
    .where('record')
    .anyOf([...records])
    .toArray();
  for (const row of rows) push(found, row.record, row);
  return found;
}

/** Changes that this version knows although the one that received them did not. */
export async function knownByNow(db: FairDatabase): Promise<Arrival[]> {
  const found: Arrival[] = [];
  const waiters = await db.later
    .filter(({ reason, kind }) => reason !== 'no-creation' && isKind(kind))
    .toArray();
  for (const stored of await db.changes.bulkGet(waiters.map(({ n }) => n)))
    if (stored && stored.collided !== 1 && !hasUnknownField(stored.kind as Kind, stored))
      found.push({ change: bareChange(stored), n: stored.n });
  return found;
}

/** The change without the fields that this version does not know; they count after an upgrade. */
function known(kind: Kind, change: Change): Change {
  if (!hasUnknownField(kind, change)) return change;
  const patch = Object.fromEntries(Object.entries(change.patch).filter(([field]) => isKnown(kind, field)));
  return { ...change, patch };
}

function hasUnknownField(kind: Kind, change: Change): boolean {
  return Object.keys(change.patch).some((field) => !isKnown(kind, field));
}

function isKnown(kind: Kind, field: string): boolean {
  return (
    (commonFieldNames as readonly string[]).includes(field) ||
    Object.hasOwn(declarationOf(kind).schema.shape, field)
  );
}

function waiting(change: Change, n: number, reason: LaterRow['reason']): LaterRow {
  return { hlc: change.hlc, n, kind: change.kind, record: change.record, reason };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
