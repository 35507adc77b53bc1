import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder } from '../../build/static-server.mjs';
import { type BrowserProcess, startBrowser } from '../crash/browser-process.ts';
import { servePage } from '../serve-page.ts';
import buildOnce from '../e2e/build-once.ts';
import { root } from '../e2e/desk.ts';
import { inProfile } from './in-profile.ts';
import { quantile } from './quantile.ts';
import { rounded } from './rounded.ts';

const graduates = 50_000;
const rounds = 12;

/** Milliseconds: from the navigation of a fresh page, and from the change of screen in a page that is open. */
type Times = { load: number[]; change: number[] };

/**
 * The built app: from the navigation to the first rows of the list of graduates, with 50,000 of them, against the same page
 * of an empty library. Target: at most 1.5 times. A change of screens in the open app is printed beside it, without a target:
 * it is a matter of two frames against four.
 */
export async function bench(): Promise<Record<string, unknown>> {
  buildOnce();
  const full = await timesWith(graduates);
  const empty = await timesWith(0);
  const at = (what: keyof Times) => {
    const [fullMs, emptyMs] = [quantile(full[what], 0.5), quantile(empty[what], 0.5)];
    return { fullMs: rounded(fullMs), emptyMs: rounded(emptyMs), ratio: rounded(fullMs / emptyMs) };
  };
  return { graduates, rounds, load: at('load'), change: at('change') };
}

function timesWith(count: number): Promise<Times> {
  return inProfile(async (profile) => {
    const port = await prepared(profile, count);
    const { contentSecurityPolicy, version } = JSON.parse(
      readFileSync(join(root, 'out/serve.json'), 'utf8'),
    ) as { contentSecurityPolicy: string; version: string };
    const folder = join(root, 'out/renderer');
    // Under the port of the page that filled the database: another port is another origin, and an empty database.
    const server = await serveFolder({ folder, port, contentSecurityPolicy, version });
    try {
      const browser = await startBrowser(profile, 'about:blank');
      const times = await measured(browser, `${server.origin}/#/graduates`);
      await browser.close();
      return times;
    } finally {
      await server.close();
    }
  });
}

/** @returns the port under which the database was filled */
async function prepared(profile: string, count: number): Promise<number> {
  const served = await servePage(new URL('start-page.ts', import.meta.url));
  try {
    const browser = await startBrowser(profile, served.url);
    await browser.page.evaluate(
      (graduates) => (window as unknown as { prepare(count: number): Promise<void> }).prepare(graduates),
      count,
    );
    await browser.close();
    return Number(new URL(served.url).port);
  } finally {
    await served.close();
  }
}

async function measured({ page }: BrowserProcess, url: string): Promise<Times> {
  await page.addInitScript(watchForList);
  const times: Times = { load: [], change: [] };
  for (let round = -2; round < rounds; round += 1) {
    await page.goto('about:blank');
    await page.goto(url);
    const load = await page.evaluate(() => (window as unknown as Watched).listShown());
    // The rest of the start, such as the search, is not what is measured next.
    await page.waitForTimeout(3_000);
    const change = await page.evaluate(async () => {
      location.hash = '#/overview';
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const from = performance.now();
      location.hash = '#/graduates';
      await new Promise(requestAnimationFrame);
      return (await (window as unknown as Watched).listShown()) - from;
    });
    // The first two starts fill the browser's caches.
    if (round < 0) continue;
    times.load.push(load);
    times.change.push(change);
  }
  return times;
}

type Watched = { listShown(): Promise<number> };

/** Runs in the page: when a row with its values, or the words of an empty list, stand on the screen; since the navigation. */
function watchForList(): void {
  const isShown = () => {
    const cell = document.querySelector('.records-line .records-cell:nth-child(2)');
    return (cell?.textContent ?? '') !== '' || document.body.textContent.includes('可以导入学院报来的名单');
  };
  const listShown = () =>
    new Promise<number>((resolve) => {
      const look = () => {
        if (isShown()) resolve(performance.now());
        else requestAnimationFrame(look);
      };
      look();
    });
  Object.assign(window, { listShown });
}
