import type { Head } from './survey.ts';

/**
 * The entries that belong to another chain than the one that stands here, and so cannot be put under their own numbers.
 * Of two entries that took one number the first counts: that of the database, or else the one that stands earlier in the
 * journal. The other one, and what descends from it or from an entry that was joined already, is the branch. Where the
 * entry before is lost, whatever comes behind the parting is taken for the branch's.
 *
 * @param here what stands already
 * @param unknown what does not, in the order of the journal
 * @param joined hashes of entries that a later one has taken over
 */
export function branchOf(
  here: readonly Head[],
  unknown: readonly Head[],
  joined: ReadonlySet<string>,
): ReadonlySet<string> {
  const taken = new Set(here.flatMap(numbersOf));
  const main = new Set(here.map(({ hash }) => hash));
  const branch = new Set<string>();
  let partedFrom = Infinity;
  for (const head of [...unknown].sort((a, b) => a.n - b.n)) {
    const { hash, prev, n } = head;
    const isDescended = branch.has(prev) || joined.has(prev);
    const isBehind = n >= partedFrom && !main.has(prev);
    if (isDescended || isBehind || numbersOf(head).some((number) => taken.has(number))) {
      branch.add(hash);
      partedFrom = Math.min(partedFrom, n);
      continue;
    }
    main.add(hash);
    for (const number of numbersOf(head)) taken.add(number);
  }
  return branch;
}

function numbersOf({ n, next }: Head): number[] {
  return Array.from({ length: next - n }, (_, index) => n + index);
}
