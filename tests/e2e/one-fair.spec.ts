import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import * as XLSX from 'xlsx';
import { carelessFiles } from '../../src-core/sample/careless-files.ts';
import type { Fault } from '../../src-core/sample/fault.ts';
import { sampleFair } from '../../src-core/sample/sample-fair.ts';
import { sampleFiles } from '../sample/sample-files.ts';
import type { Desk } from './desk.ts';
import { expect, test } from './fixtures.ts';
import {
  arrangeAll,
  beginOffice,
  booth,
  goTo,
  importFile,
  inviteAll,
  makeBooths,
  scan,
  scanField,
  setStage,
  sitDownAt,
} from './steps.ts';

const order = { seed: 7, enterprises: 40, jobs: 160, graduates: 400, firstDay: '2026-11-24' };
const words = ['收到简历', '进入复试', '达成意向', '现场签约', '企业未录用', '学生放弃', '未到场'];

type Person = { studentNumber: string; name: string };
type Typed = Person & {
  booth: string;
  enterprise: string;
  result: string;
  notes: string;
};

test('one fair, end to end: careless files, booths, check-in, fifty interviews, the result workbook', async ({
  desk,
}) => {
  const { page } = desk;
  const { careless, truth } = sampleFiles(order);
  const folder = join(desk.profileDir, 'careless');
  await mkdir(folder, { recursive: true });
  await beginOffice(desk, '全程招聘会');

  for (const kind of ['enterprise', 'job', 'graduate'] as const) {
    for (const file of careless.filter((each) => each.kind === kind)) {
      const path = join(folder, file.name);
      await writeFile(path, file.bytes);
      await importFile(desk, kind, path);
      await correctAll(
        page,
        truth.faults.filter((fault) => fault.file === file.name),
      );
    }
  }

  await makeBooths(desk, 4, 12);
  await inviteAll(desk);
  await arrangeAll(desk);
  await setStage(desk, '开场', '进行中');
  const people = peopleWithoutFault(truth.faults).slice(0, 60);
  expect(people).toHaveLength(60);
  await checkInAll(desk, people);
  const typed = await recordFifty(desk, people);
  await setStage(desk, '散场', '已结束');

  await goTo(desk, 'results');
  const bytes = await desk.saveFile(() => page.getByRole('button', { name: '下载结果工作簿' }).click());
  const book = XLSX.read(bytes);
  expect(book.SheetNames).toEqual(['企业', '岗位', '签到', '面试', '汇总']);
  expect(
    rowsOf(book, '签到')
      .map((row) => row['学号'])
      .sort(),
  ).toEqual(people.map((each) => each.studentNumber).sort());
  const written = rowsOf(book, '面试').map((row) => ({
    studentNumber: row['学号'],
    name: row['姓名'],
    booth: row['展位'],
    enterprise: row['企业'],
    result: row['结果'],
    notes: row['备注'] ?? '',
  }));
  expect(written.sort(byNumber)).toEqual([...typed].sort(byNumber));
  expectTextCells(book, '面试', '学号');
  expectTotals(book, typed);
});

/** Puts every refused row of the file right on the screen and takes it in after all; a row that is there twice is let go. */
async function correctAll(page: Page, faults: readonly Fault[]): Promise<void> {
  const refused = faults.filter((fault) => 'refused' in fault.expected);
  const wrong = refused.filter((fault) => fault.title !== '');
  const doubles = refused.length - wrong.length;
  for (const { row, title, expected } of wrong) {
    const isNeeded = 'refused' in expected && ['REQUIRED', 'TOO_LONG'].includes(expected.refused);
    const field = page.getByRole('textbox', { name: `行 ${row} ${title.replace(/\s+/g, ' ')}`, exact: true });
    await field.fill(isNeeded ? `改正${row}有限公司` : '');
    await field.press('Enter');
  }
  if (wrong.length > 0) {
    await page.getByRole('button', { name: /^重试改过的 \d+ 行$/ }).click();
    const said = new RegExp(`^导入 \\d+ 行，还有 ${doubles} 行有问题。`);
    await expect(page.getByText(said)).toBeVisible();
  }
  if (doubles > 0) {
    await page.getByRole('button', { name: '不再保留' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '不再保留' }).click();
    await expect(page.getByText(/^没有导入的行/)).toHaveCount(0);
  }
}

/** Graduates who stand in a row of the careless files that has no planted fault. */
function peopleWithoutFault(faults: readonly Fault[]): Person[] {
  const fair = sampleFair(order);
  const plain = new Set<string>();
  for (const file of carelessFiles(fair, order.seed).files)
    for (const sheet of file.sheets)
      for (const [index, cells] of sheet.rows.entries()) {
        const isFaulty = faults.some((each) => each.file === file.name && each.row === index + 1);
        if (!isFaulty) for (const cell of cells) plain.add(String(cell));
      }
  return fair.graduates
    .map(({ studentNumber, name }) => ({ studentNumber: String(studentNumber), name: String(name) }))
    .filter((person) => plain.has(person.studentNumber));
}

async function checkInAll(desk: Desk, people: readonly Person[]): Promise<void> {
  const { page } = desk;
  await goTo(desk, 'checkin');
  for (const { studentNumber, name } of people) {
    await scan(page, studentNumber);
    await expect(page.getByText('通过')).toBeVisible();
    await expect(page.locator('.door-person')).toHaveText(name);
  }
  await expect(page.locator('dt', { hasText: '本场签到' }).locator('+ dd')).toHaveText(String(people.length));
}

/** Fifty interviews at five booths, with the keyboard alone; every third has a note. */
async function recordFifty(desk: Desk, people: readonly Person[]): Promise<Typed[]> {
  const { page } = desk;
  const typed: Typed[] = [];
  for (const [place, code] of ['A01', 'A02', 'A03', 'A04', 'A05'].entries()) {
    await goTo(desk, 'booths');
    const enterprise = ((await booth(desk, code).getAttribute('title')) ?? '').split(' ').slice(2).join(' ');
    if (place > 0) {
      await goTo(desk, 'interviews');
      await page.getByRole('button', { name: '换展位' }).click();
    }
    await sitDownAt(desk, code);
    for (let index = 0; index < 10; index += 1) {
      const person = people[place * 10 + index];
      if (!person) throw new Error('not enough people');
      const key = (place * 10 + index) % words.length;
      const notes = index % 3 === 0 ? `第${index + 1}位,愿意到外地` : '';
      await scanField(page).fill(person.studentNumber);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('region', { name: '当前面试者' })).toContainText(person.name);
      await page.keyboard.press(String(key + 1));
      if (notes) {
        await expect(page.getByRole('radio', { name: words[key] ?? '' })).toBeChecked();
        await page.keyboard.press('Tab');
        await page.keyboard.insertText(notes);
      }
      await page.keyboard.press('Enter');
      await expect(page.getByText(`已保存：${person.name} · ${words[key] ?? ''}`)).toBeVisible();
      typed.push({ ...person, booth: code, enterprise, result: words[key] ?? '', notes });
    }
  }
  return typed;
}

function rowsOf(book: XLSX.WorkBook, sheet: string): Record<string, string>[] {
  const found = book.Sheets[sheet];
  if (!found) throw new Error(`no sheet ${sheet}`);
  return XLSX.utils.sheet_to_json<Record<string, string>>(found);
}

function byNumber(
  a: { studentNumber: string | undefined },
  b: { studentNumber: string | undefined },
): number {
  return (a.studentNumber ?? '') < (b.studentNumber ?? '') ? -1 : 1;
}

/** A number that is not a number stands in a text cell, digit for digit. */
function expectTextCells(book: XLSX.WorkBook, name: string, title: string): void {
  const sheet = book.Sheets[name] ?? {};
  const range = XLSX.utils.decode_range(sheet['!ref'] ?? 'A1');
  const column = Array.from({ length: range.e.c + 1 }, (_, c) => c).find(
    (c) => (sheet[XLSX.utils.encode_cell({ r: 0, c })] as XLSX.CellObject | undefined)?.v === title,
  );
  expect(column).toBeDefined();
  for (let r = 1; r <= range.e.r; r += 1)
    expect((sheet[XLSX.utils.encode_cell({ r, c: column ?? 0 })] as XLSX.CellObject | undefined)?.t).toBe(
      's',
    );
}

/** What the summary says is what was typed. */
function expectTotals(book: XLSX.WorkBook, typed: readonly Typed[]): void {
  const summary = rowsOf(book, '汇总') as unknown as Record<string, string | number>[];
  const total = summary.find((row) => row['统计口径'] === '合计');
  expect(total).toMatchObject({
    入场人数: 60,
    面试次数: typed.filter((each) => each.result !== '未到场').length,
    达成意向人数: typed.filter((each) => each.result === '达成意向').length,
    现场签约人数: typed.filter((each) => each.result === '现场签约').length,
  });
  for (const word of words) {
    const row = summary.find((each) => each['统计口径'] === '按面试结果' && each['类别'] === word);
    expect(row?.['记录']).toBe(typed.filter((each) => each.result === word).length);
  }
}
