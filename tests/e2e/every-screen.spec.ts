import { seriousFindings } from './axe.ts';
import { expect, test } from './hall-fixture.ts';
import { people } from './office-files.ts';
import { goTo, scan, setStage, sitDownAt } from './steps.ts';

const screens = [
  ['overview', '总览'],
  ['enterprises', '企业'],
  ['jobs', '岗位'],
  ['review', '审核'],
  ['graduates', '毕业生'],
  ['booths', '展位'],
  ['checkin', '签到'],
  ['interviews', '面试'],
  ['results', '结果'],
  ['platforms', '平台导出'],
  ['doubles', '查重合并'],
  ['conflicts', '冲突处理'],
  ['settings', '设置'],
  ['import-graduate', '导入'],
] as const;

test('no screen shuts anybody out: axe finds nothing serious, in light and in dark', async ({
  hall: desk,
}) => {
  const { page } = desk;
  await goTo(desk, 'checkin');
  await scan(page, people[0]?.studentNumber ?? '');
  await expect(page.getByText('通过')).toBeVisible();
  await sitDownAt(desk, 'A01');
  await scan(page, people[0]?.studentNumber ?? '');
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^已保存/)).toBeVisible();
  const found: string[] = [];
  for (const look of ['light', 'dark'] as const) {
    await page.evaluate((value) => {
      const key = 'fairdesk.preferences';
      const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as object;
      localStorage.setItem(key, JSON.stringify({ ...kept, look: value }));
    }, look);
    await page.reload();
    for (const [screen] of screens) {
      await goTo(desk, screen);
      await expect(page.locator('main')).not.toBeEmpty();
      await page.waitForTimeout(300);
      for (const finding of await seriousFindings(page)) found.push(`${look} ${screen}: ${finding}`);
    }
  }
  expect(found).toEqual([]);
});

test('a whole day asks no other origin for anything, and goes on with the server gone', async ({
  hall: desk,
}) => {
  const foreign: string[] = [];
  desk.context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== desk.origin) foreign.push(request.url());
  });
  const { page } = desk;
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await desk.stopServer();
  await goTo(desk, 'checkin');
  await scan(page, people[1]?.studentNumber ?? '');
  await expect(page.getByText('通过')).toBeVisible();
  await sitDownAt(desk, 'A02');
  await scan(page, people[1]?.studentNumber ?? '');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^已保存/)).toBeVisible();
  await page.reload();
  for (const [screen] of screens) {
    await goTo(desk, screen);
    await expect(page.locator('main')).not.toBeEmpty();
  }
  await setStage(desk, '散场', '已结束');
  await goTo(desk, 'results');
  const bytes = await desk.saveFile(() => page.getByRole('button', { name: '下载结果工作簿' }).click());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(foreign).toEqual([]);
});
