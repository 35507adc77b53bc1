import { canonical } from '../../src-core/change/canonical.ts';
import type { Change } from '../../src-core/change/change.ts';
import type { Quarantined } from '../../src-core/change/journal-line.ts';
import { observe } from '../../src-core/change/stamp.ts';
import { checkedChange } from './checked-change.ts';
import { type Collision, effectsOf } from './effects-of.ts';
import type { Ledger } from './ledger.ts';
import { newClockId, newUuid } from './random-id.ts';
import type { ChangeRow } from './database.ts';
import { bareChange } from './reading.ts';
import { hasStopped, write } from './write.ts';

export type MergeOutcome =
  | { merged: true; accepted: number; duplicates: number; quarantined: readonly Quarantined[]; copies: 1 | 2 }
  | { merged: false; reason: 'not-writer' | 'stopped' };

/**
 * The only door for what arrives from a station, a hub, the portal or a bundle. Safe to repeat: a change that is here
 * already is counted as a duplicate and changes nothing. What cannot be applied waits in `later` or `quarantine`.
 *
 * @param peer who handed the changes over; stands in the chain as the operator
 * @param cursor the peer's cursor after these changes, kept in the same transaction
 * @throws when the transaction failed: then nothing was written, and the same changes may be merged again
 */
export async function merge(
  ledger: Ledger,
  arriving: readonly unknown[],
  peer: string,
  cursor?: string,
): Promise<MergeOutcome> {
  return ledger.turn(async () => {
    if (!ledger.isWriter) return { merged: false, reason: 'not-writer' };
    if (hasStopped(ledger)) return { merged: false, reason: 'stopped' };
    const sorted = await sortedOut(ledger, arriving);
    const { fresh, duplicates, quarantined, collisions } = sorted;
    if (fresh.length === 0 && quarantined.length === 0 && cursor === undefined)
      return { merged: true, accepted: 0, duplicates, quarantined, copies: 2 };
    const first = ledger.head.next + 1;
    const effects = await effectsOf(
      ledger.db,
      fresh.map((change, index) => ({ change, n: first + index })),
      collisions,
    );
    let clock = ledger.clock;
    for (const change of fresh) clock = observe(clock, change.hlc);
    // A cloned disk writes under our clock id: from now on we write under another.
    if (collisions.some(({ change }) => change.hlc.endsWith(clock.clockId)))
      clock = { ...clock, clockId: newClockId() };
    const at = ledger.now();
    const settings = {
      ...(cursor === undefined ? {} : { peer, cursor }),
      ...(clock.clockId === ledger.clock.clockId ? {} : { clockId: clock.clockId }),
    };
    const { copies } = await write(ledger, {
      group: newUuid(at.getTime()),
      action: 'sync.merge',
      operator: peer,
      at: at.toISOString(),
      changes: fresh,
      clock,
      effects,
      ...(quarantined.length > 0 ? { quarantine: quarantined } : {}),
      ...(Object.keys(settings).length > 0 ? { settings } : {}),
    });
    return { merged: true, accepted: fresh.length, duplicates, quarantined, copies };
  });
}

type SortedOut = { fresh: Change[]; duplicates: number; quarantined: Quarantined[]; collisions: Collision[] };

async function sortedOut(ledger: Ledger, arriving: readonly unknown[]): Promise<SortedOut> {
  const sorted = {
    fresh: new Map<string, Change>(),
    duplicates: 0,
    quarantined: [] as Quarantined[],
    collisions: [] as Collision[],
  };
  const valid: Change[] = [];
  for (const each of arriving) {
    const change = checkedChange(each);
    if (change) valid.push(change);
    else sorted.quarantined.push({ reason: 'schema', change: each });
  }
  const stored = new Map<string, ChangeRow>();
  for (const row of await ledger.db.changes
    .where('hlc')
    .anyOf(valid.map(({ hlc }) => hlc))
    .toArray())
    stored.set(row.hlc, row);
  const collided = await collidedTexts(ledger);
  for (const change of valid) sortOut(change, stored.get(change.hlc), collided, sorted);
  return { ...sorted, fresh: [...sorted.fresh.values()] };
}

type Sorting = {
  fresh: Map<string, Change>;
  duplicates: number;
  quarantined: Quarantined[];
  collisions: Collision[];
};

function sortOut(
  change: Change,
  stored: ChangeRow | undefined,
  collided: Map<string, Set<string>>,
  sorted: Sorting,
): void {
  const text = canonical(change);
  const texts = collided.get(change.hlc);
  if (texts?.has(text)) {
    sorted.duplicates += 1;
    return;
  }
  const known = stored ? bareChange(stored) : sorted.fresh.get(change.hlc);
  if (!texts && !known) {
    sorted.fresh.set(change.hlc, change);
    return;
  }
  if (known && canonical(known) === text) {
    sorted.duplicates += 1;
    return;
  }
  // One stamp, two contents: neither can be believed, so both leave the values and wait for a person.
  sorted.quarantined.push({ reason: 'stamp-collision', change });
  const others = texts ?? new Set<string>();
  collided.set(change.hlc, others.add(text));
  if (!known || texts) return;
  sorted.quarantined.push({ reason: 'stamp-collision', change: known });
  others.add(canonical(known));
  if (stored) sorted.collisions.push({ n: stored.n, change: known });
  else sorted.fresh.delete(change.hlc);
}

/** Contents that stand in quarantine because their stamp collided, by stamp. Nearly always none. */
async function collidedTexts(ledger: Ledger): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  await ledger.db.quarantine.each(({ reason, change }) => {
    if (reason !== 'stamp-collision') return;
    const { hlc } = change as Change;
    found.set(hlc, (found.get(hlc) ?? new Set()).add(canonical(change)));
  });
  return found;
}
