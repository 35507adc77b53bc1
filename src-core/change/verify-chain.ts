import type { JournalEntry } from './journal-line.ts';

export type ChainVerdict =
  | { holds: true; entries: number; /** How often chains that had parted were joined again. */ joins: number }
  | { holds: false; brokenAt: number };

/**
 * Whether every entry continues the one before it. Entries may come in any order and twice, as a completed journal has
 * them; a new incarnation may begin behind a chain that had parted. The hash of each entry was checked when it was read.
 *
 * @param headerHash hash of the journal's header, which the first entry continues
 */
export function verifyChain(entries: readonly JournalEntry[], headerHash: string): ChainVerdict {
  const byNumber = [...new Map(entries.map((entry) => [entry.n, entry])).values()].sort((a, b) => a.n - b.n);
  let previous = { hash: headerHash, incarnation: 1, next: 1 };
  let joins = 0;
  for (const entry of byNumber) {
    const continues = entry.prev === previous.hash && entry.n === previous.next;
    if (!continues) {
      if (entry.incarnation <= previous.incarnation) return { holds: false, brokenAt: entry.n };
      joins += 1;
    }
    previous = { hash: entry.hash, incarnation: entry.incarnation, next: entry.n + entry.changes.length + 1 };
  }
  return { holds: true, entries: byNumber.length, joins };
}
