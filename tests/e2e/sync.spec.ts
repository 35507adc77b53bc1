import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { portalCommand, startPortal } from '../portal/portal-process.ts';
import { seriousFindings } from './axe.ts';
import type { Desk } from './desk.ts';
import { expect, test } from './hall-fixture.ts';
import { expectCount, openSecond, record, toHandOver } from './laptops.ts';
import { people } from './office-files.ts';
import { beginOffice, goTo, scanField } from './steps.ts';

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

async function openFirstEnterprise(desk: Desk): Promise<void> {
  await goTo(desk, 'enterprises');
  await desk.page.getByRole('grid').getByRole('row').nth(1).click();
  await expect(desk.page.getByRole('group', { name: '营业执照' })).toBeVisible();
}

/** The value that was written first after all, and for the badge that two gates scanned the usual answer. */
async function settle({ page }: Desk): Promise<void> {
  await page.getByText(/在.*签到了两次/).waitFor();
  await page.getByRole('radio', { name: /^甲馆/ }).check();
  await page
    .getByRole('row')
    .filter({ has: page.getByRole('radio', { name: /^甲馆/ }) })
    .getByRole('button', { name: '就这样定' })
    .click();
  await expect(page.getByRole('tab', { name: '待决定（1）' })).toBeVisible();
  await page.getByRole('button', { name: '全选 1 项' }).click();
  await page.getByRole('button', { name: '按默认规则处理 1 项' }).click();
  await expect(page.getByText('没有需要决定的内容')).toBeVisible();
}

async function handedOver(desk: Desk): Promise<void> {
  const { page } = desk;
  await goTo(desk, 'settings');
  await toHandOver(desk);
  await page.getByRole('button', { name: '现在交接' }).click();
  await expect(page.getByRole('button', { name: '未交接 0' })).toBeVisible();
}

test('a second laptop joins, both record without a network, and end the day with the same records @host', async ({
  hall: first,
  deskKind,
}, { parallelIndex }) => {
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-sync-'));
  const place = { PORTAL_DATA_DIR: join(folder, 'portal') };
  const profileDir = join(folder, 'second');
  let portal = undefined;
  let second: Desk | undefined;
  try {
    await goTo(first, 'settings');
    await first.page.getByRole('tab', { name: '数据' }).click();
    const [workspace = ''] =
      (await first.page.getByText(/^[0-9a-f]{8}-[0-9a-f-]{27}$/).textContent())?.split(' ') ?? [];
    await portalCommand(place, 'create-workspace', '示例大学', '--id', workspace);
    const code = await portalCommand(place, 'code', workspace);
    portal = await startPortal(place);
    const { port } = new URL(portal.url);

    await toHandOver(first);
    await first.page.getByLabel('门户地址').fill(portal.url);
    await first.page.getByLabel('配对码').fill(code.toLowerCase().replace('-', ' '));
    await first.page.getByRole('button', { name: '连接', exact: true }).click();
    await expect(first.page.getByText(/^已交接 (\d+) \/ \1，/)).toBeVisible();

    await first.page.getByRole('button', { name: '显示邀请' }).click();
    const invitation = await first.page.getByRole('textbox', { name: '邀请（扫码或粘贴）' }).inputValue();
    second = await openSecond(deskKind, profileDir, parallelIndex);
    await second.page.getByLabel('邀请（扫码或粘贴）').fill(invitation);
    await expect(second.page.getByText('这是“示例大学”的邀请。')).toBeVisible();
    await second.page.getByRole('button', { name: '加入', exact: true }).click();
    await expect(second.page.getByText('请给这台电脑起个名称')).toBeVisible();
    await second.page.locator('#join-station').fill('二号登记台');
    await second.page.getByRole('button', { name: '加入', exact: true }).click();
    await expect(second.page.getByRole('navigation', { name: '主菜单' })).toBeVisible();
    await handedOver(second);

    await portal.end('SIGKILL');
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

    portal = await startPortal({ ...place, PORTAL_PORT: port });
    for (const desk of [first, second, first, second]) await handedOver(desk);
    for (const desk of [first, second]) {
      await expectCount(desk, 'A01', 3);
      await expectCount(desk, 'A02', 4);
      await goTo(desk, 'overview');
      // The later one counts on both, until somebody decides.
      await expect(desk.page.getByText('乙馆')).toBeVisible();
      await goTo(desk, 'conflicts');
      await expect(desk.page.getByRole('tab', { name: '待决定（2）' })).toBeVisible();
    }
    expect(await seriousFindings(first.page)).toEqual([]);
    await settle(first);
    for (const desk of [first, second]) await handedOver(desk);
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

    // A file follows its record.
    const licence = join(folder, '营业执照.pdf');
    await writeFile(licence, '%PDF-1.7 示例');
    await openFirstEnterprise(first);
    const files = first.page.getByRole('group', { name: '营业执照' });
    await first.openFile(() => files.getByRole('button', { name: '添加文件' }).click(), licence);
    await expect(files.getByText('营业执照.pdf')).toBeVisible();
    for (const desk of [first, second]) await handedOver(desk);
    await openFirstEnterprise(second);
    const save = second.page.getByRole('button', { name: '另存“营业执照.pdf”' });
    // Until it has come, the key says so instead.
    await expect(async () => {
      const saved = await second!.saveFile(() => save.click(), 3_000);
      expect(saved.toString()).toBe('%PDF-1.7 示例');
    }).toPass();

    // A lost laptop is locked out, at once.
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
  } finally {
    await second?.close();
    await portal?.end('SIGKILL');
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('a laptop with records of its own joins another office, brings them along, and still has the old ones', async ({
  hall: first,
  deskKind,
}, { parallelIndex }) => {
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-offices-'));
  const passphrase = '灯塔 苹果 七号 雨天';
  const stick = join(folder, 'other.fairpack');
  const { page } = first;
  try {
    await record(first, 'A01', 0, 2);
    const other = await openSecond(deskKind, join(folder, 'other'), parallelIndex);
    await beginOffice(other, '另一场招聘会', '另一所大学');
    await toHandOver(other);
    await other.page.getByLabel('口令').fill(passphrase);
    await writeFile(
      stick,
      await other.saveFile(() => other.page.getByRole('button', { name: '导出交接包' }).click()),
    );
    await other.close();

    await goTo(first, 'settings');
    await page.getByRole('tab', { name: '数据' }).click();
    await page.getByRole('button', { name: '加入另一个办公室' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '加入另一个办公室' }).click();
    await expect(page.getByText('这台电脑上“示例大学”的记录原样留着')).toBeVisible();
    await first.openFile(() => page.getByRole('button', { name: '打开交接包' }).click(), [stick]);
    await page.locator('#join-bundle-station').fill('借来的电脑');
    await page.getByLabel('口令').fill(passphrase);
    await page.getByRole('button', { name: '用交接包加入' }).click();

    const ask = page.getByRole('dialog', { name: '把这台电脑原有的记录带到“另一所大学”？' });
    await ask.getByRole('button', { name: '带过来：示例大学' }).click();
    await expect(ask.getByText(/^[1-9]\d* 条记录都在这里了/)).toBeVisible();
    await ask.getByRole('button', { name: '完成' }).click();
    await goTo(first, 'enterprises');
    await expect(page.getByText('甲示例智能装备有限公司')).toBeVisible();
    await goTo(first, 'settings');
    await page.getByRole('tab', { name: '数据' }).click();
    await expect(page.getByText('另一所大学').first()).toBeVisible();
    // Begun again nothing comes twice; the old records are where they were.
    await page.getByRole('button', { name: '把它的记录带到这里' }).click();
    await expect(page.getByText(/^[1-9]\d* 条记录都在这里了/)).toBeVisible();
    await goTo(first, 'enterprises');
    await expect(page.getByText('甲示例智能装备有限公司')).toHaveCount(1);
    await goTo(first, 'settings');
    await page.getByRole('tab', { name: '数据' }).click();
    await page.getByRole('button', { name: '打开', exact: true }).click();
    await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible();
    await expectCount(first, 'A01', 2);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('without any network two laptops are brought together by a stick, and a wrong file changes nothing @host', async ({
  hall: first,
  deskKind,
}, { parallelIndex }) => {
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-stick-'));
  const passphrase = '灯塔 苹果 七号 雨天';
  const stick = join(folder, 'office.fairpack');
  const back = join(folder, 'back.fairpack');
  const second = await openSecond(deskKind, join(folder, 'second'), parallelIndex);
  const bundleFrom = async (desk: Desk, path: string): Promise<void> => {
    await toHandOver(desk);
    await desk.page.getByLabel('口令').fill(passphrase);
    await writeFile(
      path,
      await desk.saveFile(async () => {
        await desk.page.getByRole('button', { name: '导出交接包' }).click();
        // It goes on behind another screen, and says there that it is done.
        await goTo(desk, 'enterprises');
      }),
    );
    await desk.page.getByRole('button', { name: '用 U 盘交接：已完成' }).click();
    await expect(desk.page.getByText('在另一台电脑上打开它')).toBeVisible();
  };
  try {
    await record(first, 'A01', 0, 2);
    const licence = join(folder, '营业执照.pdf');
    await writeFile(licence, '%PDF-1.7 示例');
    await openFirstEnterprise(first);
    await first.openFile(() => first.page.getByRole('button', { name: '添加文件' }).first().click(), licence);
    await expect(first.page.getByText('营业执照.pdf')).toBeVisible();
    await toHandOver(first);
    await first.page.getByRole('button', { name: '导出交接包' }).click();
    await expect(first.page.getByText('口令太短')).toBeVisible();
    await bundleFrom(first, stick);
    await expect(first.page.getByRole('button', { name: '未交接 0' })).toHaveCount(0);

    const joinKey = second.page.getByRole('button', { name: '用交接包加入' });
    await second.openFile(() => second.page.getByRole('button', { name: '打开交接包' }).click(), [stick]);
    await second.page.locator('#join-bundle-station').fill('二号登记台');
    await second.page.getByLabel('口令').fill('别的口令别的口令');
    await joinKey.click();
    await expect(second.page.getByText('口令不对，打不开。')).toBeVisible();
    await second.page.getByLabel('口令').fill(passphrase);
    await joinKey.click();
    await expect(second.page.getByRole('navigation', { name: '主菜单' })).toBeVisible();
    await expectCount(second, 'A01', 2);
    await openFirstEnterprise(second);
    const saved = await second.saveFile(() =>
      second.page.getByRole('button', { name: '另存“营业执照.pdf”' }).click(),
    );
    expect(saved.toString()).toBe('%PDF-1.7 示例');
    await record(second, 'A02', 3, 3);
    await bundleFrom(second, back);

    await toHandOver(first);
    await first.page.getByLabel('口令').fill(passphrase);
    const take = async (path: string, file: string): Promise<void> => {
      await first.openFile(() => first.page.getByRole('button', { name: '打开交接包' }).click(), [path]);
      await first.page.getByRole('button', { name: `合并“${file}”` }).click();
    };
    const cut = join(folder, 'cut.fairpack');
    await writeFile(cut, (await readFile(back)).subarray(0, -30));
    await take(cut, 'cut.fairpack');
    await expect(first.page.getByText('这个交接包不完整或被改动过')).toBeVisible();
    await take(back, 'back.fairpack');
    await expect(first.page.getByText(/合并完成：新增 [1-9]\d* 项改动/)).toBeVisible();
    await take(back, 'back.fairpack');
    await expect(first.page.getByText('合并完成：新增 0 项改动')).toBeVisible();
    for (const desk of [first, second]) {
      await expectCount(desk, 'A01', 2);
      await expectCount(desk, 'A02', 3);
    }
  } finally {
    await second.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
