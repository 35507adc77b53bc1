import { type ChildProcess, spawn } from 'node:child_process';
import { type Browser, chromium, type Page } from '@playwright/test';
import { hangingAfterMs } from '../hanging-after.ts';
import { chromiumArgs, chromiumPath } from '../e2e/chromium-path.ts';

/** A Chromium of our own in a process group of its own, so that all of it can be killed at once. */
export type BrowserProcess = { page: Page; kill(): Promise<void>; close(): Promise<void> };

/** @param wrapper a command in front of the browser, such as strace with its options */
export async function startBrowser(
  profile: string,
  url: string,
  wrapper: readonly string[] = [],
): Promise<BrowserProcess> {
  const args = [
    '--headless=new',
    ...chromiumArgs,
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
  const [command = '', ...rest] = [...wrapper, chromiumPath(), ...args];
  const child = spawn(command, rest, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const browser = await chromium.connectOverCDP(await endpointOf(child));
  const context = browser.contexts()[0];
  const page = context?.pages()[0] ?? (await context!.newPage());
  await page.goto(url);
  return {
    page,
    async kill() {
      process.kill(-child.pid!, 'SIGKILL');
      await ended;
      await quietly(browser);
    },
    async close() {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await ended;
      await quietly(browser);
    },
  };
}

async function quietly(browser: Browser): Promise<void> {
  await browser.close().catch(() => undefined);
}

/** Chromium says on standard error where its DevTools listen. */
function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`Chromium did not start:\n${said}`)), hangingAfterMs);
    child.stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (!found?.[1]) return;
      clearTimeout(timer);
      resolve(found[1]);
    });
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}:\n${said}`)));
  });
}
