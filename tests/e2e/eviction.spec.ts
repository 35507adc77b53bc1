import { expect, test } from './fixtures.ts';
import { promiseLasting } from './lasting-storage.ts';
import { beginOffice, goTo } from './steps.ts';

test('a browser that may delete the records is warned of, until it has promised to keep them', async ({
  desk,
}) => {
  await beginOffice(desk);
  await goTo(desk, 'overview');
  const warning = desk.page.getByText('浏览器还没有答应长期保存这里的记录');
  await expect(warning).toBeVisible();
  // Without a head the browser's own dialog never comes: here the person declines.
  await desk.page.evaluate(() => {
    const offer = new Event('beforeinstallprompt', { cancelable: true });
    window.dispatchEvent(Object.assign(offer, { prompt: async () => ({ outcome: 'dismissed' }) }));
  });
  await desk.page.getByRole('button', { name: '安装为应用' }).click();
  await expect(desk.page.getByText('浏览器还没有答应。')).toBeVisible();
  await desk.restart(async () => promiseLasting(desk.profileDir, desk.origin));
  await goTo(desk, 'overview');
  await expect(desk.page.getByRole('heading', { name: '示例招聘会' })).toBeVisible();
  await expect(desk.page.getByText('浏览器还没有答应长期保存这里的记录')).toBeHidden();
  const disk = await desk.page.evaluate(() => navigator.storage.persisted());
  expect(disk).toBe(true);
});
