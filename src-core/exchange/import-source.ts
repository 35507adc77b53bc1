import { sha256 as sha256Of } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from '../change/canonical.ts';

/** What a person knows a list by. */
export type SourceName = {
  readonly fileName: string;
  /** Name of the sheet where the file has several. */
  readonly sheet?: string;
};

/**
 * Where the rows of an import stand. The bytes alone do not say it: the colleges send one workbook with a sheet each, and what
 * is kept of one sheet must not be taken for that of another.
 */
export type ImportSource = SourceName & {
  readonly sha256: string;
  /** Row number of the header as the spreadsheet counts. */
  readonly header: number | null;
};

/** One word for the source, whatever the file is called: the same list under another name is the same list. */
export function sourceId({ sha256, sheet, header }: ImportSource): string {
  return bytesToHex(sha256Of(utf8ToBytes(canonical([sha256, sheet ?? null, header]))));
}

/** Of something that comes from a file, what a person knows it by. */
export function namedBy({ fileName, sheet }: SourceName): SourceName {
  return { fileName, ...(sheet === undefined ? {} : { sheet }) };
}

/** What it is called on screen. */
export function sourceName({ fileName, sheet }: SourceName): string {
  return sheet === undefined ? fileName : `${fileName} · ${sheet}`;
}
