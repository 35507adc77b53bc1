import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import type { Desk } from './desk.ts';
import { firms, writeOfficeFiles } from './office-files.ts';
import { beginOffice, goTo, importFile, inviteAll } from './steps.ts';

test('posts are published by two people, returned with reasons, overridden by the head, and go back when they are edited', async ({
  desk,
}) => {
  const { page } = desk;
  const [firm = ''] = firms;
  const files = await writeOfficeFiles(join(desk.profileDir, 'office-files'));
  await beginOffice(desk);
  await importFile(desk, 'enterprise', files.enterprises);
  await importFile(desk, 'job', files.jobs);
  await addOperator(desk, '李复审');

  await goTo(desk, 'review');
  await bulkPass(desk, '通过初审：5 家企业的 5 个岗位');
  // Nobody is two people.
  await expect(page.getByText('待复审 5', { exact: true })).toBeVisible();
  await page.getByText('待复审 5', { exact: true }).click();
  await page.getByRole('listbox').focus();
  await expect(page.getByRole('button', { name: /复审通过并发布/ })).toBeDisabled();
  await page.keyboard.press('1');

  await workAs(desk, '陈登记', '李复审');
  await bulkPass(desk, '通过复审并发布：5 家企业的 5 个岗位');
  await expect(page.getByText('已发布 5', { exact: true })).toBeVisible();

  // What the rules ask about is returned with it.
  await page.getByText('全部待审 5', { exact: true }).click();
  const post = page.getByRole('region', { name: '正在审核的岗位' });
  await page.getByRole('listbox').focus();
  await expect(post).toContainText('质量工程师');
  const first = (await post.textContent()) ?? '';
  await page.keyboard.press('End');
  await expect(post).not.toContainText(first);
  // The digit comes before the post that the arrow chose is on the screen.
  await page.getByRole('listbox').evaluate(async (list) => {
    for (const [key, code] of [
      ['Home', 'Home'],
      ['2', 'Digit2'],
    ]) {
      list.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }));
      // Between two real keys the screen is brought up to date, too; what is read from the database comes later.
      await Promise.resolve();
    }
  });
  const reasons = page.getByRole('textbox', { name: '退回理由：企业要改什么' });
  await expect(reasons).toHaveValue(/没有写明月薪/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('退回与不通过 1', { exact: true })).toBeVisible();

  // A registrar does not override; the head does, with a reason.
  await page.getByText('退回与不通过 1', { exact: true }).click();
  await page.getByRole('listbox').focus();
  await override(desk, '急用');
  await expect(page.getByText(/^这一步由负责人办理/)).toBeVisible();
  await workAs(desk, '李复审', '陈登记');
  await page.getByRole('listbox').focus();
  await override(desk, '主管部门来函');
  await expect(page.getByText('已发布 6', { exact: true })).toBeVisible();

  // An edit sends a published post back, and says what was edited.
  await page.getByText('已发布 6', { exact: true }).click();
  await page.getByRole('searchbox', { name: '岗位或企业' }).fill(firm);
  await page.getByRole('listbox').focus();
  await page.keyboard.press('Home');
  await expect(post).toContainText('发布的内容');
  await post.getByRole('button', { name: '修改岗位' }).click();
  const drawer = page.getByRole('dialog').last();
  await drawer.getByRole('button', { name: '修改' }).click();
  await drawer.getByLabel('月薪上限（元）').fill('29000');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^已保存。1 个已发布的岗位要重新审核/)).toBeVisible();
  await expect(drawer).toContainText('审核：待初审');
  await drawer.getByRole('button', { name: '去审核' }).click();
  await expect(post).toContainText('发布之后改过：月薪上限（元）');

  // Only what is published goes out.
  await goTo(desk, 'booths');
  await inviteAll(desk);
  await goTo(desk, 'platforms');
  await expect(page.getByText(/^共 5 行/)).toBeVisible();
  await expect(page.getByText('另有 5 个岗位还没有通过审核，未列入。')).toBeVisible();

  // Without the rule that asks for the pay, the others have nothing against them.
  await goTo(desk, 'review');
  await page.getByRole('tab', { name: '规则' }).click();
  await page.getByRole('row').filter({ hasText: 'T2 ' }).getByRole('button', { name: '停用' }).click();
  await page.getByRole('textbox', { name: '理由' }).fill('本场允许面议');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row').filter({ hasText: 'T2 ' })).toContainText('已停用 本场允许面议');
  await page.getByRole('tab', { name: '审核队列' }).click();
  await expect(page.getByRole('button', { name: '批量通过 5 个' })).toBeVisible();
});

async function addOperator(desk: Desk, name: string): Promise<void> {
  const { page } = desk;
  await goTo(desk, 'settings');
  await page.getByRole('tab', { name: '工作人员' }).click();
  await page.getByRole('textbox', { name: '姓名' }).fill(name);
  await page.getByRole('button', { name: '添加', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: name })).toBeVisible();
}

async function workAs({ page }: Desk, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: from }).click();
  await page.getByRole('menuitem', { name: to }).click();
  await expect(page.getByRole('button', { name: to })).toBeVisible();
}

async function bulkPass({ page }: Desk, way: string): Promise<void> {
  await page.getByRole('button', { name: /^批量通过 \d+ 个$/ }).click();
  const dialog = page.getByRole('dialog', { name: '批量通过没有问题的岗位' });
  await dialog.getByRole('radio', { name: way }).check();
  await dialog.getByRole('button', { name: '通过 5 个岗位' }).click();
  await expect(dialog).toHaveCount(0);
}

async function override({ page }: Desk, reason: string): Promise<void> {
  // Nobody decides about a post that is not on the screen yet.
  await expect(page.getByRole('button', { name: /负责人特批发布/ })).toBeVisible();
  await page.keyboard.press('4');
  await page.getByRole('textbox', { name: '特批发布的理由' }).fill(reason);
  await page.keyboard.press('Control+Enter');
}
