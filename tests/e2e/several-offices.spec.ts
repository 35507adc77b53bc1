import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './hall-fixture.ts';
import { expectCount, openSecond, record, toHandOver } from './laptops.ts';
import { beginOffice, goTo } from './steps.ts';

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
