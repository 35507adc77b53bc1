import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from '../crash/browser-process.ts';
import { servePage } from '../serve-page.ts';
import { quantile } from './quantile.ts';

type Samples = { commit: number[]; transaction: number[]; raw: number[] };

const interviews = 400;

/**
 * One interview as a person waits for it (facts, action, seal, strict transaction, journal flush) against a raw strict
 * IndexedDB transaction that puts the same rows into the same stores. Targets: p50 at most 2.5 times, p95 at most 3
 * times, the transaction alone at most 1.8 times.
 */
export async function bench(): Promise<Record<string, unknown>> {
  const profile = await mkdtemp(join(tmpdir(), 'fairdesk-bench-'));
  const served = await servePage(new URL('store-page.ts', import.meta.url));
  try {
    const browser = await startBrowser(profile, served.url);
    const samples = await browser.page.evaluate(
      (count) => (window as unknown as { measured(count: number): Promise<Samples> }).measured(count),
      interviews,
    );
    await browser.close();
    const at = (share: number) => {
      const [commit, transaction, raw] = [samples.commit, samples.transaction, samples.raw].map((times) =>
        quantile(times, share),
      ) as [number, number, number];
      return {
        commitMs: rounded(commit),
        transactionMs: rounded(transaction),
        rawMs: rounded(raw),
        commitRatio: rounded(commit / raw),
        transactionRatio: rounded(transaction / raw),
      };
    };
    return { interviews, p50: at(0.5), p95: at(0.95) };
  } finally {
    await served.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
