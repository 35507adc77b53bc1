import type { ForeignFile } from './import-protocol.ts';

export type FileShape =
  { readonly shape: 'zip' | 'ole' | 'text' } | { readonly shape: 'foreign'; readonly what: ForeignFile };

const signatures: readonly (readonly [readonly number[], FileShape])[] = [
  [[0x50, 0x4b, 0x03, 0x04], { shape: 'zip' }],
  [[0x50, 0x4b, 0x05, 0x06], { shape: 'zip' }],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], { shape: 'ole' }],
  // Workbooks of Excel 2 to 4: one stream of BIFF records without a container.
  [[0x09, 0x08], { shape: 'ole' }],
  [[0x09, 0x04], { shape: 'ole' }],
  [[0x09, 0x02], { shape: 'ole' }],
  [[0x25, 0x50, 0x44, 0x46], foreign('pdf')],
  [[0x89, 0x50, 0x4e, 0x47], foreign('image')],
  [[0xff, 0xd8, 0xff], foreign('image')],
  [[0x47, 0x49, 0x46, 0x38], foreign('image')],
  [[0x42, 0x4d], foreign('image')],
  [[0x49, 0x49, 0x2a, 0x00], foreign('image')],
  [[0x4d, 0x4d, 0x00, 0x2a], foreign('image')],
  [[0x52, 0x61, 0x72, 0x21], foreign('archive')],
  [[0x37, 0x7a, 0xbc, 0xaf], foreign('archive')],
  [[0x1f, 0x8b], foreign('archive')],
  [[0x4d, 0x5a], foreign('program')],
  [[0x7f, 0x45, 0x4c, 0x46], foreign('program')],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], foreign('word')],
];

/** What a file is by its first bytes, whatever its name says. A text that only might be a table is `text`. */
export function sniffFile(bytes: Uint8Array): FileShape {
  for (const [signature, shape] of signatures)
    if (signature.every((byte, i) => bytes[i] === byte) && !(signature[0] === 0x42 && !isBitmap(bytes)))
      return shape;
  return { shape: 'text' };
}

/** What a decoded text is that is no table: a web page saved as .xls, an XML table, a mail with parts. */
export function foreignText(text: string): ForeignFile | undefined {
  const head = text.slice(0, 2000).trimStart().toLowerCase();
  if (/^(?:<!doctype html|<html|<head|<meta|<table|<body|mime-version:)/.test(head)) return 'web-page';
  if (/^<\?xml/.test(head) && /<html|<table/.test(head)) return 'web-page';
  if (/^<\?xml|^<workbook/.test(head)) return 'xml-table';
  const strange = [...text.slice(0, 4000)].filter((each) => {
    const code = each.codePointAt(0) ?? 0;
    return (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 0xfffd;
  }).length;
  return strange > Math.max(2, Math.min(text.length, 4000) / 100) ? 'unknown' : undefined;
}

// BM could begin a text; a bitmap says its own length in the next four bytes.
function isBitmap(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length > 14 && view.getUint32(2, true) === bytes.length;
}

function foreign(what: ForeignFile): FileShape {
  return { shape: 'foreign', what };
}
