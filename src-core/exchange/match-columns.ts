import { checkEmail } from '../standards/email.ts';
import { checkIdentityNumber } from '../standards/identity-number.ts';
import { checkPhone } from '../standards/phone.ts';
import { checkUscc } from '../standards/uscc.ts';
import { lettersOf } from '../record/letters.ts';
import { type Cell, type Grid, isBlank, textOf } from './cell.ts';
import { type ImportKind, type Target, targetOf, targetOfTitle, targetsOf } from './targets.ts';

/** One column of a sheet and what becomes of it. */
export type Column = {
  readonly index: number;
  /** As it stands in the sheet; the letters of the column where it has no title. */
  readonly title: string;
  /** Null: not taken over, and shown as such. */
  readonly target: string | null;
  readonly by: 'title' | 'values' | 'person' | null;
  /** Why it is not taken over: nothing of that name, or another column already fills the field. */
  readonly left?: 'unknown' | 'taken' | 'by-person';
};

const enoughSamples = 3;
const share = 0.8;

/**
 * Which column means which field: by its title, then, where no title fits, by values that cannot be anything else (a credit
 * code, an identity number, a mobile number, an e-mail address). One field is filled by one column; a long text may be filled by
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
    const title = written === '' ? lettersOf(index) : written;
    const target = written === '' ? undefined : targetOfTitle(kind, written);
    if (!target) columns.push({ index, title, target: null, by: null, left: 'unknown' });
    else if (taken.has(target.key)) columns.push({ index, title, target: null, by: null, left: 'taken' });
    else columns.push({ index, title, target: target.key, by: 'title' });
    if (target && target.field.format !== 'long') taken.add(target.key);
  }
  return columns.map((column) => byValues(column, kind, samples, taken));
}

/** The columns after a person has chosen: a column takes the field from whichever had it; null leaves the column out. */
export function chooseTarget(
  kind: ImportKind,
  columns: readonly Column[],
  index: number,
  target: string | null,
): readonly Column[] {
  return columns.map((column): Column => {
    if (column.index === index)
      return target === null
        ? { index, title: column.title, target: null, by: 'person', left: 'by-person' }
        : { index, title: column.title, target, by: 'person' };
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
  for (const [name, fits] of unmistakable) {
    const target = targetOf(kind, name) ?? targetOf(kind, `enterprise.${name}`);
    if (!target || taken.has(target.key)) continue;
    if (values.filter(fits).length < values.length * share) continue;
    taken.add(target.key);
    return { index: column.index, title: column.title, target: target.key, by: 'values' };
  }
  return column;
}

/** What a value of a field looks like and nothing else does. */
const unmistakable: readonly (readonly [string, (text: string) => boolean])[] = [
  ['uscc', (text) => isRight(checkUscc(text))],
  ['documentNumber', (text) => isRight(checkIdentityNumber(text, '9999-12-31'))],
  ['phone', isMobile],
  ['contactPhone', isMobile],
  ['email', isEmail],
  ['contactEmail', isEmail],
];

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
