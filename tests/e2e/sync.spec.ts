import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { portalCommand, type PortalProcess, startPortal } from '../portal/portal-process.ts';
import { seriousFindings } from './axe.ts';
import type { Desk } from './desk.ts';
import { expect, openCopy, test } from './hall-fixture.ts';
import { expectCount, openFirstEnterprise, openSecond, record, toHandOver } from './laptops.ts';
import { people } from './office-files.ts';
import { goTo, scanField } from './steps.ts';

/** Two laptops of one office and its portal, on one day: each story goes on where the one before has ended. */
test.describe.configure({ mode: 'serial' });

let folder: string;
let first: Desk;
let endFirst: () => Promise<void>;
let second: Desk;
let portal: PortalProcess | undefined;
const place = () => ({ PORTAL_DATA_DIR: join(folder, 'portal') });

test.beforeAll(async ({ hallProfile, deskKind }, { parallelIndex }) => {
  folder = await mkdtemp(join(tmpdir(), 'fairdesk-sync-'));
  ({ desk: first, end: endFirst } = await openCopy(hallProfile, deskKind));
  const code = await pairingCode();
  portal = await startPortal(place());
  await connect(portal.url, code);
  const invitation = first.page.getByRole('textbox', { name: '邀请（扫码或粘贴）' });
  await first.page.getByRole('button', { name: '显示邀请' }).click();
  second = await openSecond(deskKind, join(folder, 'second'), parallelIndex);
  await joinSecond(await invitation.inputValue());
});

test.afterAll(async () => {
  await second.close();
  await portal?.end('SIGKILL');
  await endFirst();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** The office of the first laptop is made at the portal. */
async function pairingCode(): Promise<string> {
  await goTo(first, 'settings');
  await first.page.getByRole('tab', { name: '数据' }).click();
  const shown = await first.page.getByText(/^[0-9a-f]{8}-[0-9a-f-]{27}$/).textContent();
  const [workspace = ''] = shown?.split(' ') ?? [];
  await portalCommand(place(), 'create-workspace', '示例大学', '--id', workspace);
  return portalCommand(place(), 'code', workspace);
}

async function connect(url: string, code: string): Promise<void> {
  await toHandOver(first);
  await first.page.getByLabel('门户地址').fill(url);
  await first.page.getByLabel('配对码').fill(code.toLowerCase().replace('-', ' '));
  await first.page.getByRole('button', { name: '连接', exact: true }).click();
  await expect(first.page.getByText(/^已交接 (\d+) \/ \1，/)).toBeVisible();
}

async function joinSecond(invitation: string): Promise<void> {
  const { page } = second;
  await page.getByLabel('邀请（扫码或粘贴）').fill(invitation);
  await expect(page.getByText('这是“示例大学”的邀请。')).toBeVisible();
  await page.getByRole('button', { name: '加入', exact: true }).click();
  await expect(page.getByText('请给这台电脑起个名称')).toBeVisible();
  await page.locator('#join-station').fill('二号登记台');
  await page.getByRole('button', { name: '加入', exact: true }).click();
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible();
}

async function renameVenue(desk: Desk, venue: string): Promise<void> {
  const { page } = desk;
  await goTo(desk, 'overview');
  await page.getByRole('button', { name: '修改招聘会' }).click();
  await page.getByRole('dialog').getByLabel('场地').fill(venue);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Scans a badge at the entrance. */
async function checkIn(desk: Desk, studentNumber: string): Promise<void> {
  await goTo(desk, 'checkin');
  await scanField(desk.page).fill(studentNumber);
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByText('通过', { exact: true })).toBeVisible();
}

async function handedOver(...desks: readonly Desk[]): Promise<void> {
  for (const desk of desks) {
    await goTo(desk, 'settings');
    await toHandOver(desk);
    await desk.page.getByRole('button', { name: '现在交接' }).click();
    await expect(desk.page.getByRole('button', { name: '未交接 0' })).toBeVisible();
  }
}

test('two laptops record without a network, and end the day with the same records @host', async () => {
  await handedOver(second);
  const { port } = new URL(portal!.url);
  await portal!.end('SIGKILL');
  portal = undefined;
  await record(first, 'A01', 0, 3);
  await record(second, 'A02', 3, 4);
  for (const desk of [first, second]) await checkIn(desk, people[0]!.studentNumber);
  await renameVenue(first, '甲馆');
  await renameVenue(second, '乙馆');
  await goTo(second, 'settings');
  await toHandOver(second);
  await second.page.getByRole('button', { name: '现在交接' }).click();
  // Not in the pop-over that is just closing.
  await expect(second.page.getByRole('tabpanel').getByText('联系不上门户。')).toBeVisible();
  await expect(second.page.getByRole('button', { name: '未交接 0' })).toHaveCount(0);

  portal = await startPortal({ ...place(), PORTAL_PORT: port });
  await handedOver(first, second, first, second);
  for (const desk of [first, second]) {
    await expectCount(desk, 'A01', 3);
    await expectCount(desk, 'A02', 4);
    await goTo(desk, 'overview');
    // The later one counts on both, until somebody decides.
    await expect(desk.page.getByText('乙馆')).toBeVisible();
    await goTo(desk, 'conflicts');
    await expect(desk.page.getByRole('tab', { name: '待决定（2）' })).toBeVisible();
  }
});

test('what both have changed is decided once, and both keep the same ledger', async () => {
  const { page } = first;
  expect(await seriousFindings(page)).toEqual([]);
  const venue = page.getByRole('row').filter({ has: page.getByRole('radio', { name: /^甲馆/ }) });
  await page.getByText(/在.*签到了两次/).waitFor();
  // The value that was written first after all, and for the badge that two gates scanned the usual answer.
  await page.getByRole('radio', { name: /^甲馆/ }).check();
  await venue.getByRole('button', { name: '就这样定' }).click();
  await expect(page.getByRole('tab', { name: '待决定（1）' })).toBeVisible();
  await page.getByRole('button', { name: '全选 1 项' }).click();
  await page.getByRole('button', { name: '按默认规则处理 1 项' }).click();
  await expect(page.getByText('没有需要决定的内容')).toBeVisible();
  await handedOver(first, second);
  const ledgers = [];
  for (const desk of [first, second]) {
    await goTo(desk, 'overview');
    await expect(desk.page.getByText('甲馆')).toBeVisible();
    await goTo(desk, 'conflicts');
    await expect(desk.page.getByText('没有需要决定的内容')).toBeVisible();
    await desk.page.getByRole('tab', { name: '处理台账' }).click();
    await expect(desk.page.getByRole('row')).toHaveCount(3);
    ledgers.push(await desk.page.getByRole('tabpanel').locator('table').innerText());
  }
  expect(ledgers[0]).toContain('✓ 甲馆');
  expect(ledgers[1]).toBe(ledgers[0]);
});

test('a file follows its record', async () => {
  const licence = join(folder, '营业执照.pdf');
  await writeFile(licence, '%PDF-1.7 示例');
  await openFirstEnterprise(first);
  const files = first.page.getByRole('group', { name: '营业执照' });
  await first.openFile(() => files.getByRole('button', { name: '添加文件' }).click(), licence);
  await expect(files.getByText('营业执照.pdf')).toBeVisible();
  await handedOver(first, second);
  await openFirstEnterprise(second);
  const save = second.page.getByRole('button', { name: '另存“营业执照.pdf”' });
  // Until it has come, the key says so instead.
  await expect(async () => {
    const saved = await second.saveFile(() => save.click(), 3_000);
    expect(saved.toString()).toBe('%PDF-1.7 示例');
  }).toPass();
});

test('a laptop that was lost is locked out at once', async () => {
  await goTo(first, 'settings');
  await toHandOver(first);
  const lost = first.page.getByRole('row').filter({ hasText: '二号登记台' });
  await lost.getByRole('button', { name: '停用' }).click();
  await first.page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await expect(lost.getByText('已停用')).toBeVisible();
  await goTo(second, 'settings');
  await toHandOver(second);
  await second.page.getByRole('button', { name: '现在交接' }).click();
  await expect(second.page.getByRole('tabpanel').getByText('这台电脑已被负责人停用')).toBeVisible();
});
