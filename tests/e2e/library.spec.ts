import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as XLSX from 'xlsx';
import { expect, test } from './hall-fixture.ts';
import { firms, people } from './office-files.ts';
import { booth, goTo, scan, sitDownAt } from './steps.ts';

const [first, second] = people as [(typeof people)[0], (typeof people)[0]];

test('a firm is dragged to a booth, and a booth gets another size, a screen and power', async ({
  hall: desk,
}) => {
  const { page } = desk;
  await goTo(desk, 'booths');
  const name = (await booth(desk, 'A01').getAttribute('title'))?.split(' ').at(-1) ?? '';
  await booth(desk, 'A01').click();
  await page.keyboard.press('Delete');
  await expect(booth(desk, 'A01')).toHaveAccessibleName('A01 空');
  await page.getByRole('button', { name }).dragTo(booth(desk, 'A01'));
  await expect(booth(desk, 'A01')).toHaveAccessibleName(new RegExp(`${name}$`));
  await booth(desk, 'A01').click();
  await page.getByRole('button', { name: '修改', exact: true }).click();
  const drawer = page.getByRole('dialog', { name: '修改展位 A01' });
  await expect(drawer.getByLabel('展位号')).toBeFocused();
  await drawer.getByLabel('供电（瓦）').fill('2000');
  await drawer.getByLabel('特点').click();
  await page.getByTitle('有屏幕').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('展位 A01 已修改。')).toBeVisible();
  const card = page.locator('.booth-card');
  await expect(card).toContainText('2000');
  await expect(card).toContainText('有屏幕');
  await page.keyboard.press('Control+z');
  await expect(card).not.toContainText('有屏幕');
});

test('a firm that has a booth cannot be taken off the list; without one it can, and comes back', async ({
  hall: desk,
}) => {
  const { page } = desk;
  const [firm = ''] = firms;
  await goTo(desk, 'booths');
  const search = page.getByRole('textbox', { name: '查找企业' });
  const needs = () => page.locator('.guest', { hasText: firm }).locator('.guest-needs').click();
  await search.fill(firm);
  await needs();
  await page.getByRole('button', { name: '取消邀请' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(`“${firm}”还安排在展位上`);
  await page.getByRole('dialog').getByRole('button', { name: '取消', exact: true }).click();
  await page.getByRole('button', { name: new RegExp(`^A0\\d .*${firm}$`) }).click();
  await page.keyboard.press('Delete');
  await search.fill(firm);
  await needs();
  await page.getByRole('button', { name: '取消邀请' }).click();
  await expect(page.getByText(`已取消对${firm}的邀请。`)).toBeVisible();
  await expect(page.locator('.guest', { hasText: firm })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.guest', { hasText: firm })).toHaveCount(1);
});

test('an interview before the last one is corrected at the side', async ({ hall: desk }) => {
  const { page } = desk;
  await sitDownAt(desk, 'A01');
  for (const person of [first, second]) {
    await scan(page, person.studentNumber);
    await expect(page.getByRole('region', { name: '当前面试者' })).toContainText(person.name);
    for (const key of ['1', 'Enter']) await page.keyboard.press(key);
    await expect(page.getByText(`已保存：${person.name} · 收到简历`)).toBeVisible();
  }
  await page.getByRole('button', { name: `更正${first.name}的记录` }).click();
  const drawer = page.getByRole('dialog', { name: `更正：${first.name}` });
  await expect(drawer.getByLabel('结果')).toBeFocused();
  await drawer.getByLabel('结果').click();
  await page.getByTitle('进入复试').click();
  await drawer.getByLabel('备注').fill('周五复试');
  await page.keyboard.press('Control+Enter');
  const line = page.getByRole('region', { name: '本展位最近十条' }).getByRole('listitem').filter({
    hasText: first.name,
  });
  await expect(line).toContainText('进入复试');
  await expect(line).toContainText('周五复试');
});

test('a list goes out as CSV, what looks like a formula as text, and comes back as it was', async ({
  hall: desk,
}) => {
  const { page } = desk;
  await goTo(desk, 'enterprises');
  await page.getByRole('button', { name: '新建企业' }).click();
  await page.getByLabel('企业名称').fill('己示例检测有限公司');
  await page.getByLabel('详细地址').fill('=1+1 号楼');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('共 6 条')).toBeVisible();
  // The new record is shown; Escape goes back to the list.
  await page.keyboard.press('Escape');
  const bytes = await desk.saveFile(async () => {
    await page.getByRole('button', { name: '下载' }).click();
    await page.getByRole('menuitem', { name: /全部字段.*CSV/ }).click();
  });
  expect(desk.savedName).toMatch(/\.csv$/);
  const text = bytes.toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text).toContain("'=1+1 号楼");
  const path = join(desk.profileDir, 'back.csv');
  await writeFile(path, bytes);
  await goTo(desk, 'import-enterprise');
  await desk.openFile(() => page.getByRole('button', { name: '选择文件' }).click(), path);
  await expect(page.locator('main')).toContainText(/与库中相同\s*6/);
});

test('people are found by the initials of their pinyin and by a chip', async ({ hall: desk }) => {
  const { page } = desk;
  await goTo(desk, 'graduates');
  await expect(page.getByText('共 60 条')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('zsy');
  // 赵示一, and 周示一 and 郑示一 who share the initials.
  await expect(page.getByRole('gridcell', { name: '赵示一' })).toBeVisible();
  await expect(page.getByRole('gridcell', { name: '钱示一' })).toHaveCount(0);
  await page.getByRole('textbox', { name: /拼音首字母/ }).fill('');
  await page.getByRole('button', { name: /^学院/ }).click();
  await page.getByRole('checkbox', { name: /商学院/ }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByText('20 / 60 条')).toBeVisible();
});

test('what a search finds is shown from its beginning, wherever the list was', async ({ hall: desk }) => {
  const { page } = desk;
  const row = page.locator('[aria-rowindex="2"]');
  await goTo(desk, 'graduates');
  // An empty list has no end to go to.
  await expect(page.getByText('共 60 条')).toBeVisible();
  await expect(page.getByRole('grid')).toBeFocused();
  await page.keyboard.press('End');
  await expect(row).not.toBeInViewport();
  await page.keyboard.press('/');
  await page.keyboard.type('2026');
  await expect(row).toBeInViewport();
  // Scrolled with the wheel, the cursor stays where it was.
  await page.getByRole('grid').hover();
  await page.mouse.wheel(0, 5_000);
  await expect(row).not.toBeInViewport();
  await page.getByRole('textbox', { name: /拼音首字母/ }).fill('20260');
  await expect(row).toBeInViewport();
});

test('each kind has a template with the titles of its fields', async ({ hall: desk }) => {
  const { page } = desk;
  const titles = { enterprise: '统一社会信用代码', job: '岗位名称', graduate: '学号' };
  for (const [kind, title] of Object.entries(titles)) {
    await goTo(desk, `import-${kind}`);
    const bytes = await desk.saveFile(() => page.getByRole('button', { name: '下载填写模板' }).click());
    const book = XLSX.read(bytes);
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    const cells = XLSX.utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1 }).flat();
    expect(cells.join(' ')).toContain(title);
  }
});

test('an import that the end of the program broke off is offered at the next start, and taken back', async ({
  hall: desk,
}) => {
  const path = join(desk.profileDir, 'many.csv');
  const rows = Array.from({ length: 20_000 }, (_, n) => `${30_000_000 + n},来人${n},机械学院`);
  await writeFile(path, ['学号,姓名,学院', ...rows].join('\n'));
  await goTo(desk, 'import-graduate');
  await desk.openFile(() => desk.page.getByRole('button', { name: '选择文件' }).click(), path);
  await desk.page.getByRole('button', { name: '导入 20,000 条' }).click();
  await expect(desk.page.getByText(/[1-9][\d,]* \/ 20,000/)).toBeVisible();
  await desk.restart();
  const { page } = desk;
  await goTo(desk, 'overview');
  await expect(page.getByText('“many.csv”没有导入完')).toBeVisible();
  await page.getByRole('button', { name: '全部撤回' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click();
  await expect(page.getByText('已撤回这次导入。')).toBeVisible();
  await goTo(desk, 'graduates');
  await expect(page.getByText('共 60 条')).toBeVisible();
});

test('a file that is no list is named, a list of another kind is led to its place, and work goes on', async ({
  hall: desk,
}) => {
  const { page } = desk;
  const open = (path: string) =>
    desk.openFile(() => page.getByRole('button', { name: /选择文件|换一个文件/ }).click(), path);
  const files: [string, Buffer | string, RegExp][] = [
    ['空.xlsx', '', /是空文件/],
    ['报告.pdf', '%PDF-1.7\n1 0 obj\n', /PDF/],
    ['坏.xlsx', Buffer.from('PK\u0003\u0004 not a zip'), /已损坏/],
  ];
  await goTo(desk, 'import-enterprise');
  for (const [name, content, sentence] of files) {
    const path = join(desk.profileDir, name);
    await writeFile(path, content);
    await open(path);
    await expect(page.getByRole('alert').filter({ hasText: sentence }).first()).toBeVisible();
  }
  const graduates = join(desk.profileDir, '毕业生名单.csv');
  await writeFile(graduates, '学号,姓名,学院,专业\n2026990001,新示一,机械学院,机械工程');
  await open(graduates);
  await page.getByRole('button', { name: '去导入毕业生' }).click();
  await expect(page).toHaveURL(/import-graduate/);
  await open(graduates);
  await expect(page.getByRole('button', { name: '导入 1 条' })).toBeVisible();
});

test('the list is ordered and filtered with the keyboard alone, and the focus is never lost', async ({
  hall: desk,
}) => {
  const { page } = desk;
  await goTo(desk, 'graduates');
  await expect(page.getByText('共 60 条')).toBeVisible();
  const chip = page.getByRole('button', { name: /^学院/ });
  await chip.focus();
  await page.keyboard.press('Enter');
  const box = page.getByRole('checkbox', { name: /商学院/ });
  await expect(page.getByRole('checkbox', { name: /学院/ }).first()).toBeFocused();
  await box.focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('20 / 60 条')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(chip).toBeFocused();
  await page.getByRole('button', { name: /^姓名/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: /姓名/ })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: /^数据是否安全/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '导出救援文件' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^数据是否安全/ })).toBeFocused();
});
