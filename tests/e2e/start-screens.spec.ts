import { chromium, expect, test } from '@playwright/test';
import { servePage } from '../serve-page.ts';
import { seriousFindings } from './axe.ts';
import { chromiumArgs, chromiumPath } from './chromium-path.ts';

test('every way in which a start can end fits on a small screen, and shuts nobody out', async () => {
  const served = await servePage(new URL('start-gallery.tsx', import.meta.url));
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const found: string[] = [];
  try {
    await page.goto(served.url);
    const names = await page.evaluate(() => (window as unknown as { gallery: string[] }).gallery);
    for (const look of ['light', 'dark'])
      for (const name of names) {
        await page.evaluate((hash) => (location.hash = hash), `${name}/${look}`);
        await expect(page.locator('main')).not.toBeEmpty();
        for (const finding of await seriousFindings(page)) found.push(`${look} ${name}: ${finding}`);
        const { scrollHeight, scrollWidth } = await page.evaluate(() => document.documentElement);
        if (scrollHeight > 768 || scrollWidth > 1366)
          found.push(`${look} ${name}: ${scrollWidth}x${scrollHeight}`);
      }
  } finally {
    await browser.close();
    await served.close();
  }
  expect(found).toEqual([]);
});
