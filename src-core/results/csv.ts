import type { Cell, Sheet } from './sheet.ts';

/** What a spreadsheet would take for a formula (OWASP, CSV injection); the import strips by the same pattern what csvCell puts in front. */
export const looksLikeFormula = /^'*[=+\-@\t\r]/;

/** A sheet as CSV (RFC 4180) with a byte order mark, so that a Chinese spreadsheet reads it as UTF-8. */
export function csvOf(sheet: Sheet): string {
  const header = sheet.columns.map((column) => csvCell(column.title));
  const rows = sheet.rows.map((row) => row.map(csvCell));
  return `\uFEFF${[header, ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`;
}

/** One cell of CSV: a text that begins with `= + - @`, a tab or a carriage return gets an apostrophe in front. */
export function csvCell(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = looksLikeFormula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
