import { type Rejected, type Rejections } from './peer.ts';
import { type FairDatabase, localRows } from '../database/database.ts';
import { bareChange } from '../database/bare-change.ts';

export function rejectionsOf(db: FairDatabase): Rejections {
  return {
    async rejectedTexts(peer) {
      const rejected = (await db.peers.get(peer))?.rejected ?? [];
      const stamps = rejected.flatMap(({ hlc, reason }) =>
        hlc && reason !== 'stamp-collision' ? [hlc] : [],
      );
      return [...(await changesBy(db, stamps))].map(([hlc, change]) => ({
        hlc,
        text: JSON.stringify(change),
      }));
    },
    async takenAfterAll(peer, stamps) {
      // Nearly always there is nothing to take away, and every page of a pull asks.
      if (!(await db.peers.get(peer))?.rejected?.length) return;
      const taken = new Set(stamps);
      await db.transaction('rw', db.peers, async () => {
        const known = await db.peers.get(peer);
        const rejected = known?.rejected?.filter(({ hlc }) => !taken.has(hlc));
        if (known && rejected) await db.peers.put({ ...known, rejected });
      });
    },
  };
}

/** What the portal and the hub of today keep aside; what an earlier one did is of no concern any more. */
export async function rejectedNow(
  db: FairDatabase,
): Promise<(Rejected & { peer: string; change: unknown })[]> {
  const ids = await db.local.bulkGet([localRows.peerOf('central'), localRows.peerOf('hub')]);
  const peers = await db.peers.bulkGet(ids.flatMap((row) => (row ? [String(row.value)] : [])));
  const rejected = peers.flatMap((peer) =>
    (peer?.rejected ?? []).map((each) => ({ ...each, peer: peer?.id ?? '' })),
  );
  const changes = await changesBy(
    db,
    rejected.flatMap(({ hlc }) => hlc ?? []),
  );
  return rejected.map((each) => ({ ...each, change: changes.get(each.hlc ?? '') }));
}

/** Changes by their stamps, of those in quarantine too. */
async function changesBy(db: FairDatabase, stamps: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>();
  if (stamps.length === 0) return found;
  const aside = await db.quarantine.toArray();
  for (const { change } of aside) found.set(String((change as { hlc?: unknown } | null)?.hlc), change);
  const rows = await db.changes
    .where('hlc')
    .anyOf([...stamps])
    .toArray();
  for (const row of rows) found.set(row.hlc, bareChange(row));
  const wanted = new Set(stamps);
  return new Map([...found].filter(([hlc]) => wanted.has(hlc)));
}
