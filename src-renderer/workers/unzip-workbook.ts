import { unzipSync, zipSync } from 'fflate';
import { type FileProblem, type ForeignFile, maxRows, maxUnpackedBytes } from './import-protocol.ts';
import { hiddenTables } from './hidden-tables.ts';
import type { Container } from './sheets-of-workbook.ts';
import { markFormulas } from './mark-formulas.ts';
import { lastRowOf, trimEmptyRows } from './trim-empty-rows.ts';

type Entry = { readonly name: string; readonly size: number; readonly isEncrypted: boolean };

export type Unzipped =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly container: Container }
  | { readonly ok: false; readonly problem: FileProblem };

/** Parts that hold no cells: pictures, macros, drawings, embedded files. They are never unpacked. */
const withoutCells =
  /(?:^|\/)(?:media|drawings|charts|embeddings|printerSettings|pivotCache|pivotTables|activeX|ctrlProps|customXml|queryTables|externalLinks|revisions|threadedComments)\/|vbaProject|comments\d*\.xml|vmlDrawing/i;

/**
 * A zipped workbook (.xlsx, .xlsm, .xlsb, .ods) repacked without compression and without anything but cells. The sizes of the
 * central directory are checked before anything is unpacked, and no part can become larger than it says, so a zip bomb
 * stops here.
 */
export function unzipWorkbook(bytes: Uint8Array): Unzipped {
  const entries = directoryOf(bytes);
  if (!entries) return { ok: false, problem: { code: 'DAMAGED' } };
  const what = kindOf(entries.map((each) => each.name));
  if (what !== 'workbook') return { ok: false, problem: { code: 'NOT_A_WORKBOOK', what } };
  if (entries.some((each) => each.isEncrypted)) return { ok: false, problem: { code: 'ENCRYPTED' } };
  const wanted = entries.filter((each) => !withoutCells.test(each.name));
  const total = Math.min(
    wanted.reduce((sum, each) => sum + each.size, 0),
    2 ** 40,
  );
  if (total > maxUnpackedBytes)
    return {
      ok: false,
      problem: {
        code: 'UNPACKS_TOO_LARGE',
        megabytes: Math.round(total / 1024 / 1024),
        maxMegabytes: maxUnpackedBytes / 1024 / 1024,
      },
    };
  try {
    // fflate never writes beyond the size that the directory names.
    const parts = unzipSync(bytes, { filter: ({ name }) => !withoutCells.test(name) });
    for (const [name, part] of Object.entries(parts)) {
      if (!/worksheets\/[^/]+\.xml$/i.test(name)) continue;
      const trimmed = trimEmptyRows(part);
      // Beyond its limit the xlsx library leaves rows out without a word.
      if (lastRowOf(trimmed) > maxRows) return { ok: false, problem: { code: 'TOO_MANY_ROWS', maxRows } };
      parts[name] = markFormulas(trimmed);
    }
    const content = parts['content.xml'];
    const container = {
      ...(content ? { hiddenInOpenDocument: hiddenTables(new TextDecoder().decode(content)) } : {}),
    };
    return { ok: true, bytes: zipSync(parts, { level: 0 }), container };
  } catch {
    return { ok: false, problem: { code: 'DAMAGED' } };
  }
}

function kindOf(names: readonly string[]): 'workbook' | ForeignFile {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^\/?xl\/workbook\.(?:xml|bin)$/i)) return 'workbook';
  if (has(/^word\//i)) return 'word';
  if (has(/^ppt\//i)) return 'presentation';
  if (has(/^content\.xml$/i) && has(/^mimetype$/i))
    return has(/^Object|^layout-cache$/i) ? 'word' : 'workbook';
  return 'archive';
}

const endOfDirectory = 0x06054b50;
const entryOfDirectory = 0x02014b50;
const sizeElsewhere = 0xffffffff;

/** The central directory of a zip file; undefined when there is none that can be read. */
function directoryOf(bytes: Uint8Array): Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const earliest = Math.max(0, bytes.length - 22 - 65_535);
  while (end >= earliest && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  if (end < earliest) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  const names = new TextDecoder();
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryOfDirectory) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const size = view.getUint32(at + 24, true);
    entries.push({
      name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      size: size === sizeElsewhere ? Number.MAX_SAFE_INTEGER : size,
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
