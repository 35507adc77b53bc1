import { utils, write } from 'xlsx';
import { csvCell, csvOf } from '../../src-core/results/csv.ts';
import { carelessFiles } from '../../src-core/sample/careless-files.ts';
import { cleanSheets } from '../../src-core/sample/clean-sheets.ts';
import type { CarelessFile, CarelessSheet } from '../../src-core/sample/fault.ts';
import { sampleFair, type SampleOrder } from '../../src-core/sample/sample-fair.ts';
import { writeXlsx } from '../../src-renderer/workers/write-xlsx.ts';
import { encodeGb18030 } from './gb18030.ts';

export type WrittenFile = { readonly name: string; readonly bytes: Uint8Array };

/** The sample of an order as real files: a careless set, a clean set, and the truth about both. */
export function sampleFiles(order: SampleOrder) {
  const fair = sampleFair(order);
  const careless = carelessFiles(fair, order.seed);
  const clean = cleanSheets(fair);
  return {
    careless: careless.files.map((file) => ({ ...file, bytes: bytesOf(file) })),
    clean: [
      { name: '企业.xlsx', kind: 'enterprise' as const, bytes: writeXlsx({ sheets: [clean.enterprise] }) },
      { name: '岗位.xlsx', kind: 'job' as const, bytes: writeXlsx({ sheets: [clean.job] }) },
      {
        name: '毕业生.csv',
        kind: 'graduate' as const,
        bytes: new TextEncoder().encode(csvOf(clean.graduate)),
      },
    ],
    truth: {
      order,
      files: careless.files.map(({ name, kind, format, sheets }) => ({
        name,
        kind,
        format,
        sheets: sheets.map(({ name: sheet, header, records, rows }) => ({
          name: sheet,
          header,
          records,
          rows: rows.length,
        })),
      })),
      faults: careless.faults,
    },
  };
}

/** A careless file as bytes, written by the xlsx library or as text in its encoding. */
export function bytesOf(file: CarelessFile): Uint8Array {
  const [sheet] = file.sheets;
  if (!sheet) throw new Error(`${file.name} has no sheet`);
  switch (file.format) {
    case 'xlsx':
      return workbook(file, 'xlsx');
    case 'xls':
      return workbook(file, 'biff8');
    case 'csv-gb18030':
      return encodeGb18030(delimited(sheet, ','));
    case 'csv-utf8':
      return new TextEncoder().encode(`\ufeff${delimited(sheet, ',')}`);
    case 'tsv-utf16':
      return utf16(delimited(sheet, '\t'));
  }
}

function workbook(file: CarelessFile, bookType: 'xlsx' | 'biff8'): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows, merges } of file.sheets) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet['!merges'] = [...merges];
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer);
}

function delimited(sheet: CarelessSheet, separator: ',' | '\t'): string {
  const cell = (value: string | number | null) => {
    // A spreadsheet writes a number that is too long for its cell with an exponent.
    const isLong = typeof value === 'number' && value > Number.MAX_SAFE_INTEGER;
    const text = isLong ? value.toExponential(5).toUpperCase() : csvCell(value ?? undefined);
    return separator === '\t' && text.includes('\t') ? `"${text}"` : text;
  };
  return sheet.rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let i = 0; i < text.length; i += 1) view.setUint16(2 + i * 2, text.charCodeAt(i), true);
  return bytes;
}
