import type { Repair } from '../exchange/read-cell.ts';
import type { SkipReason } from '../exchange/read-rows.ts';
import type { ImportKind } from '../exchange/targets.ts';
import type { Values } from '../record/parse-record.ts';
import type { ProblemCode } from '../record/problem.ts';

/** What an import must do about a planted fault. */
export type Expected =
  | { readonly refused: ProblemCode }
  | { readonly warned: ProblemCode }
  | { readonly repaired: Repair }
  | { readonly skipped: SkipReason };

/** One fault that was planted on purpose, and where. */
export type Fault = {
  readonly file: string;
  readonly sheet: string;
  /** As a spreadsheet counts. */
  readonly row: number;
  /** Title of the column as it stands in the file; empty for a fault of the whole row. */
  readonly title: string;
  readonly fault: string;
  readonly expected: Expected;
};

export type FileFormat = 'xlsx' | 'xls' | 'csv-gb18030' | 'csv-utf8' | 'tsv-utf16';

export type CarelessFile = {
  readonly name: string;
  readonly kind: ImportKind;
  readonly format: FileFormat;
  readonly sheets: readonly CarelessSheet[];
};

type Cell = string | number | null;

export type CarelessSheet = {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Areas that are merged, 0-based, both ends included. */
  readonly merges: readonly { readonly s: { r: number; c: number }; readonly e: { r: number; c: number } }[];
  /** Row of the header as a spreadsheet counts. */
  readonly header: number;
  /** Rows that hold a record, doubles and faulty ones included. */
  readonly records: number;
  /** What each of these rows said before a fault was planted, by its number; only fields that have a column. */
  readonly meant: ReadonlyMap<number, Values>;
};
