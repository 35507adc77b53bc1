import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserProcess, startBrowser } from '../crash/browser-process.ts';
import { servePage } from '../serve-page.ts';
import type { PageLaptop } from './chaos-page.ts';
import type { Laptop } from './laptop.ts';

/** The page of the laptops, built once for all seeds. */
export type ChromiumPlace = { url: string; close(): Promise<void> };

export function chromiumPlace(): Promise<ChromiumPlace> {
  return servePage(new URL('chaos-page.ts', import.meta.url));
}

/** A laptop in a Chromium and a profile of its own. When it is off its browser has ended. */
export async function chromiumLaptop(
  name: string,
  skewMs: number,
  url: string,
): Promise<Laptop & { end(): Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'fairdesk-chaos-chromium-'));
  let browser: BrowserProcess | undefined = await startBrowser(profile, url);
  let clock: () => number = () => 0;
  const now = () => clock() + skewMs;

  async function call<N extends keyof PageLaptop>(
    method: N,
    ...args: Parameters<PageLaptop[N]>
  ): Promise<Awaited<ReturnType<PageLaptop[N]>>> {
    browser ??= await startBrowser(profile, url);
    const answer: unknown = await browser.page.evaluate(
      ([called, given]) => {
        const { laptop } = window as unknown as { laptop: Record<string, (...given: unknown[]) => unknown> };
        return laptop[called as string]?.(...(given as unknown[]));
      },
      [method, args] as const,
    );
    return answer as Awaited<ReturnType<PageLaptop[N]>>;
  }
  async function off(): Promise<void> {
    if (!browser) return;
    await call('stop');
    await browser.close();
    browser = undefined;
  }

  return {
    name,
    async restore(bytes, at) {
      await call('restore', [...bytes]);
      clock = at;
      await call('start', name, now());
    },
    async start(at) {
      clock = at;
      await call('start', name, now());
    },
    stop: off,
    async loseDatabase() {
      await off();
      await call('loseDatabase');
    },
    write: (kind, id, patch, creates) => call('write', kind as 'enterprise', id, patch, creates, now()),
    has: (kind, id) => call('has', kind as 'enterprise', id),
    push: (role, way) => call('push', role, way),
    pull: (role, way) => call('pull', role, way),
    merge: (changes, peer) => call('merge', [...changes], peer),
    everything: () => call('everything'),
    identity: () => call('identity'),
    unsent: () => call('unsent'),
    journal: () => call('journal'),
    contents: () => call('contents'),
    async end() {
      await off();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
