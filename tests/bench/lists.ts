import { startBrowser } from '../crash/browser-process.ts';
import { servePage } from '../serve-page.ts';
import { inProfile } from './in-profile.ts';
import { rounded } from './rounded.ts';

type Page = {
  editMany(count: number): Promise<Record<string, number>>;
  doublesOfOne(count: number): Promise<Record<string, number>>;
};

const graduates = 50_000;
const enterprises = 5_000;

/**
 * One value for 50,000 graduates: preview, work and undo, and the longest time for which the page could not answer a key (target: 200 ms),
 * against one commit a record, counted up from 500. The doubles of one firm among 5,000 (target: 50 ms), against reading all.
 */
export async function bench(): Promise<Record<string, unknown>> {
  return inProfile(async (profile) => {
    const served = await servePage(new URL('lists-page.ts', import.meta.url));
    try {
      const { page, close } = await startBrowser(profile, served.url);
      const many = await page.evaluate((count) => (window as unknown as Page).editMany(count), graduates);
      const doubles = await page.evaluate(
        (count) => (window as unknown as Page).doublesOfOne(count),
        enterprises,
      );
      await close();
      const all = Object.entries({ ...many, ...doubles });
      return { graduates, enterprises, ...Object.fromEntries(all.map(([name, ms]) => [name, rounded(ms)])) };
    } finally {
      await served.close();
    }
  });
}
