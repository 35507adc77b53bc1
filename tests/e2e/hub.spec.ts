import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hubPort } from '../../src-core/contract/host.ts';
import type { Desk } from './desk.ts';
import { openElectronDesk } from './electron-desk.ts';
import { expect, test } from './hall-fixture.ts';
import { expectCount, record } from './laptops.ts';
import { goTo } from './steps.ts';

async function toHub({ page }: Desk): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/settings?open=sync';
  });
  await expect(page.getByRole('heading', { name: '现场主机' })).toBeVisible();
}

/** Everything here is at the hub, and everything there is here. */
async function isInStep(desk: Desk): Promise<void> {
  await toHub(desk);
  await desk.page.getByRole('tabpanel').getByRole('button', { name: '现在交接' }).last().click();
  await expect(desk.page.getByRole('tabpanel').getByText(/现场主机已有全部记录/)).toBeVisible();
}

/** Takes the port of hubs, as soon as the hub that ended has let go of it. */
async function occupy(server: Server): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const problem = await new Promise<Error | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(hubPort, '0.0.0.0', () => resolve(undefined));
    });
    if (!problem) return;
    if (tries > 50) throw problem;
    await wait(200);
  }
}

async function words({ page }: Desk): Promise<string> {
  return page.getByLabel('核对的四个字').first().innerText();
}

test('one laptop is the hub, two join by digits and by the invitation, it dies, another takes over, nobody pairs again, and the old one joins it @electron', async ({
  hall: first,
  deskKind,
}) => {
  if (deskKind === 'chromium') throw new Error('a browser cannot be the hub');
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-hub-'));
  const second = await openElectronDesk(deskKind, join(folder, 'second'));
  const third = await openElectronDesk(deskKind, join(folder, 'third'));
  // Whoever has that port now is no hub.
  let back: Desk | undefined;
  const taken = createServer((socket) => socket.destroy());
  try {
    await toHub(first);
    await first.page.getByRole('button', { name: '把这台电脑设为现场主机' }).click();
    await expect(first.page.getByText('本机是主机')).toBeVisible();
    await first.page.getByRole('button', { name: '接入另一台电脑' }).click();
    const digits = await first.page.getByLabel('六位数字').innerText();

    // By the address on the screen, the four signs, and only then the digits.
    const card = second.page.locator('.ant-card', { hasText: '连接现场主机' });
    await card.getByLabel('主机地址').fill(`127.0.0.1:${hubPort}`);
    await card.getByRole('button', { name: '连接主机' }).click();
    await expect(card.getByText('这是“示例大学”的主机')).toBeVisible();
    expect(await words(second)).toBe(await words(first));
    await card.getByRole('button', { name: '一样，继续' }).click();
    await card.locator('#join-hub-station').fill('二号登记台');
    await card.getByLabel('六位数字').fill('000000' === digits ? '111111' : '000000');
    await card.getByRole('button', { name: '加入' }).click();
    await expect(card.getByText('六位数字不对')).toBeVisible();
    await card.getByLabel('六位数字').fill(digits);
    await card.getByRole('button', { name: '加入' }).click();
    // Nobody gets the key of the office unseen.
    await expect(first.page.getByText('“二号登记台”用六位数字接入了主机')).toBeVisible();
    await first.page.getByRole('button', { name: '是，交给它' }).click();
    await expect(second.page.getByRole('navigation', { name: '主菜单' })).toBeVisible();
    await expect(second.page.getByText('主机已连接')).toBeVisible();

    await first.page.getByRole('button', { name: '换一个' }).click();
    await expect(first.page.getByLabel('六位数字')).not.toHaveText(digits);
    const invitation = first.page.getByLabel('邀请（扫码或粘贴）');
    await third.page.getByLabel('邀请（扫码或粘贴）').fill(await invitation.inputValue());
    await third.page.locator('#join-station').fill('三号登记台');
    await third.page.getByRole('button', { name: '加入', exact: true }).click();
    await expect(third.page.getByRole('navigation', { name: '主菜单' })).toBeVisible();

    await record(first, 'A01', 0, 2);
    await record(second, 'A02', 2, 3);
    for (const desk of [first, second, third, second, first]) await isInStep(desk);
    await expectCount(third, 'A01', 2);
    await expectCount(third, 'A02', 3);
    await expectCount(first, 'A02', 3);

    // The hub's laptop is gone with its port; what was written meanwhile is nowhere but on the third.
    await first.close();
    await occupy(taken);
    await record(third, 'A03', 5, 2);
    await expect(third.page.getByText('主机未连接')).toBeVisible();
    await toHub(second);
    await second.page.getByRole('button', { name: '由这台电脑接替主机' }).click();
    await second.page.getByRole('dialog').getByRole('button', { name: '由这台电脑接替主机' }).click();
    await expect(second.page.getByText('本机是主机')).toBeVisible();
    await expect(third.page.getByText('主机已连接')).toBeVisible();
    for (const desk of [third, second, third]) await isInStep(desk);
    await expectCount(second, 'A03', 2);
    await expectCount(second, 'A01', 2);
    await goTo(third, 'overview');

    // The laptop that was the hub is mended: two hubs would part the hall, so it becomes a guest like the others.
    back = await openElectronDesk(deskKind, first.profileDir);
    await expect(back.page.getByText('主机已连接')).toBeVisible();
    await isInStep(back);
    await expectCount(back, 'A03', 2);
    await toHub(back);
    await expect(back.page.getByText('本机是主机')).toHaveCount(0);
  } finally {
    taken.close();
    await back?.close();
    await second.close();
    await third.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
