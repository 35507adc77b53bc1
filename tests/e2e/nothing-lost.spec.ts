import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowserDesk } from './browser-desk.ts';
import { root } from './desk.ts';
import { expect, test } from './hall-fixture.ts';
import { people } from './office-files.ts';
import { booth, goTo, scan, scanField, sitDownAt } from './steps.ts';

const [first, second] = people as [(typeof people)[0], (typeof people)[0]];

test('one window writes, a second one only shows until it takes over', async ({ hall: desk }) => {
  const other = await desk.context.newPage();
  await other.goto(desk.origin);
  await expect(other.getByText('FairDesk 已在另一个窗口打开')).toBeVisible();
  await other.getByRole('button', { name: '只查看' }).click();
  const banner = '另一个窗口正在记录，这里只能查看。';
  await expect(other.getByText(banner).first()).toBeVisible();
  await other.getByRole('button', { name: '在这里接管' }).click();
  await expect(other.getByText(banner)).toHaveCount(0);
  await expect(desk.page.getByText(banner).first()).toBeVisible();
  await other.evaluate(() => (location.hash = '#/checkin'));
  await scan(other, first.studentNumber);
  await expect(other.getByText('通过')).toBeVisible();
});

test('a half-filled form is asked about before anything throws it away', async ({ hall: desk }) => {
  const { page } = desk;
  await goTo(desk, 'graduates');
  await page.getByRole('button', { name: '新建毕业生' }).click();
  await page.getByLabel('姓名').fill('写了一半');
  const question = page.getByRole('dialog', { name: '放弃刚才填写的内容？' });
  for (const leave of [
    () => page.keyboard.press('F2'),
    () => page.goBack(),
    () => page.getByRole('menuitem', { name: '总览' }).click(),
  ]) {
    await leave();
    await question.getByRole('button', { name: '继续填写' }).click();
    await expect(question).toHaveCount(0);
    await expect(page.getByLabel('姓名')).toHaveValue('写了一半');
  }
  await page.keyboard.press('F2');
  await question.getByRole('button', { name: '放弃', exact: true }).click();
  await expect(page.getByRole('group', { name: '展位图' })).toBeVisible();
});

test('a day that does not exist, and letters for a number, are refused beside their field, not dropped', async ({
  hall: desk,
}) => {
  const { page } = desk;
  await goTo(desk, 'overview');
  await page.getByRole('button', { name: '修改招聘会' }).click();
  const day = page.getByLabel('末日');
  await day.fill('2026-02-31');
  await day.press('Tab');
  await expect(page.getByText('“末日”不是存在的日期。')).toBeVisible();
  await expect(day).toHaveValue('2026-02-31');
  const target = page.getByLabel('目标企业数');
  await target.fill('很多');
  await target.press('Tab');
  await expect(page.getByText(/“目标企业数”.*数字/)).toBeVisible();
  await expect(target).toHaveValue('很多');
  await target.selectText();
  await page.keyboard.type('120');
  await page.keyboard.press('Tab');
  await expect(target).toHaveValue('120');
  await expect(page.getByText(/“目标企业数”.*数字/)).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('“末日”不是存在的日期。')).toBeVisible();
});

test('an import goes on, and a half-decided one is kept, while the person works elsewhere', async ({
  hall: desk,
}) => {
  const { page } = desk;
  const path = join(desk.profileDir, 'many.csv');
  const rows = Array.from({ length: 3_000 }, (_, n) => `${30_000_000 + n},来人${n},机械学院`);
  await writeFile(path, ['学号,姓名,学院', ...rows].join('\n'));
  await goTo(desk, 'import-graduate');
  await desk.openFile(() => page.getByRole('button', { name: '选择文件' }).click(), path);
  await expect(page.getByRole('button', { name: '导入 3,000 条' })).toBeVisible();
  await goTo(desk, 'checkin');
  await page.getByRole('button', { name: '导入毕业生：等您确认' }).click();
  await page.getByRole('button', { name: '导入 3,000 条' }).click();
  await goTo(desk, 'checkin');
  await scan(page, first.studentNumber);
  await expect(page.getByText('通过')).toBeVisible();
  await page.getByRole('button', { name: '导入毕业生：已完成' }).click();
  await expect(page.getByText('“many.csv”导入完成')).toBeVisible();
  await expect(page.getByText('新增 3000 条')).toBeVisible();
  // Seen and left: the next visit begins anew.
  await goTo(desk, 'graduates');
  await expect(page.getByText('共 3,060 条')).toBeVisible();
  await goTo(desk, 'import-graduate');
  await expect(page.getByRole('button', { name: '选择文件' })).toBeVisible();
});

test('what was deleted comes back with Ctrl+Z @host', async ({ hall: desk }) => {
  const { page } = desk;
  await goTo(desk, 'graduates');
  await expect(page.getByText('共 60 条')).toBeVisible();
  await expect(page.getByRole('grid')).toBeFocused();
  for (const key of [' ', 'ArrowDown', ' ']) await page.keyboard.press(key);
  await page.getByRole('button', { name: '删除所选' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await expect(page.getByText('共 58 条')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('已撤回。')).toBeVisible();
  await expect(page.getByText('共 60 条')).toBeVisible();
});

test('a booth that was searched for is in hand, and its firm is moved with the mouse', async ({
  hall: desk,
}) => {
  const { page } = desk;
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('A01');
  await expect(page.getByRole('option', { name: 'A01' })).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(booth(desk, 'A01')).toHaveAttribute('aria-pressed', 'true');
  const name = (await booth(desk, 'A01').getAttribute('title'))?.split(' ').at(-1) ?? '';
  await page.getByRole('button', { name: '移动' }).click();
  await booth(desk, 'A06').click();
  await expect(booth(desk, 'A06')).toHaveAccessibleName(new RegExp(`${name}$`));
  await page.keyboard.press('Control+z');
  await expect(booth(desk, 'A01')).toHaveAccessibleName(new RegExp(`${name}$`));
});

test('what was typed at the desk waits at the side when the screen is left, over a restart too @host', async ({
  hall: desk,
}) => {
  await sitDownAt(desk, 'A01');
  await scan(desk.page, second.studentNumber);
  await expect(desk.page.getByText(second.name).first()).toBeVisible();
  await desk.page.getByLabel('备注').fill('谈到一半');
  await goTo(desk, 'overview');
  await expect(desk.page.getByRole('heading', { name: '示例招聘会' })).toBeVisible();
  // The booth is remembered.
  await goTo(desk, 'interviews');
  await expect(desk.page.getByRole('region', { name: '待处理' })).toContainText(second.name);
  await desk.restart();
  await goTo(desk, 'interviews');
  const side = desk.page.getByRole('region', { name: '待处理' });
  await expect(side).toContainText(second.name);
  await side.getByRole('button', { name: '处理', exact: true }).click();
  await expect(desk.page.getByLabel('备注')).toHaveValue('谈到一半');
  await expect(side).toHaveCount(0);
  await scanField(desk.page).press('2');
  await scanField(desk.page).press('Enter');
  await expect(desk.page.getByText(`已保存：${second.name} · 进入复试`)).toBeVisible();
  await desk.restart();
  await goTo(desk, 'interviews');
  await expect(desk.page.getByText('谈到一半')).toBeVisible();
  await expect(desk.page.getByRole('region', { name: '待处理' })).toHaveCount(0);
});

test('the window does not close over what was typed at the desk @host', async ({ hall: desk }) => {
  const { page } = desk;
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await sitDownAt(desk, 'A01');
  await scan(page, second.studentNumber);
  await page.getByLabel('备注').fill('谈到一半');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
  // Electron would keep the window without a word: there the page asks.
  const question = page.getByRole('dialog', { name: '放弃刚才填写的内容？' });
  if (desk.kind === 'chromium') await expect(question).toHaveCount(0);
  else await question.getByRole('button', { name: '继续填写' }).click();
  await expect(page.getByLabel('备注')).toHaveValue('谈到一半');
  await page.getByLabel('备注').fill('');
  await scanField(page).press('2');
  await scanField(page).press('Enter');
  await expect(page.getByText(`已保存：${second.name} · 进入复试`)).toBeVisible();
});

test('a clock that is behind the last record is asked about before anything is written', async ({
  hall: desk,
}) => {
  const { page } = desk;
  await page.clock.setFixedTime(Date.now() - 3 * 3_600_000);
  await page.reload();
  await expect(page.getByText('请核对电脑的时间')).toBeVisible();
  await page.getByRole('button', { name: '时间是对的，继续' }).click();
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible();
});

test('a rescue file brings everything to another computer @host', async ({ hall: desk }) => {
  const { page } = desk;
  await page.getByRole('button', { name: /^数据是否安全/ }).click();
  await page.getByRole('button', { name: '导出救援文件' }).click();
  const question = page.getByRole('dialog', { name: '导出救援文件' });
  await question.getByLabel('口令').fill('太短');
  await question.getByRole('button', { name: '导出救援文件' }).click();
  await expect(question.getByText('口令太短')).toBeVisible();
  await question.getByLabel('口令').fill('灯塔 苹果 七号 雨天');
  const bytes = await desk.saveFile(() => question.getByRole('button', { name: '导出救援文件' }).click());
  await expect(page.getByText(/^救援文件已存为/)).toBeVisible();
  const path = join(desk.profileDir, 'all.fairdesk');
  await writeFile(path, bytes);
  const other = await openBrowserDesk({
    profileDir: join(desk.profileDir, 'other-computer'),
    servedFolder: join(root, 'out/renderer'),
    port: 4480 + test.info().parallelIndex,
  });
  try {
    await other.openFile(() => other.page.getByRole('button', { name: '打开救援文件' }).click(), path);
    await other.page.getByLabel('口令').fill('别的口令别的口令');
    await other.page.getByRole('button', { name: '恢复全部记录' }).click();
    await expect(other.page.getByText('口令不对，打不开。')).toBeVisible();
    await other.page.getByLabel('口令').fill('灯塔 苹果 七号 雨天');
    await other.page.getByRole('button', { name: '恢复全部记录' }).click();
    await expect(other.page.getByRole('navigation', { name: '主菜单' })).toBeVisible();
    await goTo(other, 'graduates');
    await expect(other.page.getByText('共 60 条')).toBeVisible();
  } finally {
    await other.close();
  }
});
