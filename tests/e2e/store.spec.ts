import { chromium, expect, test } from '@playwright/test';
import { servePage } from '../serve-page.ts';
import { chromiumArgs, chromiumPath } from './chromium-path.ts';

type Collide = (name: string, count: number, taken: number) => Promise<Record<string, unknown>>;

test('an entry of which one number is taken leaves nothing behind, in a real browser', async () => {
  const served = await servePage(new URL('store-page.ts', import.meta.url));
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  try {
    const page = await browser.newPage();
    await page.goto(served.url);
    await page.waitForFunction(() => 'collide' in window);
    // One change, several, and more than are sent at once; the entry's own number, the first, a middle one, the last.
    for (const count of [1, 7, 120])
      for (const taken of [-1, 0, Math.floor(count / 2), count - 1]) {
        const { before, after, error } = await page.evaluate(
          ([name, ...rest]) => (window as unknown as { collide: Collide }).collide(name, ...rest),
          [`collide-${count}-${taken}`, count, taken] as const,
        );
        expect({ count, taken, after }).toEqual({ count, taken, after: before });
        expect(error).toMatch(/^(?:ConstraintError|BulkError)$/);
      }
  } finally {
    await browser.close();
    await served.close();
  }
});
