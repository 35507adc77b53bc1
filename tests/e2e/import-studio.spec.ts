import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as XLSX from 'xlsx';
import { expect, test } from './hall-fixture.ts';
import { goTo } from './steps.ts';

const header = ['编号', '称呼', '所在院', '联系号'];
const rows = [
  ['2026990001', '新示一', '机械学院', '15400000001'],
  ['2026990002', '新示二', '机械学院', '154'],
  ['2026990003', '新示三', '商学院', '155'],
  ['2026990004', '', '商学院', '15400000004'],
];

function workbook(cells: readonly (readonly unknown[])[]): Buffer {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cells.map((row) => [...row])), '名单');
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

test('unknown columns are chosen once, cells corrected by a pasted block, the rest is sent back, comes in again, and is taken back', async ({
  hall: desk,
}) => {
  const { page } = desk;
  const open = async (name: string, content: Buffer) => {
    const path = join(desk.profileDir, name);
    await writeFile(path, content);
    await desk.openFile(
      () =>
        page
          .getByRole('button', { name: /选择文件|换一个文件|再导入一个文件/ })
          .first()
          .click(),
      path,
    );
  };
  await goTo(desk, 'import-graduate');
  await open('学院名单.xlsx', workbook([['某学院毕业生'], header, ...rows]));
  await expect(page.getByText('第 2 行看起来是表头')).toBeVisible();
  for (const [title, field] of [
    ['编号', '学号'],
    ['称呼', '姓名'],
    ['所在院', '学院'],
    ['联系号', '手机'],
  ] as const) {
    const choice = page.getByLabel(`${title} → 导入到`);
    await choice.click();
    await choice.fill(field);
    await page.locator('.ant-select-dropdown:visible').getByTitle(field, { exact: true }).click();
    await expect(page.getByRole('row', { name: new RegExp(`^${title}.*您选择的`) })).toBeVisible();
  }
  await expect(page.getByText('还没有写入任何记录')).toBeVisible();
  const grid = page.getByRole('tabpanel', { name: /有问题的行（3）/ });
  await grid
    .getByRole('button', { name: /手机|联系号/ })
    .first()
    .click();
  const cell = page.getByLabel('行 4 联系号');
  await expect(cell).toBeFocused();
  await cell.evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '15400000002\r\n15400000003\r\n');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText('已粘贴 2 格。')).toBeVisible();
  await page.getByRole('button', { name: '检查改过的 2 行' }).click();
  await expect(page.getByRole('tab', { name: '有问题的行（1）' })).toBeVisible();
  const back = await desk.saveFile(() => page.getByRole('button', { name: '下载这些行' }).click());
  await page.getByRole('button', { name: '导入 3 条' }).click();
  await expect(page.getByText(/导入完成$/)).toBeVisible();

  const sheet = XLSX.read(back);
  const cells = XLSX.utils.sheet_to_json<string[]>(sheet.Sheets[sheet.SheetNames[0] ?? ''] ?? {}, {
    header: 1,
  });
  expect(cells[0]).toEqual(['没有导入的原因', '原行号', ...header]);
  expect(cells[1]?.[0]).toContain('称呼');
  await goTo(desk, 'overview');
  await goTo(desk, 'import-graduate');
  await open('退回改好.xlsx', workbook([cells[0] ?? [], (cells[1] ?? []).with(3, '新示四')]));
  // What was chosen for the first file is known of the second.
  await expect(page.getByText('按上次改过的对照')).toHaveCount(4);
  await page.getByRole('button', { name: '导入 1 条' }).click();
  await expect(page.getByText(/导入完成$/)).toBeVisible();
  await goTo(desk, 'graduates');
  await expect(page.getByText('共 64 条')).toBeVisible();
  await goTo(desk, 'import-graduate');
  await page.getByRole('button', { name: '撤回“学院名单.xlsx”的导入' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click();
  await expect(page.getByText('已撤回这次导入。')).toBeVisible();
  await goTo(desk, 'graduates');
  await expect(page.getByText('共 61 条')).toBeVisible();
});

test('a file that takes long is given up at once, and the next one is read', async ({ hall: desk }) => {
  const { page } = desk;
  const path = join(desk.profileDir, '很长.csv');
  const lines = Array.from(
    { length: 190_000 },
    (_, n) => `${30_000_000 + n},来人${n},机械学院,2027年6月,本科及以上`,
  );
  await writeFile(path, ['学号,姓名,学院,毕业时间,学历', ...lines].join('\n'));
  await goTo(desk, 'import-graduate');
  await desk.openFile(() => page.getByRole('button', { name: '选择文件' }).click(), path);
  await page.getByRole('main').getByRole('button', { name: '取消', exact: true }).click();
  await expect(page.getByText('已取消，没有写入任何记录。')).toBeVisible();
  await writeFile(path, '学号,姓名\n2026990001,新示一\n');
  await desk.openFile(() => page.getByRole('button', { name: '选择文件' }).click(), path);
  await expect(page.getByRole('button', { name: '导入 1 条' })).toBeVisible();
});
