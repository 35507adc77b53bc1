import { readFairFacts } from '../../src-core/results/fair-facts.ts';
import { fairResults } from '../../src-core/results/fair-results.ts';
import type { Ask } from '../database/sql.ts';
import { recordReader } from './record-reader.ts';

export type FairSummary = {
  fair: string;
  name: string;
  totals: Record<string, number>;
  byResult: { code: string; interviews: number; graduates: number }[];
};

/** The counted results of a fair, by the same rules as on every laptop; undefined where there is no such fair. `project` first. */
export async function fairSummary(
  ask: Ask,
  workspace: string,
  fair: string,
): Promise<FairSummary | undefined> {
  const facts = await readFairFacts(recordReader(ask, workspace), fair);
  if (!facts) return undefined;
  const { totals, byResult } = fairResults(facts);
  return {
    fair: facts.fair.id,
    name: facts.fair.name,
    totals: Object.fromEntries(Object.entries(totals).map(([name, { value }]) => [name, value])),
    byResult: byResult.map(({ code, figures }) => ({
      code,
      interviews: figures.interviews.value,
      graduates: figures.graduates.value,
    })),
  };
}
