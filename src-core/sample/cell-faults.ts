import type { Random } from './random.ts';
import type { Expected } from './fault.ts';

type Cell = string | number | null;

/** One way to spoil a cell. Undefined when this cell cannot be spoiled so. */
export type CellFault = {
  readonly fault: string;
  readonly fields: readonly string[];
  readonly expected: Expected;
  spoil(cell: string, random: Random): Cell | undefined;
};

const wide = (text: string) =>
  text.replace(/[0-9A-Za-z]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
const otherDigit = (digit: string) => (digit === '1' ? '2' : '1');

/** The faults of single cells that careless offices make. Each is named in truth.json with what the import must say. */
export const cellFaults: readonly CellFault[] = [
  {
    fault: 'full-width digits',
    fields: ['studentNumber', 'phone', 'contactPhone', 'enterprise.contactPhone'],
    expected: { repaired: 'half-width' },
    spoil: wide,
  },
  {
    fault: 'spaces inside a number',
    fields: ['documentNumber', 'uscc', 'enterprise.uscc'],
    expected: { repaired: 'spaces' },
    spoil: (cell) => `${cell.slice(0, 6)} ${cell.slice(6, 14)} ${cell.slice(14)}`,
  },
  {
    fault: 'number turned into a float',
    fields: ['documentNumber'],
    expected: { refused: 'DAMAGED_NUMBER' },
    spoil: (cell) => (/^\d{18}$/.test(cell) ? Number(cell) : undefined),
  },
  {
    fault: 'number written with an exponent',
    fields: ['documentNumber'],
    expected: { refused: 'DAMAGED_NUMBER' },
    spoil: (cell) => `${cell.slice(0, 1)}.${cell.slice(1, 6)}E+17`,
  },
  {
    fault: 'last three digits zero',
    fields: ['documentNumber'],
    expected: { refused: 'DAMAGED_NUMBER' },
    spoil: (cell) => `${cell.slice(0, 15)}000`,
  },
  {
    fault: 'wrong check digit of an identity number',
    fields: ['documentNumber'],
    expected: { refused: 'ID_CHECK_DIGIT' },
    spoil: (cell) => `${cell.slice(0, 17)}${otherDigit(cell.slice(17))}`,
  },
  {
    fault: 'birthday that does not exist',
    fields: ['documentNumber'],
    expected: { refused: 'ID_DATE' },
    spoil: (cell) => `${cell.slice(0, 10)}0231${cell.slice(14)}`,
  },
  {
    fault: 'identity number too short',
    fields: ['documentNumber'],
    expected: { refused: 'ID_FORMAT' },
    spoil: (cell) => cell.slice(0, 14),
  },
  {
    fault: 'telephone number too short',
    fields: ['phone', 'contactPhone'],
    expected: { refused: 'PHONE_FORMAT' },
    spoil: (cell) => cell.slice(0, 9),
  },
  {
    fault: 'mailbox without a host',
    fields: ['email', 'contactEmail'],
    expected: { refused: 'EMAIL_FORMAT' },
    spoil: (cell) => cell.replace('@example.com', '@'),
  },
  {
    fault: 'required cell empty',
    fields: ['name', 'title', 'enterprise.name'],
    expected: { refused: 'REQUIRED' },
    spoil: () => null,
  },
  {
    fault: 'text too long',
    fields: ['name', 'title'],
    expected: { refused: 'TOO_LONG' },
    spoil: (cell) => cell.repeat(60).slice(0, 140),
  },
  {
    fault: 'wrong check digit of a credit code',
    fields: ['uscc', 'enterprise.uscc'],
    expected: { warned: 'USCC_CHECK_DIGIT' },
    spoil: (cell) => `${cell.slice(0, 17)}${otherDigit(cell.slice(17))}`,
  },
  {
    fault: 'credit code too short',
    fields: ['uscc', 'enterprise.uscc'],
    expected: { refused: 'USCC_FORMAT' },
    spoil: (cell) => cell.slice(0, 15).replace(/X/g, 'O'),
  },
  {
    fault: '31 February',
    fields: ['founded', 'closesOn'],
    expected: { refused: 'NOT_A_DATE' },
    spoil: (cell) => `${cell.slice(0, 4)}-02-31`,
  },
  {
    fault: 'day written in Chinese',
    fields: ['founded', 'closesOn', 'tierValidFrom'],
    expected: { repaired: 'day' },
    spoil: (cell) => cell.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
  },
  {
    fault: 'day as a serial number',
    fields: ['founded', 'closesOn'],
    expected: { repaired: 'day' },
    spoil: (_, random) => random.whole(36_526, 44_000),
  },
  {
    fault: 'month alone',
    fields: ['founded'],
    expected: { repaired: 'day-of-month' },
    spoil: (cell) => cell.slice(0, 7).replace('-', '.'),
  },
  {
    fault: 'number in words',
    fields: ['staff', 'headcount'],
    expected: { refused: 'NOT_A_NUMBER' },
    spoil: (_, random) => random.pick(['若干', '不限', '多名']),
  },
  {
    fault: 'number with a unit',
    fields: ['staff', 'headcount', 'graduationYear'],
    expected: { repaired: 'unit' },
    spoil: (cell) => (/^(?:19|20)\d\d$/.test(cell) ? `${cell}届` : `${cell}人`),
  },
  {
    fault: 'industry that no table has',
    fields: ['industry'],
    expected: { warned: 'UNKNOWN_CODE' },
    spoil: () => '综合类其他行业',
  },
  {
    fault: 'region that no table has',
    fields: ['division', 'originDivision'],
    expected: { warned: 'UNKNOWN_CODE' },
    spoil: () => '火星市环形山区',
  },
  {
    fault: 'pay that says nothing',
    fields: ['salaryText'],
    expected: { refused: 'SALARY_UNREADABLE' },
    spoil: (_, random) => random.pick(['待遇从优', '高薪', '看能力']),
  },
  {
    fault: 'pay turned into a day',
    fields: ['salaryText'],
    expected: { refused: 'SALARY_UNREADABLE' },
    spoil: () => '8月12日',
  },
  {
    fault: 'pay in another spelling',
    fields: ['salaryText'],
    expected: { repaired: 'pay' },
    spoil: (_, random) => random.pick(['8k-12k/月', '0.8-1.2万/月', '8000~12000元/月', '8千至1.2万/月']),
  },
  {
    fault: 'pay that needs an assumption',
    fields: ['salaryText'],
    expected: { repaired: 'pay-assumed' },
    spoil: (_, random) => random.pick(['年薪10-15万', '200元/天', '8-12', '4000+提成']),
  },
  {
    fault: 'word outside its list',
    fields: ['employmentKind', 'intentKind'],
    expected: { refused: 'NOT_ONE_OF' },
    spoil: () => '待定中',
  },
  {
    fault: 'sign for nothing',
    fields: ['email', 'website', 'contactEmail', 'benefits'],
    expected: { repaired: 'empty-sign' },
    spoil: (_, random) => random.pick(['/', '无', '-', '暂无']),
  },
  {
    fault: 'error of a formula',
    fields: ['address', 'college', 'description'],
    expected: { refused: 'SHEET_ERROR' },
    spoil: () => '#REF!',
  },
];
