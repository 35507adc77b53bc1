import { checkedChange } from '../../../src-core/change/checked-change.ts';
import { effectsOf, knownByNow } from './effects-of.ts';
import type { Ledger } from './ledger.ts';
import { merge } from './merge.ts';
import { inOneTransaction } from './write.ts';

/**
 * After an upgrade: changes of kinds and fields that the earlier version did not know count from now on, and what failed
 * an earlier schema and fits this one leaves the quarantine. Nothing of it is new, so only the latter makes an entry.
 */
export async function retryWaiting(ledger: Ledger): Promise<void> {
  const { db } = ledger;
  await ledger.turn(async () => {
    const known = ledger.isWriter ? await knownByNow(db) : [];
    if (known.length === 0) return;
    const effects = await effectsOf(db, known);
    ledger.memory.forget(effects.rows.keys());
    await inOneTransaction(db, [], [], effects);
    await db.searchPacks.clear();
  });
  const unfit = await db.quarantine.filter(({ reason }) => reason === 'schema').toArray();
  const fit = unfit.map(({ change }) => change).filter((change) => checkedChange(change) !== undefined);
  if (fit.length > 0) await merge(ledger, fit, 'fairdesk');
}
