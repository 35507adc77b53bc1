import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Desk } from './desk.ts';
import { writeOfficeFiles } from './office-files.ts';

/** Sets a new office up with one fair of today, as on the first start. */
export async function beginOffice(
  { page }: Desk,
  fairName = '示例招聘会',
  schoolName = '示例大学',
): Promise<void> {
  await page.getByLabel('学校名称').fill(schoolName);
  await page.getByLabel('您的姓名').fill('陈登记');
  await page.getByLabel('招聘会名称').fill(fairName);
  await page.getByLabel('场地').fill('体育馆');
  await page.getByRole('button', { name: '开始使用' }).click();
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible();
}

/** Loads the demonstration fair on the first start. */
export async function loadDemonstration(page: Page): Promise<void> {
  const key = page.getByRole('button', { name: '载入演示招聘会' });
  const rail = page.getByRole('navigation', { name: '主菜单' });
  await key.click();
  // The first click chooses where the records live, a second one fills it where the set-up asks again.
  await key.or(rail).first().waitFor();
  if (await key.isVisible()) await key.click();
  await rail.waitFor();
}

/** Shows a screen by its address. */
export async function goTo({ page }: Desk, screen: string): Promise<void> {
  await page.evaluate((name) => {
    location.hash = `#/${name}`;
  }, screen);
}

/** Takes a file in whole: every row without a problem, differences as the screen proposes them. */
export async function importFile(
  desk: Desk,
  kind: 'enterprise' | 'job' | 'graduate',
  path: string,
): Promise<void> {
  const { page } = desk;
  // The screen still shows the last file until it is left.
  await goTo(desk, 'overview');
  await goTo(desk, `import-${kind}`);
  await desk.openFile(() => page.getByRole('button', { name: '选择文件' }).click(), path);
  // Twice, as many people click: one import comes of it.
  await page.getByRole('button', { name: /^导入 [\d,]+ 条$/ }).dblclick();
  await expect(page.getByText(/导入完成$/)).toBeVisible();
}

/** Sets the fair to a stage by its button on the overview, and agrees. */
export async function setStage(desk: Desk, step: '开场' | '散场', stage: '进行中' | '已结束'): Promise<void> {
  const { page } = desk;
  await goTo(desk, 'overview');
  await page.getByRole('button', { name: step, exact: true }).click();
  await page.getByRole('button', { name: `设为“${stage}”` }).click();
  // What can follow says that the stage is reached: two commits may have been needed for it.
  const next = stage === '进行中' ? '进入“已结束”' : '进入“已报送”';
  await expect(page.getByRole('button', { name: next })).toBeVisible();
}

/** Makes booths A01 ... in rows and columns. */
export async function makeBooths(desk: Desk, rows: number, columns: number): Promise<void> {
  const { page } = desk;
  await goTo(desk, 'booths');
  await page.getByRole('button', { name: '生成展位' }).first().click();
  const drawer = page.getByRole('dialog', { name: '生成展位' });
  await drawer.getByLabel('行数').fill(String(rows));
  await drawer.getByLabel('每行展位数').fill(String(columns));
  await drawer.getByRole('button', { name: '生成展位' }).click();
  await expect(drawer).toHaveCount(0);
}

/** Invites every enterprise of the library that the drawer lists. */
export async function inviteAll({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: '邀请企业' }).click();
  const drawer = page.getByRole('dialog', { name: /邀请企业/ });
  await drawer.getByText(/^选中列出的全部/).click();
  await drawer.getByRole('button', { name: /^邀请 \d+ 家$/ }).click();
  await expect(drawer).toHaveCount(0);
}

/** Lets the planner fill the free booths, and agrees. */
export async function arrangeAll({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: '一键安排' }).click();
  const drawer = page.getByRole('dialog', { name: '一键安排' });
  await drawer.getByRole('button', { name: /^安排这 \d+ 家$/ }).click();
  await expect(drawer).toHaveCount(0);
}

/** Publishes every post in which nothing was found, as the head of an office with one person does. */
export async function publishClean(desk: Desk): Promise<void> {
  const { page } = desk;
  await goTo(desk, 'review');
  await page.getByRole('button', { name: /^批量通过 \d+ 个$/ }).click();
  const dialog = page.getByRole('dialog', { name: '批量通过没有问题的岗位' });
  await dialog.getByRole('radio', { name: /^负责人特批发布/ }).check();
  await dialog.getByRole('textbox', { name: '特批发布的理由' }).fill('本校只有一位工作人员');
  await dialog.getByRole('button', { name: /^通过 \d+ 个岗位$/ }).click();
  await expect(dialog).toHaveCount(0);
}

/** An office with five firms at booths A01 to A06, one published post each, and sixty graduates, on the day. */
export async function openHall(desk: Desk): Promise<void> {
  const files = await writeOfficeFiles(join(desk.profileDir, 'office-files'));
  await beginOffice(desk);
  await importFile(desk, 'enterprise', files.enterprises);
  await importFile(desk, 'job', files.jobs);
  await importFile(desk, 'graduate', files.graduates);
  await publishClean(desk);
  await makeBooths(desk, 1, 6);
  await inviteAll(desk);
  await arrangeAll(desk);
  await setStage(desk, '开场', '进行中');
}

/** A booth on the plan by its code. */
export function booth({ page }: Desk, code: string): Locator {
  return page.getByRole('group', { name: '展位图' }).getByRole('button', { name: new RegExp(`^${code} `) });
}

/** The field of the hall that takes every scan. */
export function scanField(page: Page): Locator {
  return page.getByRole('textbox', { name: '扫码，或输入学号、姓名' });
}

/** Types into the scan field as a person does, and presses Enter. */
export async function scan(page: Page, text: string): Promise<void> {
  await scanField(page).fill(text);
  await page.keyboard.press('Enter');
}

/** What a scanner that acts as a keyboard sends, one badge right after the other, faster than any person or test tool types. */
export async function scanAtOnce(page: Page, badges: readonly string[]): Promise<void> {
  await page.evaluate((numbers) => {
    const press = (code: string) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true }),
      );
    for (const number of numbers) {
      for (const digit of number) press(`Digit${digit}`);
      press('Enter');
    }
  }, badges);
}

/** Sits down at a booth of the interview desk. */
export async function sitDownAt(desk: Desk, code: string): Promise<void> {
  const { page } = desk;
  await goTo(desk, 'interviews');
  await page.getByRole('combobox', { name: '选择展位' }).fill(code);
  await page.keyboard.press('Enter');
  await expect(scanField(page)).toBeFocused();
}
