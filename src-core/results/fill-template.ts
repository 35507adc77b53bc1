import { declarationOf, type Kind } from '../kinds.ts';
import { cellText } from '../record/cell-text.ts';
import { type Field, fieldOf } from '../record/fields.ts';
import { type Problem, problem } from '../record/problem.ts';
import { titleOf } from '../change/duplicates.ts';
import { standardOf } from '../standards/tables.ts';
import type { FairFacts } from './fair-facts.ts';
import type { FairResults } from './fair-results.ts';
import { figuresByEnterprise, figuresOfFair, type PlatformFigures } from './platform-figures.ts';
import type { PlatformColumn, PlatformSheet, PlatformTemplate } from './platform-template.ts';
import { type Cell, sheetOf, type Workbook } from './sheet.ts';

/** Something that a platform would send back, found before anything is written. */
export type Finding = {
  sheet: string;
  /** Row of the workbook, the header being row 1. */
  row: number;
  column: string;
  /** The record to open: where the field is, which for a post's credit code is its enterprise. */
  kind: Kind;
  record: string;
  /** What the row is called, and the record to open where that is another one. */
  name: string;
  /** REQUIRED, TOO_LONG or UNKNOWN_CODE; `about.label` is the heading of the column. */
  problem: Problem;
};

export type FilledTemplate = { findings: readonly Finding[]; workbook: Workbook };

/**
 * Fills a platform's column set from one fair: the dry run (`findings`: what is missing, too long or without a code of the
 * platform, each with the record to open) and the workbook. Nothing is cut or guessed: a value that is too long stands there whole.
 */
export function fillTemplate(
  template: PlatformTemplate,
  facts: FairFacts,
  results: FairResults,
): FilledTemplate {
  const filled = template.sheets.map((sheet) => fillSheet(sheet, subjectsOf(sheet, facts, results)));
  const sheets = filled.map(({ cells }, index) => {
    const { name, columns } = template.sheets[index] ?? { name: '', columns: [] };
    const shown = columns.map(({ title }, c) => ({ title, cell: (row: readonly Cell[]) => row[c] }));
    return sheetOf(name, shown, cells);
  });
  return {
    findings: filled.flatMap((sheet) => sheet.findings),
    workbook: { sheets: [...sheets, aboutSheet(template)] },
  };
}

/** One row to be: the records that its columns may ask, and its figures. */
type Subject = {
  records: Partial<Record<'job' | 'enterprise' | 'fair', { id: string }>>;
  figures: PlatformFigures;
};

function subjectsOf(sheet: PlatformSheet, facts: FairFacts, results: FairResults): Subject[] {
  const { fair } = facts;
  switch (sheet.rows) {
    case 'fair':
      return [{ records: { fair }, figures: figuresOfFair(results) }];
    case 'enterprise':
      return [...figuresByEnterprise(results)].flatMap(([id, figures]) => {
        const enterprise = facts.enterprises.get(id);
        return enterprise ? [{ records: { enterprise, fair }, figures }] : [];
      });
    case 'job':
      return facts.jobs.map((job) => {
        const enterprise = facts.enterprises.get(job.enterprise);
        return { records: { job, fair, ...(enterprise ? { enterprise } : {}) }, figures: {} };
      });
    default:
      return sheet.rows satisfies never;
  }
}

function fillSheet(sheet: PlatformSheet, subjects: readonly Subject[]) {
  const findings: Finding[] = [];
  const cells = subjects.map((subject, index) =>
    sheet.columns.map((column) => {
      const { cell, unknown } = cellOf(column, subject);
      const wrong = problemOf(column, cell, unknown);
      if (wrong) findings.push({ ...placeOf(sheet, column, subject), row: index + 2, problem: wrong });
      return cell;
    }),
  );
  return { cells, findings };
}

type Filled = { cell: Cell; unknown?: string };

function cellOf(column: PlatformColumn, subject: Subject): Filled {
  if (column.value !== undefined) return { cell: column.value };
  const [kind = '', name = ''] = column.field?.split('.') ?? [];
  if (kind === 'figure') return { cell: subject.figures[name as keyof PlatformFigures] };
  const record = subject.records[kind as 'job'] as Readonly<Record<string, unknown>> | undefined;
  const value = record?.[name];
  if (value === undefined || value === null) return { cell: undefined };
  if (typeof value === 'number') return { cell: numberCell(column, value) };
  return textCell(column, fieldOf(declarationOf(kind as Kind), name), value);
}

function numberCell(column: PlatformColumn, value: number): Cell {
  if (column.bands) return column.bands.find((band) => band.below === undefined || value < band.below)?.text;
  if (column.unit !== 'thousand-yuan') return value;
  const scale = 10 ** (column.decimals ?? 0);
  return Math.round((value / 1000) * scale) / scale;
}

function textCell(column: PlatformColumn, field: Field, value: unknown): Filled {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const { codes } = column;
  if (codes) {
    const unknown = values.find((each) => codes[String(each)] === undefined);
    const words = values.map((each) => codes[String(each)] ?? String(each));
    return { cell: words.join(separatorOf(column)), ...(unknown ? { unknown: String(unknown) } : {}) };
  }
  const words = column.asCode ? values.map(String) : values.map((each) => cellText(field, each, 'zh-CN'));
  const table = field.table === undefined ? undefined : standardOf(field.table);
  const unknown = table && values.find((each) => table.labelOf(String(each)) === undefined);
  return { cell: words.join(separatorOf(column)), ...(unknown ? { unknown: String(unknown) } : {}) };
}

function separatorOf(column: PlatformColumn): string {
  return column.separator ?? '、';
}

function problemOf(column: PlatformColumn, cell: Cell, unknown: string | undefined): Problem | undefined {
  const field = column.field;
  const label = column.title;
  if (cell === undefined || cell === '')
    return column.required ? problem('REQUIRED', field, { label }) : undefined;
  if (unknown !== undefined) return problem('UNKNOWN_CODE', field, { label, value: unknown });
  const length = [...String(cell)].length;
  if (column.maxLength !== undefined && length > column.maxLength)
    return problem('TOO_LONG', field, { label, max: column.maxLength, length });
  return undefined;
}

function placeOf(sheet: PlatformSheet, column: PlatformColumn, subject: Subject) {
  const asked = column.field?.split('.')[0];
  // A post whose enterprise is gone, or a figure, is looked after at the row's own record.
  const kind = asked !== undefined && asked in subject.records ? (asked as 'job') : sheet.rows;
  const record = subject.records[kind] ?? { id: '' };
  // Two posts of one enterprise lack the same thing of it: the row is called by both.
  const own = subject.records[sheet.rows] ?? record;
  const name = [...new Set([titleOf(own), titleOf(record)])].join(' · ');
  return { sheet: sheet.name, column: column.title, kind, record: record.id, name };
}

function aboutSheet(template: PlatformTemplate) {
  const lines: readonly (readonly [string, string])[] = [
    ['平台', template.platform],
    ['模板', template.label],
    ['版本', template.edition],
    ['性质', template.isInferred ? '推定：不是平台的官方模板，提交前请对照平台要求' : '平台模板'],
    ['依据', template.source],
  ];
  return sheetOf(
    '说明',
    [
      { title: '项目', cell: (line) => line[0] },
      { title: '内容', cell: (line) => line[1] },
    ],
    lines,
  );
}
