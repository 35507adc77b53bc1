import { join } from 'node:path';
import { openBrowserDesk } from './browser-desk.ts';
import { type Desk, type DeskKind, root } from './desk.ts';
import { openElectronDesk } from './electron-desk.ts';
import { expect } from './hall-fixture.ts';
import { people } from './office-files.ts';
import { goTo, scanField } from './steps.ts';

/** Of the second laptop: beside those of all other specs. */
const secondPort = 4480;

/** The page of settings on which laptops come together; what lies open over the page is closed first, as a person does. */
export async function toHandOver({ page }: Desk): Promise<void> {
  const drawer = page.locator('.ant-drawer-title');
  if (await drawer.isVisible()) {
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
  }
  await page.getByRole('button', { name: /^未交接/ }).click();
  await page.getByRole('button', { name: '交接', exact: true }).click();
}

/** Records interviews of the first days of the list at a booth. */
export async function record(desk: Desk, booth: string, from: number, count: number): Promise<void> {
  const { page } = desk;
  await standAt(desk, booth);
  for (const person of people.slice(from, from + count)) {
    await scanField(page).fill(person.studentNumber);
    for (const key of ['Enter', '1', 'Enter']) await page.keyboard.press(key);
  }
  await expect(page.getByText(`本展位本场 ${count} 条`)).toBeVisible();
}

export async function expectCount(desk: Desk, booth: string, count: number): Promise<void> {
  await standAt(desk, booth);
  await expect(desk.page.getByText(`本展位本场 ${count} 条`)).toBeVisible();
}

/** Whichever booth the laptop stands at. */
async function standAt(desk: Desk, booth: string): Promise<void> {
  const { page } = desk;
  await goTo(desk, 'interviews');
  const move = page.getByRole('button', { name: '换展位' });
  const choose = page.getByRole('combobox', { name: '选择展位' });
  await move.or(choose).first().waitFor();
  if (await move.isVisible()) await move.click();
  await choose.fill(booth);
  await page.keyboard.press('Enter');
  await expect(scanField(page)).toBeFocused();
}

/** One more laptop, on a profile of its own. */
export function openSecond(kind: DeskKind, profileDir: string, parallelIndex: number): Promise<Desk> {
  const served = { profileDir, servedFolder: join(root, 'out/renderer'), port: secondPort + parallelIndex };
  return kind === 'chromium' ? openBrowserDesk(served) : openElectronDesk(kind, profileDir);
}

/** The first firm of the library, beside its list. */
export async function openFirstEnterprise(desk: Desk): Promise<void> {
  await goTo(desk, 'enterprises');
  await desk.page.getByRole('grid').getByRole('row').nth(1).click();
  await expect(desk.page.getByRole('group', { name: '营业执照' })).toBeVisible();
}
