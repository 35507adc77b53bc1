import { identityNumberOf } from '../../src-core/standards/identity-number.ts';
import { expect, test } from './hall-fixture.ts';
import { firms, people } from './office-files.ts';
import { booth, goTo, scan, scanAtOnce, scanField, setStage, sitDownAt } from './steps.ts';

const [first, second] = people as [(typeof people)[0], (typeof people)[0]];

test('a booth that is given to one firm is refused to another, beside the booth', async ({ hall: desk }) => {
  const { page } = desk;
  await goTo(desk, 'booths');
  const free = page.getByRole('button', { name: /^A0\d 空$/ });
  const code = ((await free.getAttribute('title')) ?? '').slice(0, 3);
  await booth(desk, 'A01').click();
  const name = (await booth(desk, 'A01').getAttribute('title'))?.split(' ').at(-1) ?? '';
  expect(firms).toContain(name);
  // The same firm a second time in one session, chosen with the keyboard.
  await booth(desk, code).click();
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText(`“${name}”本场已在展位 A01`);
  await expect(booth(desk, code)).toHaveAccessibleName(`${code} 空`);
});

test('firms are moved, swapped, pinned and removed with the keyboard alone', async ({ hall: desk }) => {
  const { page } = desk;
  await goTo(desk, 'booths');
  const nameAt = async (code: string) => (await booth(desk, code).getAttribute('title'))?.split(' ').at(-1);
  const [left, right] = [await nameAt('A01'), await nameAt('A02')];
  await booth(desk, 'A01').focus();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(booth(desk, 'A02')).toHaveAccessibleName(new RegExp(`${left}$`));
  await expect(booth(desk, 'A01')).toHaveAccessibleName(new RegExp(`${right}$`));
  await page.keyboard.press('p');
  await expect(booth(desk, 'A02')).toHaveAccessibleName(/^A02 已固定/);
  await page.keyboard.press('Delete');
  await expect(booth(desk, 'A02')).toHaveAccessibleName('A02 空');
});

test('check-in says passed, already there, not on the list; a walk-in is entered without a dialog @host', async ({
  hall: desk,
}) => {
  const { page } = desk;
  await goTo(desk, 'checkin');
  await expect(scanField(page)).toBeFocused();
  await scan(page, first.studentNumber);
  await expect(page.getByText('通过')).toBeVisible();
  await scan(page, first.studentNumber);
  await expect(page.getByText(/已签到 \d\d:\d\d/)).toBeVisible();
  await scan(page, first.studentNumber.slice(-4));
  await expect(page.getByText('请选择是哪一位')).toBeVisible();
  await scan(page, '7770001');
  await expect(page.getByText('名单中没有', { exact: true })).toBeVisible();
  await page.keyboard.press('F8');
  await page.keyboard.insertText('现场来');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已补录')).toBeVisible();
  await expect(scanField(page)).toBeFocused();
  await expect(page.getByRole('region', { name: '待处理' })).toContainText(first.studentNumber.slice(-4));
  await expect(page.getByRole('region', { name: '最近十位' })).toContainText('现场来');
});

test('a scanner that is faster than the disk loses nobody', async ({ hall: desk }) => {
  const { page } = desk;
  await goTo(desk, 'checkin');
  await expect(scanField(page)).toBeFocused();
  await scanAtOnce(
    page,
    people.slice(0, 20).map((person) => person.studentNumber),
  );
  await expect(page.locator('dt', { hasText: '本场签到' }).locator('+ dd')).toHaveText('20');
});

test('a second Enter makes no second record, and Ctrl+Z says what it took back @host', async ({
  hall: desk,
}) => {
  const { page } = desk;
  await sitDownAt(desk, 'A01');
  await scan(page, first.studentNumber);
  await expect(page.getByRole('region', { name: '当前面试者' })).toContainText(first.name);
  for (const key of ['3', 'Enter', 'Enter', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByText(`已保存：${first.name} · 达成意向`)).toBeVisible();
  await expect(page.getByText('本展位本场 1 条')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(new RegExp(`^已撤回：${first.name} · 达成意向`))).toBeVisible();
  await expect(page.getByText('本展位本场 0 条')).toBeVisible();
});

test('number, Enter, digit, Enter without looking up gives every person their own result @host', async ({
  hall: desk,
}) => {
  const { page } = desk;
  await sitDownAt(desk, 'A01');
  for (const [index, person] of people.slice(0, 7).entries()) {
    await scanField(page).fill(person.studentNumber);
    for (const key of ['Enter', String(index + 1), 'Enter']) await page.keyboard.press(key);
  }
  await expect(page.getByText('本展位本场 7 条')).toBeVisible();
  const last = page.getByRole('region', { name: '本展位最近十条' }).getByRole('listitem');
  const words = ['收到简历', '进入复试', '达成意向', '现场签约', '企业未录用', '学生放弃', '未到场'];
  for (const [index, word] of words.entries())
    await expect(last.filter({ hasText: people[index]?.name ?? '' })).toContainText(word);
});

test('a badge scanned before the result was chosen waits at the side and is settled later', async ({
  hall: desk,
}) => {
  const { page } = desk;
  await sitDownAt(desk, 'A01');
  await scan(page, first.studentNumber);
  await expect(page.getByRole('region', { name: '当前面试者' })).toContainText(first.name);
  await scan(page, second.studentNumber);
  await expect(page.getByRole('region', { name: '当前面试者' })).toContainText(second.name);
  await expect(page.getByRole('region', { name: '待处理' })).toContainText(`未选结果：${first.name}`);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`已保存：${second.name} · 收到简历`)).toBeVisible();
  await desk.restart();
  await goTo(desk, 'interviews');
  await desk.page
    .getByRole('region', { name: '待处理' })
    .getByRole('button', { name: '处理', exact: true })
    .click();
  await expect(desk.page.getByRole('region', { name: '当前面试者' })).toContainText(first.name);
});

test('a closed fair takes neither check-ins nor interviews', async ({ hall: desk }) => {
  const { page } = desk;
  await setStage(desk, '散场', '已结束');
  await goTo(desk, 'checkin');
  // It is said before anybody stands at the door, and once more of whoever does.
  await expect(page.getByRole('alert')).toContainText('招聘会已经结束');
  await scan(page, first.studentNumber);
  await expect(page.getByText('不能进入')).toBeVisible();
  await expect(page.getByRole('status').getByText(/^招聘会已经结束/)).toBeVisible();
  await sitDownAt(desk, 'A01');
  await scan(page, first.studentNumber);
  await expect(page.getByRole('region', { name: '当前面试者' })).toContainText(first.name);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^招聘会已经结束/)).toHaveCount(2);
  await expect(page.getByRole('region', { name: '当前面试者' })).toContainText(first.name);
});

test('while the screen is locked nobody is let in, and no key reaches what lies behind', async ({
  hall: desk,
}) => {
  const { page } = desk;
  await goTo(desk, 'checkin');
  await expect(scanField(page)).toBeFocused();
  await page.keyboard.press('F9');
  const lock = page.getByRole('dialog', { name: '屏幕已锁' });
  await expect(lock).toBeVisible();
  await scanAtOnce(page, [first.studentNumber]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F4');
  await expect(lock).toBeVisible();
  await expect(page).toHaveURL(/#\/checkin/);
  await lock.getByRole('button', { name: '陈登记' }).click();
  await expect(page.locator('dt', { hasText: '本场签到' }).locator('+ dd')).toHaveText('0');
  await scan(page, first.studentNumber);
  await expect(page.getByText('通过')).toBeVisible();
});

test('an identity card that is on no list is shown masked and kept as a document, not as a student number', async ({
  hall: desk,
}) => {
  const { page } = desk;
  const number = identityNumberOf('99010120040302006');
  await goTo(desk, 'checkin');
  await scan(page, number);
  await expect(page.getByText('名单中没有', { exact: true })).toBeVisible();
  await expect(page.locator('main')).not.toContainText(number);
  await page.keyboard.press('F8');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: '现场补录' })).toContainText('请填写“姓名”');
  await page.keyboard.insertText('证件来');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已补录')).toBeVisible();
  await scan(page, number);
  await expect(page.getByText(/已签到 \d\d:\d\d/)).toBeVisible();
  // Somebody of the list who is entered once more is offered instead of refused.
  await scan(page, '证件来二');
  await page.keyboard.press('F8');
  await page.getByLabel('学号', { exact: true }).fill(first.studentNumber);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `已在名单中：就是“${first.name}”` }).click();
  await expect(page.getByText('通过')).toBeVisible();
  await expect(page.locator('.door-person')).toHaveText(first.name);
});

test('a walk-in at the desk puts aside whom it interrupts, and Ctrl+Z in a word takes nothing back', async ({
  hall: desk,
}) => {
  const { page } = desk;
  await sitDownAt(desk, 'A01');
  await scan(page, first.studentNumber);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('本展位本场 1 条')).toBeVisible();
  await scanField(page).fill('错字');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('本展位本场 1 条')).toBeVisible();
  await scan(page, second.studentNumber);
  await expect(page.getByRole('region', { name: '当前面试者' })).toContainText(second.name);
  await page.keyboard.press('2');
  await expect(page.getByRole('radio', { name: '进入复试' })).toBeChecked();
  await page.keyboard.press('F8');
  await page.keyboard.insertText('插队者');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: '当前面试者' })).toContainText('插队者');
  const side = page.getByRole('region', { name: '待处理' });
  await expect(side).toContainText(`未选结果：${second.name}`);
  await side.getByRole('button', { name: '处理', exact: true }).click();
  await expect(page.getByRole('region', { name: '当前面试者' })).toContainText(second.name);
  await expect(page.getByRole('radio', { name: '进入复试' })).toBeChecked();
  // A post chosen with the mouse leaves the digits where they were.
  await page.getByRole('radio', { name: '不指定岗位' }).click();
  await expect(scanField(page)).toBeFocused();
  await page.keyboard.press('3');
  await expect(page.getByRole('radio', { name: '达成意向' })).toBeChecked();
});

test('who passed by mistake is taken back with Ctrl+Z, and passes again', async ({ hall: desk }) => {
  const { page } = desk;
  await goTo(desk, 'checkin');
  await scan(page, first.studentNumber);
  await expect(page.getByText('通过')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('撤回签到')).toBeVisible();
  await expect(page.getByRole('status')).toContainText(first.name);
  await scan(page, first.studentNumber);
  await expect(page.getByText('通过')).toBeVisible();
});

test('a scan that came to a halt is taken whole, and a half-filled walk-in is asked about', async ({
  hall: desk,
}) => {
  const { page } = desk;
  await goTo(desk, 'checkin');
  await expect(scanField(page)).toBeFocused();
  const number = first.studentNumber;
  await page.keyboard.press(number.slice(0, 1));
  await page.waitForTimeout(200);
  await scanAtOnce(page, [number.slice(1)]);
  await expect(page.getByText('通过')).toBeVisible();
  await page.keyboard.press('F8');
  const form = page.getByRole('group', { name: '现场补录' });
  await expect(form.getByLabel('姓名')).toBeFocused();
  await page.keyboard.insertText('写了一半');
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: '放弃刚才填写的内容？' });
  await question.getByRole('button', { name: '继续填写' }).click();
  await expect(form.getByLabel('姓名')).toHaveValue('写了一半');
});
