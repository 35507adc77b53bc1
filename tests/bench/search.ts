import { startBrowser } from '../crash/browser-process.ts';
import { servePage } from '../serve-page.ts';
import { inProfile } from './in-profile.ts';
import { quantile } from './quantile.ts';
import { rounded } from './rounded.ts';

type Page = {
  prepare(count: number): Promise<void>;
  search(count: number): Promise<{ openMs: number; readyMs: number; find: number[]; plain: number[] }>;
};

const graduates = 50_000;

/**
 * Search over 50,000 graduates after a fresh start of the same profile, against a plain filter over the rows by name alone.
 * Targets: all of them can be found at most 1 s after the store has opened; a keystroke takes at most 16 ms (p95).
 */
export async function bench(): Promise<Record<string, unknown>> {
  return inProfile(async (profile) => {
    const served = await servePage(new URL('search-page.ts', import.meta.url));
    try {
      const first = await startBrowser(profile, served.url);
      await first.page.evaluate((count) => (window as unknown as Page).prepare(count), graduates);
      await first.close();
      const second = await startBrowser(profile, served.url);
      const measured = await second.page.evaluate(
        (count) => (window as unknown as Page).search(count),
        graduates,
      );
      await second.close();
      const { openMs, readyMs, find, plain } = measured;
      const at = (share: number) => {
        const [findMs, plainMs] = [quantile(find, share), quantile(plain, share)];
        return { findMs: rounded(findMs), plainMs: rounded(plainMs) };
      };
      return {
        graduates,
        keystrokes: find.length,
        openMs: rounded(openMs),
        readyMs: rounded(readyMs),
        p50: at(0.5),
        p95: at(0.95),
      };
    } finally {
      await served.close();
    }
  });
}
