import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { type RunningHub, runHub } from '../../src-portal/hub/run-hub.ts';
import { keyFor } from '../../src-renderer/sync/key-grant.ts';
import { portalClient } from '../../src-renderer/sync/portal-client.ts';
import { pinnedTransport } from '../portal/pinned-transport.ts';
import { chromiumArgs, chromiumPath } from './chromium-path.ts';
import { root } from './desk.ts';
import { expect, test } from './fixtures.ts';

/** Beside the hubs of other specs. */
const firstPort = 4490;

let folder: string;
let hub: RunningHub;
let guests: BrowserContext[] = [];

test.beforeEach(async ({ deskKind: _ }, { parallelIndex }) => {
  folder = await mkdtemp(join(tmpdir(), 'fairdesk-guest-'));
  hub = await runHub({
    workspace: '01a2f000-0000-7000-8000-000000000002',
    name: '示例大学',
    authority: null,
    station: { id: 'head', name: '一号' },
    revoked: [],
    userData: folder,
    appFolder: join(root, 'out/renderer'),
    version: 'test',
    host: '127.0.0.1',
    port: firstPort + 20 * parallelIndex,
  });
});
test.afterEach(async () => {
  for (const guest of guests) await guest.close();
  guests = [];
  await hub.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A browser of its own, whose system believes the authority of the office or does not. */
async function guest(isTrusting: boolean) {
  const home = join(folder, isTrusting ? 'trusting' : 'wary');
  const store = join(home, '.pki/nssdb');
  await mkdir(store, { recursive: true });
  if (isTrusting) {
    const certificate = join(home, 'authority.crt');
    await writeFile(certificate, hub.started.authority.certificate);
    execFileSync('certutil', ['-d', `sql:${store}`, '-N', '--empty-password']);
    execFileSync('certutil', ['-d', `sql:${store}`, '-A', '-t', 'C,,', '-n', 'office', '-i', certificate]);
  }
  const context = await chromium.launchPersistentContext(join(home, 'profile'), {
    executablePath: chromiumPath(),
    args: chromiumArgs,
    env: { ...process.env, HOME: home },
    // The person who presses on past the browser's warning.
    ignoreHTTPSErrors: !isTrusting,
  });
  guests.push(context);
  const page = await context.newPage();
  await page.goto(`${hub.started.hub.url}/app/`);
  return page;
}

test('a browser that does not believe the hub may not record there, and is told why and what to do', async () => {
  const page = await guest(false);
  await expect(page.getByRole('heading', { name: '这个浏览器还不能在这里记录' })).toBeVisible();
  await expect(page.getByRole('link', { name: '下载本单位的证书' })).toBeVisible();
  await expect(page.getByRole('button', { name: '开始使用' })).toHaveCount(0);
});

test('a browser that believes it is a guest: the page starts without the hub, and it joins by signs and digits', async () => {
  const { started } = hub;
  const head = portalClient(started.hub.url, started.token, pinnedTransport(started.authority.certificate));
  const page = await guest(true);
  const card = page.locator('.ant-card', { hasText: '连接现场主机' });
  await card.getByRole('button', { name: '查找' }).click();
  await card.getByRole('button', { name: '一样，继续' }).click();
  await card.locator('#join-hub-station').fill('借来的电脑');
  const code = await head.call('newCode', { body: '{}' });
  await card.getByLabel('六位数字').fill(code.ok ? code.value.code.slice(-6) : '');
  await card.getByRole('button', { name: '加入' }).click();
  await expect(async () => {
    const waiting = await head.call('keyRequests', {});
    const [request] = waiting.ok ? waiting.value.requests : [];
    expect(request?.name).toBe('借来的电脑');
    const sealed = await keyFor(request!.exchangeKey, 'cd'.repeat(32));
    await head.call('grantKey', { params: { id: request!.station }, body: JSON.stringify({ sealed }) });
  }).toPass();
  // Nobody has handed the office over yet.
  await expect(page.getByRole('heading', { name: '正在取回办公室的记录……' })).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await hub.stop();
  await page.reload();
  await expect(page.getByRole('heading', { name: '正在取回办公室的记录……' })).toBeVisible();
  await expect(page.getByText('联系不上')).toBeVisible();
});
