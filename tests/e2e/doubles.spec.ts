import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seriousFindings } from './axe.ts';
import { expect, test } from './hall-fixture.ts';
import { people } from './office-files.ts';
import { goTo, importFile, scan } from './steps.ts';

test('a person entered twice is merged side by side, comes apart again, and is kept apart for good', async ({
  hall: desk,
}) => {
  const { page } = desk;
  const { name, studentNumber, college } = people[0]!;
  const list = join(desk.profileDir, '补报.csv');
  await writeFile(list, `\uFEFF姓名,学院,专业,手机,生源地\n${name},${college},机械工程,13700000001,厦门市\n`);
  await goTo(desk, 'checkin');
  await scan(page, studentNumber);
  await expect(page.locator('.door-person')).toHaveText(name);
  await importFile(desk, 'graduate', list);
  await goTo(desk, 'checkin');
  await scan(page, name);
  await scan(page, '2');
  await expect(page.locator('.door-counts')).toContainText('2');

  await goTo(desk, 'graduates');
  await page.getByRole('button', { name: '查重合并' }).click();
  const compare = page.getByRole('button', { name: '并排比较' });
  await expect(page.getByRole('row').filter({ has: compare })).toContainText('姓名相同');
  await compare.click();
  await expect(page.getByText(/两条各签到一次/)).toBeVisible();
  const phone = page.getByRole('radiogroup', { name: '手机' });
  // Written last is the usual choice; the numbers stay masked.
  await expect(phone.getByRole('radio', { name: '手机：用右边的' })).toBeChecked();
  await expect(phone).toContainText('137****0001');
  await phone.getByRole('radio', { name: '手机：用右边的' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(phone.getByRole('radio', { name: '手机：用左边的' })).toBeChecked();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`已合并为“${name}”。`)).toBeVisible();
  await expect(page.getByText('没有发现重复的毕业生')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('已撤回。')).toBeVisible();
  await page.getByRole('button', { name: '再找一遍' }).click();
  await compare.click();
  await page.getByRole('button', { name: /^合并成一条/ }).click();
  await expect(page.getByText(`已合并为“${name}”。`)).toBeVisible();

  // Once at the door, and taken back later from the history of the record.
  await goTo(desk, 'checkin');
  await expect(page.locator('.door-counts')).toContainText('1');
  await goTo(desk, 'graduates');
  await page.getByRole('textbox', { name: '名称、拼音首字母、号码' }).fill(name);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: '修改记录' }).click();
  await page.getByRole('button', { name: '撤回这次合并' }).click();
  await expect(page.getByRole('button', { name: '撤回这次合并' })).toHaveCount(0);

  await goTo(desk, 'doubles?open=graduate');
  await compare.click();
  await page.getByRole('button', { name: '不是同一个' }).click();
  await expect(page.getByText('没有发现重复的毕业生')).toBeVisible();
});
