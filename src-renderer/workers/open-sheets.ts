import { CFB } from 'xlsx';
import type { Sheet } from '../../src-core/exchange/cell.ts';
import { readDelimited } from '../../src-core/exchange/read-delimited.ts';
import { decodeText } from './decode-text.ts';
import {
  type FileProblem,
  type ForeignFile,
  maxColumns,
  maxRows,
  type ImportStage,
} from './import-protocol.ts';
import { type Container, sheetsOfWorkbook, TooManyRows } from './sheets-of-workbook.ts';
import { foreignText, sniffFile } from './sniff-file.ts';
import { unzipWorkbook } from './unzip-workbook.ts';

export type OpenedSheets =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * The sheets of a file by what its bytes are, not by its name: .xlsx, .xls, .xlsb, .ods, and tables as text in UTF-8, UTF-16 or
 * GB18030. Everything else is refused by a code; nothing is thrown.
 */
export function openSheets(bytes: Uint8Array, progress: (stage: ImportStage) => void): OpenedSheets {
  if (bytes.length === 0) return failed({ code: 'EMPTY' });
  const file = sniffFile(bytes);
  switch (file.shape) {
    case 'foreign':
      return failed({ code: 'NOT_A_WORKBOOK', what: file.what });
    case 'text':
      progress('reading');
      return openText(bytes);
    case 'ole':
      progress('reading');
      return openContainer(bytes);
    case 'zip': {
      progress('unpacking');
      const unzipped = unzipWorkbook(bytes);
      if (!unzipped.ok) return failed(unzipped.problem);
      progress('reading');
      return openWorkbook(unzipped.bytes, unzipped.container);
    }
  }
}

function failed(problem: FileProblem): OpenedSheets {
  return { ok: false, problem };
}

function openText(bytes: Uint8Array): OpenedSheets {
  const decoded = decodeText(bytes);
  if (!decoded) {
    // Bytes below 32 stand in no text: then it is not an unknown encoding but another kind of file.
    const isBinary = bytes.subarray(0, 4000).some((byte) => byte < 9);
    return failed(isBinary ? notAWorkbook('unknown') : { code: 'UNKNOWN_ENCODING' });
  }
  const what = foreignText(decoded.text);
  if (what) return failed(notAWorkbook(what));
  const rows = readDelimited(withoutEmptyEnd(decoded.text));
  if (rows.length > maxRows * 2) return failed({ code: 'TOO_MANY_ROWS', maxRows });
  if (rows.some((row) => row.length > maxColumns)) return failed({ code: 'TOO_MANY_COLUMNS', maxColumns });
  return withRows([{ name: '', firstRow: 1, rows }]);
}

/** Lines of nothing but separators at the end: a spreadsheet that was formatted to its last row writes a million of them. */
function withoutEmptyEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ',;|\t\r\n "'.includes(text.charAt(end - 1))) end -= 1;
  const line = text.indexOf('\n', end);
  return line < 0 ? text : text.slice(0, line + 1);
}

function notAWorkbook(what: ForeignFile): FileProblem {
  return { code: 'NOT_A_WORKBOOK', what };
}

/** An OLE container: an old workbook, an old document, or an encrypted file of any kind. */
function openContainer(bytes: Uint8Array): OpenedSheets {
  if (bytes[0] === 0xd0) {
    const streams = streamsOf(bytes);
    if (!streams) return failed({ code: 'DAMAGED' });
    const has = (pattern: RegExp) => streams.some((name) => pattern.test(name));
    if (has(/EncryptedPackage$/)) return failed({ code: 'ENCRYPTED' });
    if (has(/WordDocument$/)) return failed(notAWorkbook('word'));
    if (has(/PowerPoint Document$/)) return failed(notAWorkbook('presentation'));
    if (!has(/(?:Workbook|Book)$/i)) return failed(notAWorkbook('unknown'));
  }
  return openWorkbook(bytes, {});
}

/** The library's own types leave its reader of old containers open; this is what we call. */
const containers = CFB as {
  read(bytes: Uint8Array, how: { type: 'array' }): { FullPaths: readonly string[] };
};

function streamsOf(bytes: Uint8Array): readonly string[] | undefined {
  try {
    return containers.read(bytes, { type: 'array' }).FullPaths;
  } catch {
    return undefined;
  }
}

function openWorkbook(bytes: Uint8Array, container: Container): OpenedSheets {
  try {
    return withRows(sheetsOfWorkbook(bytes, container));
  } catch (error) {
    if (error instanceof TooManyRows) return failed({ code: 'TOO_MANY_ROWS', maxRows });
    const isProtected = error instanceof Error && /password|encrypt/i.test(error.message);
    return failed({ code: isProtected ? 'ENCRYPTED' : 'DAMAGED' });
  }
}

function withRows(sheets: readonly Sheet[]): OpenedSheets {
  const hasRows = sheets.some((sheet) =>
    sheet.rows.some((row) => row.some((cell) => cell !== null && cell !== '')),
  );
  return hasRows ? { ok: true, sheets } : failed({ code: 'NO_ROWS' });
}
