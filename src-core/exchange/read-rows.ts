import type { Day } from '../record/instant.ts';
import { parsePatch, parseRecord, type Values } from '../record/parse-record.ts';
import { type Problem, problem } from '../record/problem.ts';
import type { RecordDeclaration } from '../record/declare-record.ts';
import { majorCodeOf } from '../standards/major-table.ts';
import { toPlainWords } from '../standards/to-half-width.ts';
import { type Cell, isBlank, textOf } from './cell.ts';
import type { Column } from './match-columns.ts';
import { readCell, type Repair } from './read-cell.ts';
import { exampleRow } from './template.ts';
import { declared, type ImportKind, type Target, targetOf } from './targets.ts';

/** A problem with the place in the sheet where it stands. */
export type CellProblem = Problem & {
  /** Position of the column; null where the sheet has no column for the field. */
  readonly column: number | null;
  /** Title of the column, or the label of the field. */
  readonly title: string;
};

/** What was put right in one cell: what stood there and what became of it. */
export type RowRepair = {
  readonly column: number;
  readonly repair: Repair;
  readonly before: string;
  /** Of the fields that the cell fills; empty where it was taken for not filled in. */
  readonly after: Values;
};

/** One row of a sheet, read. */
export type ReadRow = {
  /** As the spreadsheet counts: the first row of a sheet is 1. */
  readonly number: number;
  /** Values of the record, right only when `problems` is empty. Those of a post lack the enterprise's id. */
  readonly values: Values;
  /** On a sheet of posts: what the row says of the enterprise. */
  readonly employer?: Values;
  readonly problems: readonly CellProblem[];
  readonly warnings: readonly CellProblem[];
  readonly repairs: readonly RowRepair[];
  /** The cells as they were, where there are problems: for correcting and for the list of refused rows. */
  readonly cells?: readonly Cell[];
  /** Columns that a person has typed anew, or pasted, here. */
  readonly typed?: readonly number[];
  readonly pasted?: readonly number[];
};

/** Why a row below the header is no record. */
export type SkipReason = 'blank' | 'header-again' | 'note' | 'total' | 'example';

export type RowsTold = {
  readonly today: Day;
  /** Columns that a person has corrected here. */
  readonly typed?: ReadonlySet<number>;
};

/** The mapped columns with their fields, made once for all rows of a sheet. */
export type RowReader = {
  readonly kind: ImportKind;
  readonly columns: readonly Column[];
  readonly mapped: readonly { readonly column: Column; readonly target: Target }[];
  readonly titles: ReadonlyMap<number, string>;
  readonly example: ReadonlyMap<string, string>;
};

/** Prepares the reading of rows under these columns. */
export function rowReader(kind: ImportKind, columns: readonly Column[]): RowReader {
  const mapped = columns.flatMap((column) => {
    const target = column.target === null ? undefined : targetOf(kind, column.target);
    return target ? [{ column, target }] : [];
  });
  return {
    kind,
    columns,
    mapped,
    titles: new Map(columns.map((each) => [each.index, toPlainWords(each.title)])),
    example: exampleRow(kind),
  };
}

const note =
  /^(?:注|备注|说明|填表说明|填写说明|填表人|填报人|制表|审核人?|负责人|联系人|单位盖章|盖章|日期|填表日期|填报日期|联系电话)\s*(?:[:：\d一(（]|$)/;
const total = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|本页合计|累计)\s*(?:[:：(（\d一]|$)/;
const requiredSign = /^(?:必填|选填|可选|必填项|选填项|\*)$/;

/**
 * Why a row is passed over; undefined when it is a record. Only what cannot be a record is passed over, and every
 * such row is named with its reason.
 */
export function skipReason(reader: RowReader, row: readonly Cell[]): SkipReason | undefined {
  const filled = reader.mapped.filter(({ column }) => !isBlank(row[column.index]));
  if (filled.length === 0) {
    const words = row.filter((cell) => !isBlank(cell)).map(textOf);
    return words.some((text) => note.test(text))
      ? 'note'
      : words.some((text) => total.test(text))
        ? 'total'
        : 'blank';
  }
  if (filled.length > 1 || reader.mapped.length === 1) {
    const isHeader = filled.every(
      ({ column }) => toPlainWords(textOf(row[column.index])) === reader.titles.get(column.index),
    );
    if (isHeader) return 'header-again';
    if (filled.every(({ column }) => requiredSign.test(textOf(row[column.index])))) return 'note';
  }
  const first = textOf(row.find((cell) => !isBlank(cell)));
  if (total.test(first)) return 'total';
  if (filled.length <= 2 && reader.mapped.length > 2 && note.test(first)) return 'note';
  return isExample(reader, row) ? 'example' : undefined;
}

function isExample(reader: RowReader, row: readonly Cell[]): boolean {
  let same = 0;
  for (const { column, target } of reader.mapped) {
    const text = textOf(row[column.index]);
    const example = reader.example.get(target.key) ?? '';
    if (text !== example) return false;
    if (text !== '') same += 1;
  }
  return same >= 2;
}

/** Reads one row into the values of a record, with every problem at its cell. */
export function readRow(reader: RowReader, row: readonly Cell[], number: number, told: RowsTold): ReadRow {
  const own: Record<string, unknown> = {};
  const employer: Record<string, unknown> = {};
  const derived: Record<string, unknown> = {};
  const found: { problem: Problem; part: Target['part'] }[] = [];
  const repairs: RowRepair[] = [];
  const joined = joinedKeys(reader);
  for (const { column, target } of reader.mapped) {
    const read = readCell(target.field, row[column.index], {
      title: column.title,
      ...(told.typed?.has(column.index) ? { isTyped: true } : {}),
    });
    join(target.part === 'own' ? own : employer, target, column.title, read.values, joined);
    Object.assign(derived, read.derived);
    for (const each of read.problems) found.push({ problem: each, part: target.part });
    for (const repair of read.repairs)
      repairs.push({
        column: column.index,
        repair,
        before: String(row[column.index] ?? ''),
        after: { ...read.derived, ...read.values },
      });
  }
  for (const [field, value] of Object.entries(derived)) own[field] ??= value;
  const coded = codedMajor(reader, own);
  if (coded) {
    own.majorCode = coded.after.majorCode;
    repairs.push(coded);
  }
  const bad = (part: Target['part']) =>
    new Set(found.flatMap((each) => (each.part === part ? [each.problem.field] : [])));
  const record = judged(declared(reader.kind), own, bad('own'), told, reader.kind === 'job');
  for (const each of record.problems) found.push({ problem: each, part: 'own' });
  const company = reader.kind === 'job' ? judgedEmployer(employer, bad('enterprise'), told) : undefined;
  for (const each of company?.problems ?? []) found.push({ problem: each, part: 'enterprise' });
  const placed = found.map(({ problem: each, part }) => placedIn(reader, each, part));
  const problems = placed.filter((each) => each.level !== 'warning');
  return {
    number,
    values: record.values,
    ...(company ? { employer: company.values } : {}),
    problems,
    warnings: placed.filter((each) => each.level === 'warning'),
    repairs,
    ...(problems.length > 0 ? { cells: row } : {}),
  };
}

/** Long texts that several columns of the sheet fill. */
function joinedKeys({ mapped }: RowReader): ReadonlySet<string> {
  const keys = mapped.map(({ target }) => target.key);
  return new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
}

/** The catalogue's code of a bachelor's major, where the list has no column for the code. Other degrees have catalogues of their own. */
function codedMajor({ kind, mapped }: RowReader, own: Values): RowRepair | undefined {
  const has = (key: string) => mapped.find(({ target }) => target.key === key)?.column.index;
  const column = has('major');
  if (kind !== 'graduate' || column === undefined || has('majorCode') !== undefined) return undefined;
  if (own.degree !== 'bachelor' || typeof own.major !== 'string') return undefined;
  const majorCode = majorCodeOf(own.major);
  return majorCode === undefined
    ? undefined
    : { column, repair: 'major-code', before: own.major, after: { majorCode } };
}

/** Puts what a cell says into the record; parts of one long text stand below each other, each under the title of its column. */
function join(
  into: Record<string, unknown>,
  { key, field }: Target,
  title: string,
  values: Values,
  joined: ReadonlySet<string>,
): void {
  const text = values[field.name];
  if (!joined.has(key) || typeof text !== 'string') Object.assign(into, values);
  else {
    const before = into[field.name];
    const part = `${title}\n${text}`;
    into[field.name] = typeof before === 'string' ? `${before}\n\n${part}` : part;
  }
}

type Judged = { values: Values; problems: readonly Problem[] };

/** The id of the enterprise is known only when the row goes in. */
const placeholder = 'pending';

function judged(
  declaration: RecordDeclaration,
  values: Values,
  bad: ReadonlySet<string | undefined>,
  told: RowsTold,
  isJob = false,
): Judged {
  const complete = isJob ? { ...values, enterprise: placeholder } : values;
  const parsed = parseRecord(declaration, complete, told);
  if (parsed.ok) {
    const { enterprise: _enterprise, ...record } = parsed.record as Record<string, unknown>;
    return { values: isJob ? record : parsed.record, problems: parsed.warnings };
  }
  // A cell that could not be read leaves its field empty; that it is required too would be a second word for one fault.
  const problems = parsed.problems.filter((each) => !bad.has(each.field));
  const wrong = new Set(parsed.problems.map((each) => (each.field ?? '').split('.')[0]));
  const rest = Object.fromEntries(Object.entries(values).filter(([field]) => !wrong.has(field)));
  const across = parsePatch(declaration, rest, { ...told, current: {} });
  const more = (across.ok ? across.warnings : across.problems).filter((each) => !isSaid(problems, each));
  return { values, problems: [...problems, ...more] };
}

function isSaid(problems: readonly Problem[], one: Problem): boolean {
  return problems.some((each) => each.code === one.code && each.field === one.field);
}

function judgedEmployer(values: Values, bad: ReadonlySet<string | undefined>, told: RowsTold): Judged {
  const hasCode = typeof values.uscc === 'string';
  if (values.name !== undefined || !hasCode || bad.has('name'))
    return judged(declared('enterprise'), values, bad, told);
  // The code alone names an enterprise that is in the library already; whether it is, the plan finds out.
  const parsed = parsePatch(declared('enterprise'), values, { ...told, current: {} });
  return parsed.ok ? { values, problems: parsed.warnings } : { values, problems: parsed.problems };
}

function placedIn(reader: RowReader, each: Problem, part: Target['part']): CellProblem {
  const root = (each.field ?? '').split('.')[0] ?? '';
  const key = part === 'enterprise' ? `enterprise.${root}` : root;
  const at =
    reader.mapped.find(({ target }) => target.key === key) ??
    (/^salary|^monthsAYear/.test(root)
      ? reader.mapped.find(({ target }) => target.key === 'salaryText')
      : undefined);
  const label = targetOf(reader.kind, key)?.field.label ?? root;
  return { ...each, field: key, column: at?.column.index ?? null, title: at?.column.title ?? label };
}

/** A row that was refused for a reason found later (a double, an unknown enterprise). */
export function refusedRow(row: ReadRow, ...problems: readonly CellProblem[]): ReadRow {
  return { ...row, problems: [...row.problems, ...problems] };
}

/** A problem of a row at the column of a field. */
export function rowProblem(
  reader: Pick<RowReader, 'kind' | 'mapped'>,
  key: string,
  code: Problem['code'],
  about?: Problem['about'],
): CellProblem {
  const at = reader.mapped.find(({ target }) => target.key === key);
  const label = targetOf(reader.kind, key)?.field.label ?? key;
  return { ...problem(code, key, about), column: at?.column.index ?? null, title: at?.column.title ?? label };
}
