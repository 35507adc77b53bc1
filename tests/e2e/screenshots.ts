import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { buildAll, isStale } from '../../build/build-when-stale.mjs';
import { serveFolder } from '../../build/static-server.mjs';
import { sampleFiles } from '../sample/sample-files.ts';
import { servePage } from '../serve-page.ts';
import { chromiumArgs, chromiumPath } from './chromium-path.ts';
import { root } from './desk.ts';
import { indexedPng, type Picture } from './indexed-png.ts';
import { loadDemonstration } from './steps.ts';

// npm run screenshots [-- --docs] [--out DIR]: every screen of the demonstration fair, in both sizes and both themes.
const { values } = parseArgs({
  options: { docs: { type: 'boolean', default: false }, out: { type: 'string' } },
});

const screens = [
  'overview',
  'enterprises',
  'jobs',
  'review',
  'graduates',
  'booths',
  'checkin',
  'interviews',
  'results',
  'platforms',
  'doubles',
  'settings',
  'import-graduate',
] as const;
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;
const looks = ['light', 'dark'] as const;

/** The few that README shows, and how large a file may be there. */
const shown: readonly string[] = ['overview', 'booths', 'checkin', 'interviews', 'results'];
const mostBytes = 150_000;

/** What stands over a screen: opened by its key, on the screen it belongs to. */
const over: readonly { name: string; screen: string; open(page: Page): Promise<void> }[] = [
  { name: 'record', screen: 'enterprises', open: (page) => page.keyboard.press('Enter') },
  { name: 'new-record', screen: 'graduates', open: press('新建毕业生') },
  { name: 'lay-out', screen: 'booths', open: press('生成展位') },
  { name: 'invite', screen: 'booths', open: press('邀请企业') },
  { name: 'arrange', screen: 'booths', open: press('一键安排') },
  { name: 'results-table', screen: 'results', open: (page) => page.getByText('表', { exact: true }).click() },
  { name: 'fair-form', screen: 'settings', open: press('修改') },
  { name: 'health', screen: 'overview', open: press(/^数据是否安全/) },
  { name: 'help', screen: 'overview', open: (page) => page.keyboard.press('F1') },
  { name: 'search', screen: 'overview', open: search },
  { name: 'walk-in', screen: 'checkin', open: (page) => page.keyboard.press('F8') },
  { name: 'import-preview', screen: 'import-enterprise', open: chooseCarelessFile },
  { name: 'import-result', screen: 'import-enterprise', open: importCarelessFile },
  { name: 'booth-form', screen: 'booths', open: editFirstBooth },
  { name: 'revise', screen: 'interviews', open: reviseOne },
  { name: 'locked', screen: 'overview', open: (page) => page.keyboard.press('F9') },
];

/** How many graduates have been to the door and to the desk already. */
let used = 0;

if (isStale(root)) buildAll(root);
const { contentSecurityPolicy, version } = JSON.parse(readFileSync(join(root, 'out/serve.json'), 'utf8')) as {
  contentSecurityPolicy: string;
  version: string;
};
const profile = mkdtempSync(join(tmpdir(), 'fairdesk-screenshots-'));
const server = await serveFolder({
  folder: join(root, 'out/renderer'),
  port: 0,
  contentSecurityPolicy,
  version,
});
const context = await chromium.launchPersistentContext(profile, {
  executablePath: chromiumPath(),
  args: chromiumArgs,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  reducedMotion: 'reduce',
});
try {
  await takeAll(context.pages()[0] ?? (await context.newPage()));
} finally {
  await context.close();
  await server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

async function takeAll(page: Page): Promise<void> {
  const folder = values.docs
    ? join(root, 'docs/screenshots')
    : (values.out ?? join(root, 'test-results/screenshots'));
  mkdirSync(folder, { recursive: true });
  await page.setViewportSize(sizes[0]);
  await page.goto(`${server.origin}/`);
  await page.getByRole('button', { name: '载入演示招聘会' }).waitFor();
  if (!values.docs) await takeSetUp(page, folder);
  await loadDemonstration(page);
  for (const look of values.docs ? (['light'] as const) : looks) {
    await wear(page, look);
    for (const size of values.docs ? [sizes[0]] : sizes) {
      await page.setViewportSize(size);
      for (const screen of screens) {
        if (values.docs && !shown.includes(screen)) continue;
        await show(page, screen);
        const name = values.docs ? `${screen}.png` : `${screen}-${size.width}-${look}.png`;
        await take(page, join(folder, name));
      }
      if (values.docs) continue;
      for (const { name, screen, open } of over) {
        await page.goto(`${server.origin}/#/${screen}`);
        await page.reload();
        await page.getByRole('navigation', { name: '主菜单' }).waitFor();
        await page.waitForTimeout(800);
        await open(page);
        await page.waitForTimeout(800);
        await take(page, join(folder, `${name}-${size.width}-${look}.png`));
      }
      // The last one locked the screen.
      await page.reload();
    }
  }
  if (!values.docs) await takeStart(page, folder);
}

/** The first start, before there is any menu to wait for. */
async function takeSetUp(page: Page, folder: string): Promise<void> {
  const key = page.getByRole('button', { name: '载入演示招聘会' });
  for (const look of looks) {
    await keepLook(page, look);
    await page.reload();
    await key.waitFor();
    for (const size of sizes) {
      await page.setViewportSize(size);
      await take(page, join(folder, `set-up-${size.width}-${look}.png`));
    }
  }
  await page.setViewportSize(sizes[0]);
}

/** Every way in which a start can end (start-gallery.tsx). */
async function takeStart(page: Page, folder: string): Promise<void> {
  const served = await servePage(new URL('start-gallery.tsx', import.meta.url));
  try {
    await page.goto(served.url);
    const names = await page.evaluate(() => (window as unknown as { gallery: string[] }).gallery);
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const look of looks)
        for (const name of names) {
          await page.evaluate((hash) => (location.hash = hash), `${name}/${look}`);
          await page.waitForTimeout(150);
          await take(page, join(folder, `start-${name}-${size.width}-${look}.png`));
        }
    }
  } finally {
    await served.close();
  }
}

function press(name: string | RegExp): (page: Page) => Promise<void> {
  return (page) => page.getByRole('button', { name }).first().click();
}

async function search(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('示');
}

/** What went in, what did not and why, and the way back. */
async function importCarelessFile(page: Page): Promise<void> {
  await chooseCarelessFile(page);
  await page.locator('.import-foot button').first().click();
  await page.waitForTimeout(1500);
}

/** Somebody is recorded first: at this hour another session may be on than the demonstration has filled. */
async function reviseOne(page: Page): Promise<void> {
  await sitDown(page);
  const number = await anyNumber(page, 'interviews');
  await page.getByRole('textbox', { name: '扫码，或输入学号、姓名' }).fill(number);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(800);
  for (const key of ['2', 'Enter']) await page.keyboard.press(key);
  await page.getByRole('button', { name: /^更正/ }).first().click();
}

async function editFirstBooth(page: Page): Promise<void> {
  await page.getByRole('group', { name: '展位图' }).getByRole('button').first().click();
  await page.getByRole('button', { name: '修改', exact: true }).click();
}

/** A list as a careless office would send it: problems, remarks, rows that are passed over. */
async function chooseCarelessFile(page: Page): Promise<void> {
  const { careless } = sampleFiles({
    enterprises: 40,
    jobs: 60,
    graduates: 80,
    checkins: 0,
    interviews: 0,
    seed: 7,
    firstDay: '2026-11-23',
  });
  const file = careless.find(({ kind }) => kind === 'enterprise');
  if (!file) throw new Error('the sample has no files');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择文件' }).click(),
  ]);
  await chooser.setFiles({ name: file.name, mimeType: '', buffer: Buffer.from(file.bytes) });
  await page.waitForTimeout(1500);
}

async function wear(page: Page, look: (typeof looks)[number]): Promise<void> {
  await keepLook(page, look);
  await page.reload();
  await page.getByRole('navigation', { name: '主菜单' }).waitFor();
}

async function keepLook(page: Page, look: (typeof looks)[number]): Promise<void> {
  await page.evaluate((value) => {
    const key = 'fairdesk.preferences';
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as object;
    localStorage.setItem(key, JSON.stringify({ ...kept, look: value }));
  }, look);
}

/** Shows a screen with something on it: somebody at the door, somebody at the desk. */
async function show(page: Page, screen: (typeof screens)[number]): Promise<void> {
  await page.evaluate((name) => {
    location.hash = `#/${name}`;
  }, screen);
  await page.locator('main').waitFor();
  await page.waitForTimeout(1500);
  if (screen === 'review') await page.getByRole('listbox').waitFor();
  const field = page.getByRole('textbox', { name: '扫码，或输入学号、姓名' });
  if (screen === 'interviews') await sitDown(page);
  if (screen === 'checkin' || screen === 'interviews') {
    await field.fill(await anyNumber(page, screen));
    await page.keyboard.press('Enter');
    await page.waitForTimeout(800);
  }
}

async function sitDown(page: Page): Promise<void> {
  const chooser = page.getByRole('combobox', { name: '选择展位' });
  if (!(await chooser.isVisible())) return;
  await chooser.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: '扫码，或输入学号、姓名' }).waitFor();
}

/** The number of a graduate from the list, another one every time. */
async function anyNumber(page: Page, back: string): Promise<string> {
  await page.evaluate(() => {
    location.hash = '#/graduates';
  });
  const cells = page.getByRole('gridcell').filter({ hasText: /^\d{8,}$/ });
  await cells.first().waitFor();
  const number = (await cells.nth(used).innerText()).trim();
  used += 1;
  await page.evaluate((name) => {
    location.hash = `#/${name}`;
  }, back);
  await page.getByRole('textbox', { name: '扫码，或输入学号、姓名' }).waitFor();
  return number;
}

async function take(page: Page, path: string): Promise<void> {
  const bytes = values.docs ? indexedPng(await pictureOf(page)) : await page.screenshot();
  if (values.docs && bytes.length > mostBytes)
    throw new Error(`${path} has ${bytes.length} bytes; README may show at most ${mostBytes}`);
  writeFileSync(path, bytes);
  console.log(`${path}  ${bytes.length.toLocaleString('en-US')} bytes`);
}

/** The pixels of the screen: the browser that drew them also decodes its own PNG, on a page of its own. */
async function pictureOf(page: Page): Promise<Picture> {
  const png = (await page.screenshot()).toString('base64');
  const blank = await context.newPage();
  const { width, height, data } = await blank.evaluate(async (source) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${source}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context2d = canvas.getContext('2d');
    if (!context2d) throw new Error('no canvas');
    context2d.drawImage(image, 0, 0);
    const pixels = context2d.getImageData(0, 0, image.width, image.height).data;
    let binary = '';
    for (let at = 0; at < pixels.length; at += 32_768)
      binary += String.fromCharCode(...pixels.subarray(at, at + 32_768));
    return { width: image.width, height: image.height, data: btoa(binary) };
  }, png);
  await blank.close();
  return { width, height, pixels: new Uint8Array(Buffer.from(data, 'base64')) };
}
