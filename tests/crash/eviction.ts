import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from './browser-process.ts';

type Line = { what: string; isTrue: boolean; detail: string };
type Crash = { record(round: number): Promise<void>; report(): Promise<{ state: string; opening: unknown }> };

/** Chromium writes localStorage, where the mark is, some seconds after the page did. */
const untilMarkIsWrittenMs = 12_000;

/**
 * What Chromium does to a page without lasting storage when the disk runs low: IndexedDB, private files and buckets are
 * deleted while they are in use, localStorage is not. The next start must say so, and never take the machine for a new one.
 */
export async function evictWhileRecording(url: string): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-evicted-'));
  try {
    const browser = await startBrowser(folder, url);
    let count = 0;
    browser.page.on('console', (message) => {
      if (message.text().startsWith('ACK ')) count += 1;
    });
    void browser.page
      .evaluate(() => (window as unknown as { crash: Crash }).crash.record(0))
      .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, untilMarkIsWrittenMs));
    const session = await browser.page.context().newCDPSession(browser.page);
    await session.send('Storage.clearDataForOrigin', {
      origin: new URL(url).origin,
      storageTypes: 'indexeddb,file_systems,storage_buckets',
    });
    await browser.kill();
    const again = await startBrowser(folder, url);
    const report = await again.page.evaluate(() => (window as unknown as { crash: Crash }).crash.report());
    await again.close();
    return [
      { what: 'evicted: interviews were recorded before', isTrue: count > 0, detail: String(count) },
      {
        what: 'evicted: the loss is said',
        isTrue: report.state === 'lost',
        detail: JSON.stringify(report.opening),
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
