import type { Field } from '../record/fields.ts';
import { type Problem, problem } from '../record/problem.ts';
import { looksLikeDamagedNumber } from '../standards/damaged-number.ts';
import { type Standard, standardOf } from '../standards/tables.ts';
import { toHalfWidth, toPlainWords } from '../standards/to-half-width.ts';
import { type Cell, formulaWithoutResult, isBlank, textOf } from './cell.ts';
import { readDay } from './read-day.ts';
import { readList } from './read-list.ts';
import { readNumber } from './read-number.ts';
import { readPay } from './read-pay.ts';

/** What was set right on the way from the cell to the value; counted for each column and said in the preview. */
export type Repair =
  | 'half-width' // full-width digits and letters
  | 'spaces' // spaces, hyphens or an apostrophe inside a number or code
  | 'invisible' // spaces at the ends of a text, characters that nobody sees
  | 'day' // another spelling of a day
  | 'day-of-month' // a month alone: its first (or last) day
  | 'code' // another word for it became the code of its table
  | 'major-code' // a major of the catalogue got its code too
  | 'list' // several entries in one cell
  | 'pay' // pay became yuan a month
  | 'pay-assumed' // and something had to be assumed for it
  | 'unit' // a number with a unit or separators
  | 'masked' // stars stand where the value was, as in our own lists: nothing is known
  | 'empty-sign'; // a sign that means nothing was filled in

export type ReadCell = {
  /** Fields of the record that the cell fills: one, or several for pay. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Values that a column of their own may overrule: the amounts read from a text of pay. */
  readonly derived?: Readonly<Record<string, unknown>>;
  readonly repairs: readonly Repair[];
  readonly problems: readonly Problem[];
};

export type CellTold = {
  /** Title of the column: it may carry the unit. */
  readonly title?: string;
  /** A person typed it here, so no spreadsheet can have damaged it. */
  readonly isTyped?: boolean;
};

const nothing: ReadCell = { values: {}, repairs: [], problems: [] };
const emptySigns = new Set([
  '-',
  '--',
  '—',
  '——',
  '/',
  '\\',
  '无',
  '暂无',
  '空',
  'n/a',
  '#n/a',
  'null',
  'none',
  'nan',
  'undefined',
]);
const masked = /[*＊]{2,}/;
const sheetError = /^#(?:REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/i;

/**
 * One cell as the value of a field. It sets right what can only be meant one way (width, spaces, spellings of days, words
 * of a code table, pay in yuan a month) and says so; it refuses by name what a spreadsheet has damaged. What it cannot
 * read stays as written, and the schema of the field judges it.
 */
export function readCell(field: Field, cell: Cell | undefined, told: CellTold = {}): ReadCell {
  if (cell === undefined || isBlank(cell)) return nothing;
  const text = textOf(cell);
  // No field holds so much. Nothing below is asked of a text that somebody made long on purpose.
  if (text.length > longestOf(field))
    return {
      ...nothing,
      problems: [
        problem('TOO_LONG', field.name, {
          max: field.type === 'text' && field.max !== undefined ? field.max : longestOf(field),
        }),
      ],
    };
  if (emptySigns.has(text.toLowerCase()) && !isWordOf(field, text))
    return { ...nothing, repairs: ['empty-sign'] };
  // The masked telephone number of a list that went out must not come back as another one.
  if (field.sensitive !== undefined && masked.test(text)) return { ...nothing, repairs: ['masked'] };
  if (text === formulaWithoutResult)
    return { ...nothing, problems: [problem('FORMULA_NOT_CALCULATED', field.name)] };
  if (typeof cell === 'string' && sheetError.test(text))
    return { ...nothing, problems: [problem('SHEET_ERROR', field.name, { found: text })] };
  if (field.name === 'salaryText') return payText(text, told.title ?? '');
  switch (field.type) {
    case 'number':
      return readAmount(field, cell, text, told.title ?? '');
    case 'choice':
      return readChoice(field, text);
    case 'list':
      return readEntries(field, text);
    case 'boolean':
      return readYesNo(field, text);
    case 'objects':
      return { ...nothing, problems: [problem('WRONG_FORM', field.name)] };
    case 'text':
      return readText(field, cell, text, told);
  }
}

function longestOf(field: Field): number {
  return field.format === 'long' ? Infinity : field.type === 'list' ? 20_000 : 2000;
}

function readText(field: Field, cell: Cell, text: string, told: CellTold): ReadCell {
  if (field.format === 'day') return dayCell(field, cell, text);
  if (field.table) return codeCell(field, standardOf(field.table), text);
  if (!isNumberInText(field)) return plainText(field, cell, text);
  const damage = told.isTyped ? undefined : looksLikeDamagedNumber(typeof cell === 'number' ? cell : text);
  if (damage) return { ...nothing, problems: [problem('DAMAGED_NUMBER', field.name)] };
  const parsed = field.schema.safeParse(text);
  return respelled(field, text, typeof parsed.data === 'string' ? parsed.data : toHalfWidth(text));
}

function plainText(field: Field, cell: Cell, text: string): ReadCell {
  const isAsWritten = typeof cell !== 'string' || cell === text || cell.replace(/\r\n?/g, '\n') === text;
  return isAsWritten ? one(field, text) : { ...one(field, text), repairs: ['invisible'] };
}

/** Numbers that are no quantities: codes, document and student numbers, telephone numbers. */
function isNumberInText(field: Field): boolean {
  return field.unique !== undefined || field.sensitive === 'document' || isContact(field);
}

function isContact(field: Field): boolean {
  return field.sensitive === 'phone' || field.sensitive === 'email';
}

function respelled(field: Field, written: string, tidy: string): ReadCell {
  if (tidy === written) return one(field, tidy);
  const isWidth = written.normalize('NFKC') !== written;
  return { values: { [field.name]: tidy }, repairs: [isWidth ? 'half-width' : 'spaces'], problems: [] };
}

function dayCell(field: Field, cell: Cell, text: string): ReadCell {
  const read = readDay(cell, /until|closes/i.test(field.name) ? 'last' : 'first');
  if (!read) return { ...nothing, problems: [problem('NOT_A_DATE', field.name)] };
  const repairs: Repair[] = read.isAssumed ? ['day-of-month'] : read.day === text ? [] : ['day'];
  return { values: { [field.name]: read.day }, repairs, problems: [] };
}

function readAmount(field: Field, cell: Cell, text: string, title: string): ReadCell {
  if (field.unit === 'yuan-a-month') return payAmount(field, text, title);
  const number = readNumber(field, text, title);
  const isAsWritten = typeof cell === 'number' ? number === cell : String(number) === text;
  return { values: { [field.name]: number }, repairs: isAsWritten ? [] : ['unit'], problems: [] };
}

/** Pay in yuan that nothing in the title makes another: below that many yuan a month thousands are meant. */
const leastYuanAMonth = 100;
const isOtherPay = /[(（【[][^)）】\]]*[万千k]|年薪|年收入|[日时周]薪/i;

function payAmount(field: Field, text: string, title: string): ReadCell {
  const plain = Number(text);
  if (plain > leastYuanAMonth && !isOtherPay.test(title)) return one(field, plain);
  const pay = readPay(text, title, true);
  if ('problem' in pay) return { ...nothing, problems: [problem('SALARY_UNREADABLE', field.name)] };
  const amount =
    field.name === 'salaryMax'
      ? (pay.maxYuanAMonth ?? pay.minYuanAMonth)
      : (pay.minYuanAMonth ?? pay.maxYuanAMonth);
  if (amount === undefined) return { ...nothing, repairs: ['empty-sign'] };
  const { minYuanAMonth: salaryMin, maxYuanAMonth: salaryMax } = pay;
  // A range in a column of one end says the other end too, unless that has a column of its own.
  const isRange = salaryMin !== undefined && salaryMax !== undefined && salaryMin !== salaryMax;
  return {
    values: { [field.name]: amount },
    ...(isRange && /^salaryM/.test(field.name) ? { derived: { salaryMin, salaryMax } } : {}),
    repairs: String(amount) === text ? [] : ['pay'],
    problems: [],
  };
}

function payText(text: string, title: string): ReadCell {
  const pay = readPay(text, title);
  if ('problem' in pay) return { ...nothing, problems: [problem('SALARY_UNREADABLE', 'salaryText')] };
  const { minYuanAMonth: salaryMin, maxYuanAMonth: salaryMax, monthsAYear } = pay;
  return {
    values: { salaryText: text },
    derived: {
      ...(salaryMin === undefined ? {} : { salaryMin }),
      ...(salaryMax === undefined ? {} : { salaryMax }),
      ...(monthsAYear === undefined ? {} : { monthsAYear }),
    },
    // 面议 names no amount: it stays as it is.
    repairs: pay.assumed.length > 0 ? ['pay-assumed'] : (salaryMin ?? salaryMax) === undefined ? [] : ['pay'],
    problems: [],
  };
}

function readChoice(field: Field, text: string): ReadCell {
  const plain = toPlainWords(text);
  const choice = field.choices?.find((each) =>
    [each.code, each.label, each.en ?? '', ...(each.aliases ?? [])].some(
      (word) => toPlainWords(word) === plain,
    ),
  );
  if (!choice) return { ...nothing, problems: [problem('NOT_ONE_OF', field.name)] };
  return {
    values: { [field.name]: choice.code },
    repairs: [choice.code, choice.label].includes(text) ? [] : ['code'],
    problems: [],
  };
}

function codeCell(field: Field, table: Standard, text: string): ReadCell {
  const code = codeOf(table, text);
  return { values: { [field.name]: code }, repairs: isWord(table, code, text) ? [] : ['code'], problems: [] };
}

/** Whether a text is the code or its own name: for a person nothing becomes another. */
function isWord(table: Standard, code: string, text: string): boolean {
  return code === text || table.labelOf(code) === text;
}

/** An unknown word stays as it is written; the record warns of it. */
function codeOf(table: Standard, text: string): string {
  return cached(table, text);
}

function readEntries(field: Field, text: string): ReadCell {
  const items = readList(text, field.table !== undefined);
  if (items.length === 0) return { ...nothing, repairs: ['empty-sign'] };
  const table = field.table ? standardOf(field.table) : undefined;
  const codes = table ? [...new Set(items.map((each) => codeOf(table, each)))] : items;
  const repairs: Repair[] = [];
  if (items.length > 1 || items[0] !== text) repairs.push('list');
  if (table && items.some((item) => !isWord(table, codeOf(table, item), item))) repairs.push('code');
  return { values: { [field.name]: codes }, repairs, problems: [] };
}

const yes = new Set(['是', '有', '对', 'y', 'yes', 'true', '1', '√', '✓']);
const no = new Set(['否', '无', '没有', '不是', 'n', 'no', 'false', '0', '×']);

function readYesNo(field: Field, text: string): ReadCell {
  const plain = toPlainWords(text) || text;
  if (yes.has(plain)) return { values: { [field.name]: true }, repairs: [], problems: [] };
  if (no.has(plain)) return { values: { [field.name]: false }, repairs: [], problems: [] };
  return { ...nothing, problems: [problem('NOT_YES_OR_NO', field.name)] };
}

function one(field: Field, value: unknown): ReadCell {
  return { values: { [field.name]: value }, repairs: [], problems: [] };
}

/** Whether a sign such as 无 is a word of the field's own list. */
function isWordOf(field: Field, text: string): boolean {
  if (field.table && field.type === 'text') return standardOf(field.table).codeOf(text) !== undefined;
  return field.type === 'boolean' || (field.choices?.some((each) => each.label === text) ?? false);
}

/** A sheet repeats the same few words tens of thousands of times; divisions take a search each. */
const words = new WeakMap<Standard, Map<string, string>>();

function cached(table: Standard, text: string): string {
  let known = words.get(table);
  if (!known) words.set(table, (known = new Map<string, string>()));
  const seen = known.get(text);
  if (seen !== undefined) return seen;
  const code = table.codeOf(text) ?? text;
  if (known.size < 20_000) known.set(text, code);
  return code;
}
