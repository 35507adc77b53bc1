import { canonical } from '../../../src-core/change/canonical.ts';
import type { Change } from '../../../src-core/change/change.ts';
import type { Quarantined } from '../../../src-core/change/journal-line.ts';
import { checkedChange } from '../../../src-core/change/checked-change.ts';
import { keptForm } from '../../../src-core/change/kept-form.ts';
import type { ChangeRow, FairDatabase, QuarantineRow } from '../database/database.ts';
import type { Collision } from './effects-of.ts';
import { bareChange } from '../database/bare-change.ts';

/** What arrived, by what becomes of it. */
export type SortedArrivals = {
  readonly fresh: readonly Change[];
  readonly duplicates: number;
  readonly quarantined: readonly Quarantined[];
  readonly collisions: readonly Collision[];
  /** Places in quarantine whose change this version understands: it counts now. */
  readonly released: readonly number[];
};

type Sorting = {
  fresh: Map<string, Change>;
  duplicates: number;
  quarantined: Quarantined[];
  collisions: Collision[];
  released: number[];
};

/** What stands in quarantine, by its content: content of a collided stamp, and what failed its schema. */
type InQuarantine = { collided: Map<string, Set<string>>; unfit: Map<string, QuarantineRow> };

/** Sorts changes that arrive: new ones, those that are here already, and those that cannot be believed. */
export async function sortArrivals(db: FairDatabase, arriving: readonly unknown[]): Promise<SortedArrivals> {
  const sorting: Sorting = { fresh: new Map(), duplicates: 0, quarantined: [], collisions: [], released: [] };
  const known = await quarantineOf(db);
  const valid: Change[] = [];
  for (const each of arriving) {
    const change = checkedChange(each);
    if (change) valid.push(change);
    else refuse(each, known, sorting);
  }
  const stored = new Map<string, ChangeRow>();
  for (const row of await db.changes
    .where('hlc')
    .anyOf(valid.map(({ hlc }) => hlc))
    .toArray())
    stored.set(row.hlc, row);
  for (const change of valid) sortOut(change, stored.get(change.hlc), known, sorting);
  return { ...sorting, fresh: [...sorting.fresh.values()] };
}

/** A change that does not fit its schema; one that lies in quarantine already came once more. */
function refuse(sent: unknown, { unfit }: InQuarantine, sorting: Sorting): void {
  const value = keptForm(sent);
  const text = canonical(value);
  if (unfit.has(text)) {
    sorting.duplicates += 1;
    return;
  }
  const refused = { reason: 'schema' as const, change: value };
  unfit.set(text, { ...refused, n: 0 });
  sorting.quarantined.push(refused);
}

function sortOut(
  change: Change,
  stored: ChangeRow | undefined,
  { collided, unfit }: InQuarantine,
  sorting: Sorting,
): void {
  const text = canonical(change);
  const texts = collided.get(change.hlc);
  if (texts?.has(text)) {
    sorting.duplicates += 1;
    return;
  }
  const known = stored ? bareChange(stored) : sorting.fresh.get(change.hlc);
  if (!texts && !known) {
    sorting.fresh.set(change.hlc, change);
    const id = unfit.get(text)?.id;
    if (id !== undefined) sorting.released.push(id);
    return;
  }
  if (known && canonical(known) === text) {
    sorting.duplicates += 1;
    return;
  }
  // One stamp, two contents: neither can be believed, so both leave the values and wait for a person.
  sorting.quarantined.push({ reason: 'stamp-collision', change });
  const others = texts ?? new Set<string>();
  collided.set(change.hlc, others.add(text));
  if (!known || texts) return;
  sorting.quarantined.push({ reason: 'stamp-collision', change: known });
  others.add(canonical(known));
  if (stored) sorting.collisions.push({ n: stored.n, change: known });
  else sorting.fresh.delete(change.hlc);
}

/** Nearly always empty. */
async function quarantineOf(db: FairDatabase): Promise<InQuarantine> {
  const found: InQuarantine = { collided: new Map(), unfit: new Map() };
  await db.quarantine.each((row) => {
    const text = canonical(row.change);
    if (row.reason === 'schema') found.unfit.set(text, row);
    if (row.reason !== 'stamp-collision') return;
    const { hlc } = row.change as Change;
    found.collided.set(hlc, (found.collided.get(hlc) ?? new Set()).add(text));
  });
  return found;
}
