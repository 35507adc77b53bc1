import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Desk } from './desk.ts';
import { root } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { goTo, loadDemonstration } from './steps.ts';

test('FairDesk starts with the server gone, and asks no other origin for anything', async ({ desk }) => {
  const foreign: string[] = [];
  desk.context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== desk.origin) foreign.push(request.url());
  });
  const violations: string[] = [];
  desk.page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  await desk.page.reload();
  await takenForOffline(desk);
  await desk.stopServer();
  await desk.page.reload();
  await expect(desk.page.locator('#root')).not.toBeEmpty();
  await desk.restart();
  await expect(desk.page.locator('#root')).not.toBeEmpty();
  expect(foreign).toEqual([]);
  expect(violations).toEqual([]);
});

test('a place inside the app can be opened with the server gone', async ({ desk }) => {
  await takenForOffline(desk);
  await desk.stopServer();
  await desk.page.goto(`${desk.origin}/`);
  const answer = await desk.page.goto(`${desk.origin}/no/such/place`);
  expect(answer?.status()).toBe(200);
  await expect(desk.page.locator('#root')).not.toBeEmpty();
});

test('a page reads the sentences of its language alone, and changes to the other with the server gone', async ({
  desk,
}) => {
  const { page } = desk;
  const languagesRead = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .flatMap(({ name }) => /locale-(?:zh-cn|en)(?=-)/.exec(name)?.[0] ?? []),
    );
  await loadDemonstration(page);
  await takenForOffline(desk);
  await desk.stopServer();
  await page.reload();
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible();
  expect(await languagesRead()).toEqual(['locale-zh-cn']);
  await goTo(desk, 'settings');
  await page.getByRole('tab', { name: '外观与语言' }).click();
  await page.getByText('English', { exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible();
  expect(await languagesRead()).toEqual(['locale-en']);
});

test.describe('a new version', () => {
  const served = join(tmpdir(), `fairdesk-served-${process.pid}`);
  test.use({ servedFolder: served });
  test.beforeAll(() => cp(join(root, 'out/renderer'), served, { recursive: true }));
  test.afterAll(() => rm(served, { recursive: true, force: true }));

  test('is taken on the next start, never in the middle of a session', async ({ desk }) => {
    await takenForOffline(desk);
    await makeNewVersion(served);
    await desk.page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect
      .poll(() => desk.page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting)))
      .toBe(true);
    await desk.page.reload();
    expect(await desk.page.title()).not.toContain('new version');
    await desk.restart();
    await expect
      .poll(async () => {
        await desk.page.reload();
        return desk.page.title();
      })
      .toContain('new version');
  });

  test('of which a file is not as it should be is not taken at all', async ({ desk }) => {
    await takenForOffline(desk);
    await makeNewVersion(served);
    await writeFile(join(served, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const state = await desk.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => undefined);
      const worker = registration.installing;
      if (worker) await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
      return { isWaiting: registration.waiting !== null, active: registration.active?.state };
    });
    expect(state).toEqual({ isWaiting: false, active: 'activated' });
  });
});

/** Waits until every file of the build is at hand without the server. */
async function takenForOffline(desk: Desk): Promise<void> {
  await desk.page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

/** Changes the page in place and the list of the service worker with it, as a new build would. */
async function makeNewVersion(folder: string): Promise<void> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const worker = await readFile(join(folder, 'sw.js'), 'utf8');
  const changed = page.replace(/<title>/, `<title>new version ${Date.now()} `);
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  await writeFile(join(folder, 'sw.js'), worker.replace(hash(page), hash(changed)));
  await writeFile(join(folder, 'index.html'), changed);
}
