import * as XLSX from 'xlsx';
import { expect, test } from './hall-fixture.ts';
import { people } from './office-files.ts';
import { goTo, scan, sitDownAt } from './steps.ts';

test('a figure of the results opens its rows, and a row its record', async ({ hall: desk }) => {
  const { page } = desk;
  const visitors = people.slice(0, 2);
  await goTo(desk, 'checkin');
  for (const person of visitors) {
    await scan(page, person.studentNumber);
    await expect(page.locator('.door-person')).toHaveText(person.name);
  }
  await sitDownAt(desk, 'A03');
  await scan(page, visitors[0]?.studentNumber ?? '');
  for (const key of ['4', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByText(/^已保存/)).toBeVisible();
  await goTo(desk, 'results');
  await page.getByText('表', { exact: true }).click();
  await expect(page.getByRole('button', { name: '打开明细：现场签约 记录 1' })).toBeVisible();
  await page.getByRole('button', { name: '打开明细：入场人数 2' }).click();
  const drawer = page.getByRole('dialog', { name: '入场人数：2 条' });
  for (const person of visitors) await expect(drawer).toContainText(person.name);
  await drawer
    .getByRole('row')
    .filter({ hasText: visitors[1]?.name ?? '' })
    .getByRole('button', { name: '打开' })
    .click();
  await expect(page).toHaveURL(/#\/graduates\?open=/);
  await expect(page.getByRole('dialog').last()).toContainText(visitors[1]?.studentNumber ?? '');
});

test('a platform file says it is inferred, what it lacks per row, and leaves out what is wrong @host', async ({
  hall: desk,
}) => {
  const { page } = desk;
  await goTo(desk, 'platforms');
  await expect(page.getByText('推定', { exact: true })).toBeVisible();
  await expect(page.getByText(/^共 5 行，4 行可以报送/)).toBeVisible();
  await expect(page.getByText('另有 5 个岗位还没有通过审核，未列入。')).toBeVisible();
  const finding = page.getByRole('row').filter({ hasText: '职位名称' }).last();
  await expect(finding).toContainText('机械工程师');
  const bytes = await desk.saveFile(() => page.getByRole('button', { name: '生成工作簿（5 行）' }).click());
  const sheet = XLSX.read(bytes).Sheets['岗位'];
  const rows = XLSX.utils.sheet_to_json<Record<string, unknown>>(sheet ?? {});
  expect(rows).toHaveLength(5);
  // Yuan a month as thousand yuan.
  expect(rows.map((row) => row['最低月薪(千元)'])).toContain(6);
  await page.getByRole('checkbox', { name: '只写符合要求的行' }).check();
  await expect(page.getByRole('button', { name: '生成工作簿（4 行）' })).toBeEnabled();
  await finding.getByRole('button', { name: '打开记录' }).click();
  await expect(page).toHaveURL(/#\/jobs\?open=/);
});
