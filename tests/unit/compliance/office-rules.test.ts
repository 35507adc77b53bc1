import { expect, test } from 'vitest';
import { addRule, addWage, removeWage, switchRule } from '../../../src-core/compliance/change-rules.ts';
import { checkByOffice, lowestWageIn, officeRules } from '../../../src-core/compliance/office-rules.ts';
import { act, after, codesOf, type Records } from '../../builders/facts.ts';
import { anOperator } from '../../builders/records.ts';

const office: Records = {
  operator: [anOperator({ id: 'head', roles: ['head'] }), anOperator({ id: 'a' })],
};
const byHead = { operator: 'head' };
const rulesIn = ({ rule = [], wage = [] }: Records) => officeRules(rule, wage);

function found(description: string, records: Records): string[] {
  const job = {
    title: '机械工程师',
    headcount: 2,
    description,
    workRegions: ['440106'],
    lowestDegree: 'bachelor',
    salaryMin: 2000,
    salaryMax: 2200,
  };
  const enterprise = { name: '示例智能装备有限公司', uscc: '91350200MA2YJ1XR9G' };
  const ad = { job, enterprise, today: '2026-11-24', headcountOfAll: 2 };
  return checkByOffice(ad, rulesIn(records)).map(({ rule, level }) => `${rule} ${level}`);
}

test('a rule that the head switches off with a reason says nothing until it is switched on again', async () => {
  expect(found('限35周岁以下。', office)).toEqual(['A1 warn']);
  const off = after(
    office,
    await act(switchRule, { rule: 'A1', isOff: true, reason: '校内统一口径' }, office, byHead),
  );
  expect(found('限35周岁以下。', off)).toEqual([]);
  expect([...rulesIn(off).off]).toEqual(['A1']);
  const on = after(off, await act(switchRule, { rule: 'A1', isOff: false, reason: '恢复' }, off, byHead));
  expect(found('限35周岁以下。', on)).toEqual(['A1 warn']);
});

test('a rule of the office finds its words in disguise, and no word of it is a pattern', async () => {
  const values = {
    words: ['贷款推广', 'C++(初级)'],
    level: 'block',
    message: '校内不接受此类岗位',
    reason: '学校规定',
  };
  const own = after(office, await act(addRule, { values }, office, byHead));
  const [id] = rulesIn(own).own;
  expect(found('负责貸 款·推 廣。', own)).toEqual([`${id} block`]);
  expect(found('熟悉c++（初级）。', own)).toEqual([`${id} block`]);
  expect(found('熟悉cc初级。', own)).toEqual([]);
});

test('rules are the head’s business and never change without a reason', async () => {
  const off = { rule: 'A1', isOff: true, reason: '因' };
  expect(codesOf(await act(switchRule, off, office, { operator: 'a' }))).toEqual(['NOT_THE_HEAD']);
  expect(codesOf(await act(switchRule, { ...off, reason: '' }, office, byHead))).toEqual(['REASONS_NEEDED']);
  const values = { words: ['贷款推广'], level: 'warn', message: '提示' };
  expect(codesOf(await act(addRule, { values }, office, byHead))).toEqual(['REQUIRED']);
  const blank = { ...values, words: ['\u200b'], reason: '因' };
  expect(codesOf(await act(addRule, { values: blank }, office, byHead))).toEqual(['EMPTY_WORD']);
});

test('a lowest wage is entered by those who check posts, and taken out again', async () => {
  const values = { division: '440100', monthlyYuan: 2300, validFrom: '2025-01-01', basis: '示例通知' };
  const entered = after(office, await act(addWage, { values }, office, { operator: 'a' }));
  expect(rulesIn(entered).wages).toMatchObject([values]);
  const [known] = entered.wage ?? [];
  const removed = await act(removeWage, { wage: known?.id ?? '' }, entered, { operator: 'a' });
  expect(after(entered, removed).wage?.[0]?.deleted).toBe(true);
  expect(codesOf(await act(addWage, { values }, office, { operator: 'nobody' }))).toEqual(['NOT_A_REVIEWER']);
});

const wage = (division: string, monthlyYuan: number, validFrom: string) => ({
  id: `${division} ${validFrom}`,
  division,
  monthlyYuan,
  validFrom,
  basis: '示例通知',
});
const wages = [
  wage('440000', 1700, '2025-01-01'),
  wage('440100', 2300, '2025-01-01'),
  wage('440100', 2500, '2027-01-01'),
  wage('350000', 2030, '2025-01-01'),
];

test('the lowest wage is that of the smallest region around the place, in force on the day; of several places the highest', () => {
  expect(lowestWageIn(['440106'], wages, '2026-11-24')).toBe(2300);
  expect(lowestWageIn(['440106'], wages, '2027-01-01')).toBe(2500);
  expect(lowestWageIn(['440300', '350200'], wages, '2026-11-24')).toBe(2030);
  expect(lowestWageIn(['110000'], wages, '2026-11-24')).toBeUndefined();
  expect(found('负责结构设计。', { ...office, wage: wages })).toEqual(['T2 block']);
});
