import { journalLine } from '../../../src-core/change/journal-line.ts';
import type { CommitRow, FairDatabase } from '../database/database.ts';
import { bareChange } from '../database/bare-change.ts';

/** The journal line of a commit as it was written first. */
export async function lineOf(db: FairDatabase, commit: CommitRow): Promise<string> {
  const { hash: _, count, seen: __, purged, ...head } = commit;
  const rows = await db.changes
    .where('n')
    .between(commit.n, commit.n + count, false, true)
    .toArray();
  const byNumber = new Map(rows.map((row) => [row.n, bareChange(row)]));
  const changes = Array.from({ length: count }, (_unused, index) => {
    const n = commit.n + 1 + index;
    const change = byNumber.get(n);
    return change ?? { purged: purged?.[n] ?? '' };
  });
  return journalLine({ ...head, changes }).line;
}
