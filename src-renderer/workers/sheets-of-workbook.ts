import { type CellObject, type Range, read, SSF, type WorkBook, type WorkSheet } from 'xlsx';
import { type Cell, formulaWithoutResult, type Sheet } from '../../src-core/exchange/cell.ts';
import { maxRows } from './import-protocol.ts';

const errorSigns: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** A workbook that has more rows than a list can have. */
export class TooManyRows extends Error {}

/** What the file is wrapped in. */
export type Container = {
  /** Sheets that are not shown, where it is an OpenDocument workbook. */
  readonly hiddenInOpenDocument?: ReadonlySet<string>;
};

/**
 * The cells of every sheet of a workbook (.xlsx, .xls, .xlsb, .ods): values only. Formulas come as their last values, days as
 * `YYYY-MM-DD`, and a cell that was merged downwards is repeated in the rows it covers.
 *
 * @throws what the xlsx library throws at a damaged or protected file; TooManyRows
 */
export function sheetsOfWorkbook(bytes: Uint8Array, { hiddenInOpenDocument: hidden }: Container): Sheet[] {
  const book = read(bytes, {
    type: 'array',
    dense: true,
    // Whatever range a sheet claims, only cells that are there count.
    nodim: true,
    sheetRows: maxRows + 1,
    cellFormula: false,
    cellHTML: false,
    // OpenDocument keeps what is shown beside each number; elsewhere it would be made for every cell.
    cellText: hidden !== undefined,
    cellNF: true,
    bookVBA: false,
  });
  return book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name];
    const isHidden = hidden?.has(name) ?? (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0;
    return sheet ? [{ ...sheetOf(name, sheet, book), ...(isHidden ? { isHidden } : {}) }] : [];
  });
}

function sheetOf(name: string, sheet: WorkSheet, book: WorkBook): Sheet {
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const rows: Cell[][] = [];
  let last = -1;
  for (let r = 0; r < data.length; r += 1) {
    const row = cellsOf(data[r] ?? [], is1904);
    rows.push(row);
    if (row.length > 0) last = r;
  }
  if (last >= maxRows) throw new TooManyRows(name);
  rows.length = last + 1;
  for (const merge of sheet['!merges'] ?? []) fillDown(rows, merge);
  return { name, firstRow: 1, rows };
}

function cellsOf(row: readonly (CellObject | undefined)[], is1904: boolean): Cell[] {
  const cells: Cell[] = [];
  let last = -1;
  for (let c = 0; c < row.length; c += 1) {
    const object = row[c];
    const cell = object ? cellOf(object, is1904) : null;
    cells.push(cell);
    if (cell !== null && cell !== '') last = c;
  }
  cells.length = last + 1;
  return cells;
}

function cellOf(cell: CellObject, is1904: boolean): Cell {
  switch (cell.t) {
    case 'n':
      if (typeof cell.v !== 'number') return null;
      // The sign of a formula without a result (mark-formulas.ts), in a cell that says it holds a number.
      if (Number.isNaN(cell.v)) return formulaWithoutResult;
      if (isWithZeros(cell.w, cell.v)) return cell.w;
      return numberCell(cell.v, String(cell.z ?? ''), is1904);
    case 's':
      return typeof cell.v === 'string' ? cell.v : null;
    case 'b':
      return cell.v === true;
    case 'e':
      return errorSigns[Number(cell.v)] ?? '#N/A';
    default:
      return null;
  }
}

/** 00000007: a number that is shown with zeros in front is a number of a person, not a quantity. */
function isWithZeros(shown: string | undefined, value: number): shown is string {
  return shown !== undefined && /^0\d+$/.test(shown) && Number(shown) === value;
}

/** The library's own types leave its number formats open; these are the two that we call. */
const formats = SSF as {
  is_date(format: string): boolean;
  parse_date_code(
    value: number,
    how: { date1904: boolean },
  ): { y: number; m: number; d: number; H: number; M: number } | null;
};

function numberCell(value: number, format: string, is1904: boolean): Cell {
  if (format === '' || format === 'General') return value;
  // 00000000: a number that is shown with leading zeros is a number of a person, not a quantity.
  if (/^0{2,}$/.test(format)) return String(value).padStart(format.length, '0');
  return formats.is_date(format) ? dayOrTime(value, is1904) : value;
}

function dayOrTime(value: number, is1904: boolean): Cell {
  const parts = formats.parse_date_code(value, { date1904: is1904 });
  if (!parts) return value;
  const two = (number: number) => String(number).padStart(2, '0');
  const time = parts.H || parts.M ? `${two(parts.H)}:${two(parts.M)}` : '';
  if (value < 1) return time || '00:00';
  return `${parts.y}-${two(parts.m)}-${two(parts.d)}${time ? ` ${time}` : ''}`;
}

/** One firm merged over several posts: every row of them names it. Titles merged sideways stay in their first cell. */
function fillDown(rows: Cell[][], { s, e }: Range): void {
  const value = rows[s.r]?.[s.c];
  if (value === undefined || value === null) return;
  for (let r = s.r + 1; r <= Math.min(e.r, rows.length - 1); r += 1) {
    const row = rows[r];
    if (!row) continue;
    while (row.length <= s.c) row.push(null);
    row[s.c] ??= value;
  }
}
