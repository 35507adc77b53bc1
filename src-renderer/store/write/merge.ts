import { type MergeOutcome } from './merge-outcome.ts';
import { observe } from '../../../src-core/change/stamp.ts';
import { effectsOf } from './effects-of.ts';
import type { Ledger } from './ledger.ts';
import { newClockId, newUuid } from './random-id.ts';
import { sortArrivals } from './sort-arrivals.ts';
import { hasStopped, settingsPut, write } from './write.ts';

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
    const { fresh, duplicates, quarantined, collisions, released } = await sortArrivals(ledger.db, arriving);
    if (fresh.length === 0 && quarantined.length === 0) {
      // Where we stand at a peer is no news for the chain: lost, it costs a few repeats.
      // In a transaction, because the push beside it writes the same row.
      if (cursor !== undefined)
        await ledger.db.transaction('rw', ledger.db.local, ledger.db.peers, () =>
          Promise.all(settingsPut(ledger.db, { peer, cursor })),
        );
      return { merged: true, accepted: 0, duplicates, quarantined, copies: 2 };
    }
    const first = ledger.head.next + 1;
    const numbered = fresh.map((change, index) => ({ change, n: first + index }));
    const effects = await effectsOf(ledger.db, numbered, collisions);
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
      effects: { ...effects, released },
      ...(quarantined.length > 0 ? { quarantine: quarantined } : {}),
      ...(Object.keys(settings).length > 0 ? { settings } : {}),
    });
    return { merged: true, accepted: fresh.length, duplicates, quarantined, copies };
  });
}
