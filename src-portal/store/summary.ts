import { readFairFacts } from '../../src-core/results/fair-facts.ts';
import { type FairResults, fairResults, linesBy, shownIn } from '../../src-core/results/fair-results.ts';
import type { Ask } from '../database/sql.ts';
import { recordReader } from './record-reader.ts';

/** A fair and what it came to. */
export type CountedFair = { readonly id: string; readonly name: string; readonly results: FairResults };

/** What the API says of a fair (contract/portal.ts). */
export type FairSummary = {
  fair: string;
  name: string;
  totals: Record<string, number>;
  byResult: { code: string; interviews: number; graduates: number }[];
};

/** The counted results of a fair, by the same rules as on every laptop; undefined where there is no such fair. `project` first. */
export async function countedFair(
  ask: Ask,
  workspace: string,
  fair: string,
): Promise<CountedFair | undefined> {
  const facts = await readFairFacts(recordReader(ask, workspace), fair);
  return facts && { id: facts.fair.id, name: facts.fair.name, results: fairResults(facts) };
}

/** The totals by the names of their measures. `interviews` of a result are all its records: the name is older than the measures. */
export function summaryOf({ id, name, results }: CountedFair): FairSummary {
  const { totals } = shownIn('totals', results);
  return {
    fair: id,
    name,
    totals: Object.fromEntries(totals.map(({ measure, figure }) => [measure.name, figure.value])),
    byResult: [...linesBy(results, 'result')].map(([code, { records, graduates }]) => ({
      code,
      interviews: records?.value ?? 0,
      graduates: graduates?.value ?? 0,
    })),
  };
}
