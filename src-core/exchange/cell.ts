/**
 * One cell as a sheet holds it: formulas by their values, days as `YYYY-MM-DD` (with ` HH:mm` where there is a time), errors as
 * their sign (`#N/A`), nothing as null. No formats, no HTML, no links.
 */
export type Cell = string | number | boolean | null;

/** A formula whose result nobody has calculated: a program wrote the workbook, and no spreadsheet has opened it since. */
export const formulaWithoutResult = '#FORMULA?';

/** The rows of one sheet from its first row on; row 0 is the row that a spreadsheet shows as `firstRow`. */
export type Grid = readonly (readonly Cell[])[];

export type Sheet = {
  readonly name: string;
  readonly firstRow: number;
  readonly rows: Grid;
  /** Whoever made the workbook does not show it: old lists, code tables. */
  readonly isHidden?: true;
};

/** The text of a cell as a person reads it. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return typeof cell === 'number' ? String(cell) : tidy(cell);
}

/** Whether a cell holds nothing that anybody could read. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && tidy(cell) === '');
}

const needsTidying = /^\s|\s$|[\u200b-\u200f\u2060\ufeff\r]/;

/** Invisible characters gone, ends trimmed; what is inside stays as it was written, spaces and line breaks too. */
function tidy(text: string): string {
  if (!needsTidying.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .trim();
}
