import type { Vault } from '../../../src-core/change/seal.ts';
import { type FairDatabase, settingName } from '../database/database.ts';

/** Names and values of unfinished work; null takes a piece away. */
export type Work = Readonly<Record<string, unknown>>;

/** Pieces of work in one entry at most. */
const piecesPerEntry = 200;

/** The pieces in parts that fit into one entry each. */
export function partsOfWork(work: Work): Work[] {
  const pieces = Object.entries(work);
  return Array.from({ length: Math.ceil(pieces.length / piecesPerEntry) }, (_, index) =>
    Object.fromEntries(pieces.slice(index * piecesPerEntry, (index + 1) * piecesPerEntry)),
  );
}

/** The work as it stands on the disk: sealed, because what a person has typed may be anything. */
export function sealedWork(vault: Vault, work: Work): Work {
  return Object.fromEntries(
    Object.entries(work).map(([name, value]) => [
      name,
      value === null || value === undefined ? null : vault.seal('local', name, value),
    ]),
  );
}

/** What of this sealed work the database has no piece of. */
export async function unknownWork(db: FairDatabase, work: Work): Promise<Work> {
  const names = Object.keys(work);
  const rows = await db.local.bulkGet(names.map(settingName));
  return Object.fromEntries(names.filter((_, index) => !rows[index]).map((name) => [name, work[name]]));
}
