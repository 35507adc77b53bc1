import { startBrowser } from '../crash/browser-process.ts';
import { servePage } from '../serve-page.ts';
import { inProfile } from './in-profile.ts';
import { rounded } from './rounded.ts';

type Imported = {
  created: number;
  refused: number;
  totalMs: number;
  times: Record<string, number>;
  longestGapMs: Record<string, number>;
  keys: number[];
};
type Bare = { readMs: number; putMs: number; rows: number; changes: number };
type Page = {
  prepare(graduates: number): Promise<number>;
  importAll(): Promise<Imported>;
  bare(): Promise<Bare>;
};

const graduates = 50_000;
const msBetweenKeys = 150;

/**
 * 50,000 graduates of 20 columns from an .xlsx file to the last commit, against the bare read of the same file and the raw
 * strict put of the same rows and changes. Targets: at most 2.5 times; a key is answered within 100 ms all the while.
 */
export async function bench(): Promise<Record<string, unknown>> {
  return inProfile(async (profile) => {
    const served = await servePage(new URL('import-page.ts', import.meta.url));
    const inPage = async <T>(
      work: (page: Awaited<ReturnType<typeof startBrowser>>['page']) => Promise<T>,
    ) => {
      const browser = await startBrowser(profile, served.url);
      const answer = await work(browser.page);
      await browser.close();
      return answer;
    };
    try {
      const bytes = await inPage((page) =>
        page.evaluate((count) => (window as unknown as Page).prepare(count), graduates),
      );
      const imported = await inPage(async (page) => {
        const keys = setInterval(() => void page.keyboard.press('a').catch(() => undefined), msBetweenKeys);
        try {
          return await page.evaluate(() => (window as unknown as Page).importAll());
        } finally {
          clearInterval(keys);
        }
      });
      const bare = await inPage((page) => page.evaluate(() => (window as unknown as Page).bare()));
      if (imported.created !== graduates || bare.rows !== graduates)
        throw new Error(`not all came in: ${JSON.stringify({ ...imported, keys: [], bare })}`);
      return summary(bytes, imported, bare);
    } finally {
      await served.close();
    }
  });
}

function summary(bytes: number, imported: Imported, bare: Bare): Record<string, unknown> {
  const { totalMs, times, longestGapMs, keys } = imported;
  return {
    graduates,
    fileMegabytes: rounded(bytes / 1024 / 1024),
    totalMs: rounded(totalMs),
    ...eachRounded(times),
    bareReadMs: rounded(bare.readMs),
    barePutMs: rounded(bare.putMs),
    ratio: rounded(totalMs / (bare.readMs + bare.putMs)),
    longestGapMs: eachRounded(longestGapMs),
    keys: keys.length,
    slowestKeyMs: rounded(Math.max(...keys)),
  };
}

function eachRounded(values: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, rounded(value)]));
}
