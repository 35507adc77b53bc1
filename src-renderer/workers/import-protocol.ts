import type { Column } from '../../src-core/exchange/match-columns.ts';
import type { ReadRow, SkipReason } from '../../src-core/exchange/read-rows.ts';
import type { Repair } from '../../src-core/exchange/read-cell.ts';
import type { ImportKind } from '../../src-core/exchange/targets.ts';
import type { Values } from '../../src-core/record/parse-record.ts';
import type { Day } from '../../src-core/record/instant.ts';

/** What a file turned out to be that is no workbook. */
export type ForeignFile =
  'pdf' | 'image' | 'word' | 'presentation' | 'archive' | 'program' | 'web-page' | 'xml-table' | 'unknown';

/** Why a file cannot be taken over; the page has a sentence for each (`import.file.<code>`). */
export type FileProblem =
  | { readonly code: 'EMPTY' }
  | { readonly code: 'TOO_LARGE'; readonly maxMegabytes: number }
  | { readonly code: 'UNPACKS_TOO_LARGE'; readonly megabytes: number; readonly maxMegabytes: number }
  | { readonly code: 'NOT_A_WORKBOOK'; readonly what: ForeignFile }
  | { readonly code: 'ENCRYPTED' }
  | { readonly code: 'DAMAGED' }
  | { readonly code: 'UNKNOWN_ENCODING' }
  | { readonly code: 'NO_ROWS' }
  | { readonly code: 'TOO_MANY_ROWS'; readonly maxRows: number }
  | { readonly code: 'TOO_MANY_COLUMNS'; readonly maxColumns: number }
  | { readonly code: 'TOO_SLOW'; readonly seconds: number }
  | { readonly code: 'STOPPED' };

/** One sheet of a file that was opened. */
export type SheetSummary = {
  readonly name: string;
  /** Not shown by whoever made the workbook: offered, but never chosen by itself while another sheet has rows. */
  readonly isHidden?: true;
  /** Rows that hold anything. */
  readonly rows: number;
  /** Row number of the header as the spreadsheet counts; null when no row looks like one. */
  readonly header: number | null;
  /** No title is known: the row only looks like a header. */
  readonly isHeaderGuessed?: true;
  /** Fields that the header names. */
  readonly fit: number;
  /** The kind whose fields the sheet names far better. */
  readonly likely?: ImportKind;
  readonly columns: readonly Column[];
  /** The first rows as text, for choosing the header by hand. */
  readonly head: readonly { readonly number: number; readonly cells: readonly string[] }[];
};

/** How often cells of a column were put right in one way, in which rows first, and what that looks like. */
export type RepairCount = {
  readonly column: number;
  readonly repair: Repair;
  readonly count: number;
  /** The first few, as the spreadsheet counts. */
  readonly rows: readonly number[];
  /** The first few that differ from each other. */
  readonly examples: readonly RepairExample[];
};

/** One cell that was put right; `after` by field, empty where the cell was taken for not filled in. */
export type RepairExample = { readonly row: number; readonly before: string; readonly after: Values };

/** What is left to say when all rows of a sheet have been read. */
export type ReadSummary = {
  readonly read: number;
  readonly skipped: readonly { readonly number: number; readonly reason: SkipReason }[];
  readonly repairs: readonly RepairCount[];
};

export type ImportRequest =
  | { readonly type: 'open'; readonly bytes: Uint8Array; readonly kind: ImportKind }
  /** Looks at a sheet again under another header row. */
  | { readonly type: 'header'; readonly sheet: number; readonly header: number }
  | {
      readonly type: 'read';
      readonly sheet: number;
      readonly header: number;
      readonly columns: readonly Column[];
      readonly today: Day;
    };

export type ImportAnswer =
  | { readonly type: 'progress'; readonly stage: ImportStage; readonly done: number; readonly total: number }
  | {
      readonly type: 'opened';
      readonly sheets: readonly SheetSummary[];
      readonly best: number;
      readonly sha256: string;
    }
  | { readonly type: 'sheet'; readonly sheet: SheetSummary }
  | { readonly type: 'rows'; readonly rows: readonly ReadRow[] }
  | { readonly type: 'read'; readonly summary: ReadSummary }
  | { readonly type: 'failed'; readonly problem: FileProblem };

export type ImportStage = 'opening' | 'unpacking' | 'reading' | 'checking';

/** Larger files are not read at all. */
export const maxFileBytes = 100 * 1024 * 1024;
/** What a workbook may take when it is unpacked. */
export const maxUnpackedBytes = 400 * 1024 * 1024;
/** More rows than any office has; beyond it the sheet is not a list. */
export const maxRows = 200_000;
/** As many as a spreadsheet can have; a text with more is no table. */
export const maxColumns = 16_384;
/** Rows that travel to the page in one message: small enough that the page answers a key meanwhile. */
export const rowsASlice = 200;
