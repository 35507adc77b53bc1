import * as XLSX from 'xlsx';
import type { Desk } from './desk.ts';
import { expect, test } from './hall-fixture.ts';
import { people } from './office-files.ts';
import { goTo, scan, sitDownAt } from './steps.ts';

/** Keeps what goes to the printer: there is none here. */
async function watchPrinter({ page }: Desk): Promise<void> {
  await page.evaluate(() => {
    const kept = window as unknown as { printed: string };
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node instanceof HTMLIFrameElement) kept.printed = node.srcdoc;
    }).observe(document.body, { childList: true });
  });
}

/** The paper that would come out, as a PDF. */
async function pdfOf({ page, context }: Desk): Promise<{ html: string; pages: number }> {
  const html = await page.evaluate(() => (window as unknown as { printed: string }).printed);
  const paper = await context.newPage();
  await paper.setContent(html);
  const bytes = await paper.pdf({ preferCSSPageSize: true, printBackground: true });
  await paper.close();
  return { html, pages: bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0 };
}

test('badges are printed once for everybody, let their holders in, and a firm gets whoever agreed to it', async ({
  hall: desk,
}) => {
  const { page } = desk;
  await goTo(desk, 'graduates');
  await page.getByRole('button', { name: '证牌' }).click();
  const drawer = page.getByRole('dialog', { name: '打印证牌' });
  await expect(drawer.getByText('只印还没有印过的（60 人）')).toBeVisible();
  await watchPrinter(desk);
  await drawer.getByRole('button', { name: '打印 60 个' }).click();
  await expect(page.getByText('已记下 60 人的证牌印过了。')).toBeVisible();
  const { html, pages } = await pdfOf(desk);
  expect(pages).toBe(6);
  expect(html).not.toContain(people[0]!.studentNumber);
  await expect(drawer.getByText('只印还没有印过的（0 人）')).toBeVisible();

  const code = new RegExp(`${people[3]!.name}</strong>.*?<code>(B[0-9A-Z]{9})</code>`).exec(html)?.[1] ?? '';
  await goTo(desk, 'checkin');
  await scan(page, code);
  await expect(page.locator('.door-passed .door-person')).toHaveText(people[3]!.name);
  await page.keyboard.press('F7');
  await expect(page.getByText('已同意（告知书 2026-1）')).toBeVisible();

  // At the booth the same badge, and one key for this firm; without it the firm gets a masked name.
  await sitDownAt(desk, 'A03');
  await scan(page, code);
  await expect(page.getByRole('button', { name: '同意提供给本企业 F7' })).toBeVisible();
  await page.keyboard.press('F7');
  await expect(page.getByText('已同意提供给本企业')).toBeVisible();
  for (const key of ['1', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByText(/^已保存/)).toBeVisible();
  await scan(page, people[4]!.studentNumber);
  for (const key of ['1', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByText(new RegExp(`^已保存：${people[4]!.name}`))).toBeVisible();
  await goTo(desk, 'results');
  const employers = page.getByRole('combobox', { name: '下载给一家企业的结果' });
  await employers.click();
  const bytes = await desk.saveFile(() => page.locator('.ant-select-item-option').click());
  await expect(page.getByText(`有 1 人没有同意提供给`)).toContainText(people[4]!.name);
  const rows = XLSX.utils.sheet_to_json<Record<string, string>>(XLSX.read(bytes).Sheets['面试'] ?? {});
  expect(rows.map((row) => [row['姓名'], row['学号']])).toEqual([
    [people[3]!.name, people[3]!.studentNumber],
    [`${people[4]!.name.slice(0, 1)}**`, undefined],
  ]);
});
