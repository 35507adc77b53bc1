import { expect, test } from './fixtures.ts';
import { goTo, loadDemonstration } from './steps.ts';

test('a demonstration fair is loaded, kept apart, and left again', async ({ desk }) => {
  const { page } = desk;
  await loadDemonstration(page);
  await expect(page.getByText('演示数据：企业、岗位和人都是虚构的')).toBeVisible();
  await goTo(desk, 'graduates');
  await expect(page.getByText('共 5,000 条')).toBeVisible();
  await page.getByRole('button', { name: '回到正式数据' }).click();
  await expect(page.getByRole('button', { name: '开始使用' })).toBeVisible();
});
