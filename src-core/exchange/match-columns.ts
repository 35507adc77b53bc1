import { checkEmail } from '../standards/email.ts';
import { checkIdentityNumber } from '../standards/identity-number.ts';
import { checkPhone } from '../standards/phone.ts';
import { parseSalary } from '../standards/salary.ts';
import { standardOf } from '../standards/tables.ts';
import { checkUscc } from '../standards/uscc.ts';
import { lettersOf } from '../record/letters.ts';
import { type Cell, type Grid, isBlank, textOf } from './cell.ts';
import { type ImportKind, longestTitle, type Target, targetOf, targetOfTitle, targetsOf } from './targets.ts';

/** One column of a sheet and what becomes of it. */
export type Column = {
  readonly index: number;
  /** As it stands in the sheet; the letters of the column where it has no title. */
  readonly title: string;
  /** Null: not taken over, and shown as such. */
  readonly target: string | null;
  readonly by: 'title' | 'values' | 'person' | 'memory' | null;
  /** Why it is not taken over: nothing of that name, or another column already fills the field. */
  readonly left?: 'unknown' | 'taken' | 'by-person';
};

const enoughSamples = 3;
const share = 0.8;

/**
 * Which column means which field: by its title, then, where no title fits, by values that cannot be anything else (a credit
 * code, an identity number, a mobile number, an e-mail address, names of firms, degrees, pay with its unit). One field is filled by one column; a long text may be filled by
 * several (岗位职责 and 任职要求), one below the other.
 *
 * @param samples some rows below the header
 */
export function matchColumns(header: readonly Cell[], kind: ImportKind, samples: Grid): readonly Column[] {
  const width = Math.max(header.length, ...samples.map((row) => row.length));
  const taken = new Set<string>();
  const columns: Column[] = [];
  for (let index = 0; index < width; index += 1) {
    const values = samples.map((row) => row[index]).filter((cell) => !isBlank(cell));
    const written = textOf(header[index]);
    if (written === '' && values.length === 0) continue;
    const title = written === '' ? lettersOf(index) : written.slice(0, longestTitle);
    const target = written === '' ? undefined : targetOfTitle(kind, written);
    if (!target) columns.push({ index, title, target: null, by: null, left: 'unknown' });
    else if (taken.has(target.key)) columns.push({ index, title, target: null, by: null, left: 'taken' });
    else columns.push({ index, title, target: target.key, by: 'title' });
    if (target && target.field.format !== 'long') taken.add(target.key);
  }
  return columns.map((column) => byValues(column, kind, samples, taken));
}

/** The columns after a person has chosen, now or an earlier time: a column takes the field from whichever had it; null leaves the column out. */
export function chooseTarget(
  kind: ImportKind,
  columns: readonly Column[],
  index: number,
  target: string | null,
  by: 'person' | 'memory' = 'person',
): readonly Column[] {
  return columns.map((column): Column => {
    if (column.index === index)
      return target === null
        ? { index, title: column.title, target: null, by, left: 'by-person' }
        : { index, title: column.title, target, by };
    if (target !== null && column.target === target && targetOf(kind, target)?.field.format !== 'long')
      return { index: column.index, title: column.title, target: null, by: null, left: 'taken' };
    return column;
  });
}

/** Fields that a record cannot be without and that no column fills; a post needs the name or the code of its enterprise. */
export function missingTargets(columns: readonly Column[], kind: ImportKind): readonly Target[] {
  const filled = new Set(columns.map((each) => each.target));
  return targetsOf(kind).filter(
    (each) =>
      each.field.isRequired &&
      !filled.has(each.key) &&
      !(each.key === 'enterprise.name' && filled.has('enterprise.uscc')),
  );
}

function byValues(column: Column, kind: ImportKind, samples: Grid, taken: Set<string>): Column {
  if (column.left !== 'unknown') return column;
  const values = samples.map((row) => textOf(row[column.index])).filter((text) => text !== '');
  if (values.length < enoughSamples) return column;
  for (const [name, fits, only = kind] of unmistakable) {
    if (only !== kind) continue;
    const target = targetOf(kind, name) ?? targetOf(kind, `enterprise.${name}`);
    if (!target || taken.has(target.key)) continue;
    if (values.filter(fits).length < values.length * share) continue;
    taken.add(target.key);
    return { index: column.index, title: column.title, target: target.key, by: 'values' };
  }
  return column;
}

/** What a value of a field looks like and nothing else does. */
const unmistakable: readonly (readonly [
  field: string,
  fits: (text: string) => boolean,
  only?: ImportKind,
])[] = [
  ['uscc', (text) => isRight(checkUscc(text))],
  ['documentNumber', (text) => isRight(checkIdentityNumber(text, '9999-12-31'))],
  ['phone', isMobile],
  ['contactPhone', isMobile],
  ['email', isEmail],
  ['contactEmail', isEmail],
  ['gender', (text) => isWordOf('gender', text)],
  ['ethnicGroup', (text) => isWordOf('ethnic-group', text)],
  ['degree', (text) => isWordOf('degree', text)],
  ['lowestDegree', (text) => isWordOf('degree', text)],
  ['salaryText', isPay],
  ['enterprise.name', isFirm],
  // Of graduates it would be the employer of an internship, never the name of the person.
  ['name', isFirm, 'enterprise'],
];

/** A word of a code table; its bare numbers may be anything. */
export function isWordOf(table: string, text: string): boolean {
  return (
    text !== '无' &&
    text !== '其他' &&
    /[\u4e00-\u9fff]/.test(text) &&
    standardOf(table).codeOf(text) !== undefined
  );
}

/** Pay with its unit: 8k-12k, 1.2万/月, 面议; a bare number may be anything. */
function isPay(text: string): boolean {
  return /\d\s*(?:k|千|万|元\/[月年天])|面议/i.test(text) && !('problem' in parseSalary(text));
}

function isFirm(text: string): boolean {
  return /(?:公司|集团|厂|事务所|研究院)$/.test(text);
}

function isRight(check: { format: string; checkDigit?: string }): boolean {
  return check.format === 'ok' && check.checkDigit === 'right';
}

function isMobile(text: string): boolean {
  const check = checkPhone(text);
  return check.format === 'ok' && check.kind === 'mobile';
}

function isEmail(text: string): boolean {
  return text.includes('@') && checkEmail(text).format === 'ok';
}
