import { expect, test } from './hall-fixture.ts';
import { firms } from './office-files.ts';
import { goTo } from './steps.ts';

test('a filter is saved, all it shows get another value, and the file holds exactly what is shown', async ({
  hall: desk,
}) => {
  const { page } = desk;
  await goTo(desk, 'graduates');
  await expect(page.getByText('共 60 条')).toBeVisible();
  await page.getByRole('button', { name: /^学院/ }).click();
  await page.getByRole('checkbox', { name: /商学院/ }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('grid').focus();
  await page.keyboard.press('f');
  await page.getByRole('textbox', { name: '给现在的筛选起个名称' }).fill('商学院的人');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已保存筛选“商学院的人”。')).toBeVisible();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(page.getByText('共 60 条')).toBeVisible();
  // With the keyboard: f opens the filters, Enter takes the first.
  await page.getByRole('grid').focus();
  await page.keyboard.press('f');
  await expect(page.getByRole('button', { name: '商学院的人', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('20 / 60 条')).toBeVisible();

  // With the keyboard: what is said about the saved filter lies over the key for ten seconds.
  await page.getByRole('button', { name: '列', exact: true }).press('Enter');
  await page.getByRole('checkbox', { name: '毕业年份' }).focus();
  for (let up = 0; up < 5; up += 1) await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Escape');

  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: '批量修改' }).click();
  await page.getByLabel('改哪一项').click();
  await page.getByTitle('毕业年份', { exact: true }).click();
  await page.getByRole('dialog').getByLabel('毕业年份', { exact: true }).last().fill('2031');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('20 条会改动')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已修改 20 条。')).toBeVisible();

  const bytes = await desk.saveFile(async () => {
    await page.getByRole('button', { name: '下载' }).click();
    await page.getByRole('menuitem', { name: '同上，存为 CSV' }).click();
  });
  const [head = '', ...lines] = bytes.toString('utf8').slice(1).trim().split('\r\n');
  const shown = await page.getByRole('columnheader').allInnerTexts();
  expect(head.split(',')).toEqual(shown.map((each) => each.replace(/[\s↑↕]/g, '')));
  expect(head).toMatch(/^姓名,毕业年份,学号/);
  expect(lines).toHaveLength(20);
  const first = await page.locator('[aria-rowindex="2"]').getByRole('gridcell').first().innerText();
  expect(lines[0]).toMatch(new RegExp(`^${first.trim()},2031,`));

  await page.keyboard.press('Control+z');
  await expect(page.getByText('已撤回。')).toBeVisible();
  await expect(page.getByRole('gridcell', { name: '2031' })).toHaveCount(0);
  await desk.restart();
  await goTo(desk, 'graduates');
  await expect(desk.page.getByRole('columnheader').nth(1)).toHaveText('毕业年份');
  await desk.page.getByRole('button', { name: '保存的筛选' }).click();
  await expect(desk.page.getByRole('button', { name: '商学院的人', exact: true })).toBeVisible();
});

test('a whole telephone number finds its firm everywhere, is not saved in a filter, and goes out in full only for a purpose', async ({
  hall: desk,
}) => {
  const { page } = desk;
  const [, second = ''] = firms;
  const number = '138 0000 1001';
  await page.keyboard.press('Control+k');
  await page.keyboard.type(number.slice(0, -1));
  await expect(page.getByRole('option', { name: new RegExp(second) })).toHaveCount(0);
  await page.keyboard.type(number.slice(-1));
  await page.locator('.ant-select-item-option', { hasText: second }).first().click();
  await expect(page.getByRole('dialog', { name: second })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('textbox', { name: /拼音首字母/ }).fill(number);
  await expect(page.getByText('1 / 5 条')).toBeVisible();
  await page.getByRole('button', { name: '保存的筛选' }).click();
  await page.getByRole('textbox', { name: '给现在的筛选起个名称' }).fill('一个电话');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('请去掉号码再保存');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '下载' }).click();
  await page.getByRole('menuitem', { name: /写全/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: '导出' })).toBeDisabled();
  await dialog.getByRole('radio', { name: '联系本人或企业' }).check();
  await dialog.getByText('CSV', { exact: true }).click();
  const bytes = await desk.saveFile(() => dialog.getByRole('button', { name: '导出' }).click());
  expect(bytes.toString('utf8')).toContain('13800001001');
});
