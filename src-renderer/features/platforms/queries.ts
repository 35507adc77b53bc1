import { type FairFacts, readFairFacts } from '../../../src-core/results/fair-facts.ts';
import { type FairResults, fairResults } from '../../../src-core/results/fair-results.ts';
import type { Reading } from '../../store/read/reading-types.ts';

/** What the columns of a template are filled from. */
export function contentOf(
  fair: string,
): (read: Reading) => Promise<{ facts: FairFacts; results: FairResults } | undefined> {
  return async (read) => {
    const facts = await readFairFacts(read, fair);
    return facts && { facts, results: fairResults(facts) };
  };
}
