import type { Day, Instant } from '../record/instant.ts';
import { type Sheet, sheetOf } from '../results/sheet.ts';
import { type Cell, textOf } from './cell.ts';
import type { SourceName } from './import-source.ts';
import type { Column } from './match-columns.ts';
import { type CellProblem, readRow, type ReadRow, rowReader } from './read-rows.ts';
import { type ImportKind, targetOf } from './targets.ts';
import { writeCell } from './write-cell.ts';

/** A row that did not go in, as it was, with every reason. */
export type RefusedRow = {
  readonly number: number;
  readonly cells: readonly Cell[];
  readonly problems: readonly CellProblem[];
  /** Columns that a person has typed anew since. */
  readonly typed?: readonly number[];
  /** Columns that were pasted since: a spreadsheet may have damaged their numbers before. */
  readonly pasted?: readonly number[];
};

/** The rows of one sheet that did not go in; kept until they are corrected or put aside. */
export type RefusedList = SourceName & {
  /** Stands for file, sheet and header row: the same sheet again replaces its list, another sheet of the file does not. */
  readonly id: string;
  readonly kind: ImportKind;
  /** When it was imported. */
  readonly at: Instant;
  readonly columns: readonly Column[];
  readonly rows: readonly RefusedRow[];
};

/** A row for the list. Where the worker did not keep its cells they are written from its values. */
export function refusedRowOf(kind: ImportKind, columns: readonly Column[], row: ReadRow): RefusedRow {
  return {
    number: row.number,
    cells: row.cells ?? cellsOf(kind, columns, row),
    problems: row.problems,
    ...changedIn(row),
  };
}

/** One cell of a refused row corrected. */
export function corrected(
  row: RefusedRow,
  column: number,
  text: string,
  by: 'typed' | 'pasted' = 'typed',
): RefusedRow {
  const cells = [...row.cells];
  while (cells.length <= column) cells.push(null);
  cells[column] = text === '' ? null : text;
  const others = (of: readonly number[] = []) => of.filter((each) => each !== column);
  const [typed, pasted] = [others(row.typed), others(row.pasted)];
  return by === 'typed'
    ? { ...row, cells, typed: [...typed, column], pasted }
    : { ...row, cells, typed, pasted: [...pasted, column] };
}

/** Whether a person has changed anything of the row. */
export function isCorrected({ typed = [], pasted = [] }: RefusedRow): boolean {
  return typed.length + pasted.length > 0;
}

function changedIn({ typed, pasted }: Pick<RefusedRow, 'typed' | 'pasted'>) {
  return { ...(typed ? { typed } : {}), ...(pasted ? { pasted } : {}) };
}

/** Reads a refused row again, after it was corrected. */
export function readAgain(list: Pick<RefusedList, 'kind' | 'columns'>, row: RefusedRow, today: Day): ReadRow {
  const reader = rowReader(list.kind, list.columns);
  const read = readRow(reader, row.cells, row.number, { today, typed: new Set(row.typed) });
  return { ...read, ...changedIn(row) };
}

export type RefusedWords = {
  readonly sheet: string;
  readonly row: string;
  readonly reasons: string;
  readonly sentenceOf: (problem: CellProblem) => string;
};

/** The columns that stand in front of those of the file: reasons and row number. */
export const ownColumns = 2;

/** The refused rows as a sheet: the titles of the file, its cells, its row numbers and the reasons. It can come in again. */
export function refusedSheet(list: RefusedList, words: RefusedWords): Sheet {
  return sheetOf(
    words.sheet,
    [
      { title: words.reasons, cell: (row: RefusedRow) => row.problems.map(words.sentenceOf).join('\n') },
      { title: words.row, cell: (row) => row.number },
      ...list.columns.map((column) => ({
        title: column.title,
        // A damaged number must not come back as a text that looks whole.
        cell: (row: RefusedRow) =>
          isDamaged(row, column) ? undefined : textOf(row.cells[column.index]) || undefined,
      })),
    ],
    list.rows,
  );
}

function isDamaged(row: RefusedRow, column: Column): boolean {
  return row.problems.some((each) => each.code === 'DAMAGED_NUMBER' && each.column === column.index);
}

function cellsOf(kind: ImportKind, columns: readonly Column[], row: ReadRow): Cell[] {
  const cells: Cell[] = [];
  for (const { index, target: key } of columns) {
    const target = key === null ? undefined : targetOf(kind, key);
    const values = target?.part === 'enterprise' ? row.employer : row.values;
    while (cells.length <= index) cells.push(null);
    if (target) cells[index] = writeCell(target.field, values?.[target.field.name]);
  }
  return cells;
}
