import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Desk } from './desk.ts';
import { expect, test } from './hall-fixture.ts';
import { expectCount, openFirstEnterprise, openSecond, record, toHandOver } from './laptops.ts';
import { goTo } from './steps.ts';

test('without any network two laptops are brought together by a stick, and a wrong file changes nothing', async ({
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
