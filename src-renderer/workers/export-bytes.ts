import { csvOf } from '../../src-core/results/csv.ts';
import type { Workbook } from '../../src-core/results/sheet.ts';
import { writeXlsx } from './write-xlsx.ts';

/** What the page asks of the export worker. */
export type ExportQuestion = { format: 'xlsx' | 'csv'; workbook: Workbook };
export type ExportAnswer = { ok: true; bytes: Uint8Array } | { ok: false; detail: string };

/** The bytes of a file; a CSV holds the first sheet alone. */
export function exportBytes({ format, workbook }: ExportQuestion): Uint8Array {
  if (format === 'xlsx') return writeXlsx(workbook);
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error('a CSV needs a sheet');
  return new TextEncoder().encode(csvOf(sheet));
}
