import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { syncFolder, writeWhole } from '../durable-files.ts';
import { errorCode } from '../describe-error.ts';

/**
 * One file of a journal. Its name is the place of its first byte in the whole journal, so that what is left stays
 * readable even where a file in between is lost. `size` counts bytes before compression.
 */
export type Segment = { start: number; size: number; isPacked: boolean };

const digits = 15;
const segmentName = /^(\d{15})\.jsonl(\.gz)?$/;

export function segmentPath(
  folder: string,
  { start, isPacked }: Pick<Segment, 'start' | 'isPacked'>,
): string {
  return join(folder, `${String(start).padStart(digits, '0')}.jsonl${isPacked ? '.gz' : ''}`);
}

/**
 * The segments of a journal in order, or null when there is none. What a crash left half done is put right first:
 * drafts go, and where a plain and a packed file of one segment are both there the plain one counts.
 */
export async function listSegments(folder: string): Promise<Segment[] | null> {
  const names = await namesIn(folder);
  if (names === null) return null;
  const isPackedAt = new Map<number, boolean>();
  for (const name of names.sort()) {
    if (name.endsWith('.tmp')) await rm(join(folder, name), { force: true });
    const match = segmentName.exec(name);
    if (!match) continue;
    const start = Number(match[1]);
    const isPacked = match[2] !== undefined;
    if (isPacked && isPackedAt.get(start) === false) await rm(join(folder, name), { force: true });
    else isPackedAt.set(start, isPacked);
  }
  if (isPackedAt.size === 0) return null;
  return withSizes(
    folder,
    [...isPackedAt].sort(([a], [b]) => a - b),
  );
}

async function withSizes(folder: string, found: [start: number, isPacked: boolean][]): Promise<Segment[]> {
  const segments: Segment[] = [];
  for (const [index, [start, isPacked]] of found.entries()) {
    const next = found[index + 1];
    const size = next ? next[0] - start : await ownSize(folder, start, isPacked);
    if (size !== undefined) segments.push({ start, size, isPacked });
  }
  return segments;
}

/** The last segment has nobody behind it to say how long it is; one that does not unpack is put aside, and lines follow in its place. */
async function ownSize(folder: string, start: number, isPacked: boolean): Promise<number | undefined> {
  const path = segmentPath(folder, { start, isPacked });
  if (!isPacked) return (await stat(path)).size;
  try {
    return (await promisify(gunzip)(await readFile(path))).length;
  } catch {
    await rename(path, `${path}.damaged`);
    await syncFolder(folder);
    return undefined;
  }
}

async function namesIn(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** What the file of a segment holds: fewer bytes than its place promises where the segment behind it is lost. */
export async function readWhatIsThere(folder: string, segment: Segment): Promise<Uint8Array> {
  const raw = await readFile(segmentPath(folder, segment));
  const bytes = segment.isPacked ? await promisify(gunzip)(raw) : raw;
  return bytes.subarray(0, segment.size);
}

/** The bytes of a whole segment. Fails with Z_DATA_ERROR when the file does not hold what its place promises. */
export async function readSegment(folder: string, segment: Segment): Promise<Uint8Array> {
  const bytes = await readWhatIsThere(folder, segment);
  if (bytes.length < segment.size) {
    throw Object.assign(new Error('the segment is shorter than its place'), { code: 'Z_DATA_ERROR' });
  }
  return bytes;
}

/**
 * Compresses a closed segment beside itself: written whole, flushed and read back before anything is deleted.
 * The plain file stays; `dropPlain` removes it.
 */
export async function packSegment(folder: string, segment: Segment): Promise<void> {
  const bytes = await readSegment(folder, segment);
  const packed = await promisify(gzip)(bytes);
  const check = await promisify(gunzip)(packed);
  if (!check.equals(bytes)) throw new Error('a packed segment differs from its source');
  await writeWhole(segmentPath(folder, { ...segment, isPacked: true }), packed);
}

/** Deletes the plain file of a segment that has been packed. */
export async function dropPlain(folder: string, segment: Segment): Promise<void> {
  await rm(segmentPath(folder, { ...segment, isPacked: false }));
  await syncFolder(folder);
}

/** Turns a packed segment into a plain one of its first `size` bytes. */
export async function unpackSegment(folder: string, segment: Segment, size: number): Promise<void> {
  const bytes = await readSegment(folder, segment);
  await writeWhole(segmentPath(folder, { ...segment, isPacked: false }), bytes.subarray(0, size));
  await rm(segmentPath(folder, { ...segment, isPacked: true }));
  await syncFolder(folder);
}
