import { joinedBy, type JournalEntry, nextNumber } from './journal-line.ts';

export type ChainVerdict =
  | { holds: true; entries: number; /** How often chains that had parted were joined again. */ joins: number }
  | { holds: false; brokenAt: number };

/**
 * Whether every entry continues the one before it. Entries may come in any order and twice, as a completed journal has
 * them; those that were joined after their chain had parted count no more. The hash of each entry was checked when it was read.
 *
 * @param headerHash hash of the journal's header, which the first entry continues
 */
export function verifyChain(entries: readonly JournalEntry[], headerHash: string): ChainVerdict {
  const joined = new Set(entries.flatMap((entry) => joinedBy(entry).map(({ hash }) => hash)));
  const counted = new Map(
    entries.filter(({ hash }) => !joined.has(hash)).map((entry) => [entry.hash, entry]),
  );
  const inOrder = [...counted.values()].sort((a, b) => a.n - b.n);
  let previous = { hash: headerHash, incarnation: 1, next: 1 };
  let joins = 0;
  for (const entry of inOrder) {
    const isJoin = joinedBy(entry).length > 0;
    if (entry.prev !== previous.hash || entry.incarnation < previous.incarnation)
      return { holds: false, brokenAt: entry.n };
    // A join takes numbers beyond those of both chains.
    if (entry.n !== previous.next && !(isJoin && entry.n > previous.next))
      return { holds: false, brokenAt: entry.n };
    if (isJoin) joins += 1;
    previous = { hash: entry.hash, incarnation: entry.incarnation, next: nextNumber(entry) };
  }
  return { holds: true, entries: inOrder.length, joins };
}
