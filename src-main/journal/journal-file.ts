import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { given, refused, type HostAnswer, type HostValue } from '../../src-core/contract/host.ts';
import { syncFolder, writeAll, writeWhole, type OpenFile } from '../durable-files.ts';
import { refuseFor } from '../refuse-for.ts';
import {
  dropPlain,
  listSegments,
  packSegment,
  readWhatIsThere,
  segmentPath,
  unpackSegment,
} from './segments.ts';
import type { Segment } from './segments.ts';

/** A segment is closed at this size and compressed. */
const segmentBytes = 8 * 1024 * 1024;

export type JournalPlace = { folder: string; openFile?: OpenFile; closeSegmentAt?: number };

/**
 * An open journal of segment files: one stream of bytes to its readers. Calls must come one after the other;
 * `journalShelf` sees to that.
 */
export type JournalFile = {
  place: JournalPlace;
  segments: Segment[];
  tail: FileHandle | null;
  /** The name of the newest segment may not be on the disk yet. */
  isFolderDue: boolean;
  /** The packed segment that was read last: readers go through a journal in order, piece by piece. */
  unpacked: { start: number; bytes: Uint8Array } | null;
};

/** Creates a journal with its first bytes, whole or not at all. */
export async function createJournalFile(place: JournalPlace, bytes: Uint8Array): Promise<void> {
  await mkdir(place.folder, { recursive: true });
  await syncFolder(dirname(dirname(place.folder)));
  await syncFolder(dirname(place.folder));
  await writeWhole(segmentPath(place.folder, { start: 0, isPacked: false }), bytes, place.openFile);
}

/** Opens a journal that is there; null when there is none. Nothing is created. */
export async function openJournalFile(place: JournalPlace): Promise<JournalFile | null> {
  const segments = await listSegments(place.folder);
  return segments === null || segments.length === 0
    ? null
    : { place, segments, tail: null, unpacked: null, isFolderDue: false };
}

/** Bytes in the whole journal. */
export function journalSize({ segments }: JournalFile): number {
  const last = lastOf(segments);
  return last.start + last.size;
}

/** Appends and flushes. Where that fails, what was half written is cut off again; DISK_FULL when the disk is. */
export async function appendTo(
  journal: JournalFile,
  bytes: Uint8Array,
): Promise<HostAnswer<{ size: number }>> {
  try {
    await closeFullSegment(journal);
    if (journal.isFolderDue) await syncFolder(journal.place.folder);
    journal.isFolderDue = false;
    journal.tail ??= await openTail(journal);
    const segment = lastOf(journal.segments);
    await writeAll(journal.tail, bytes, segment.size);
    await journal.tail.datasync();
    segment.size += bytes.length;
    return given({ size: journalSize(journal) });
  } catch (error) {
    await cutBack(journal);
    return refuseFor(error, 'journal.append');
  }
}

async function closeFullSegment(journal: JournalFile): Promise<void> {
  const { segments, place } = journal;
  if (lastOf(segments).size < (place.closeSegmentAt ?? segmentBytes)) return;
  await closeJournalFile(journal);
  const segment: Segment = { start: journalSize(journal), size: 0, isPacked: false };
  const file = await (place.openFile ?? open)(segmentPath(place.folder, segment), 'w+');
  segments.push(segment);
  journal.tail = file;
  journal.isFolderDue = true;
}

async function openTail({ segments, place }: JournalFile): Promise<FileHandle> {
  const segment = lastOf(segments);
  if (segment.isPacked) await unpackLast(place, segment, segment.size);
  const file = await (place.openFile ?? open)(segmentPath(place.folder, segment), 'r+');
  if ((await file.stat()).size > segment.size) await file.truncate(segment.size);
  return file;
}

async function cutBack(journal: JournalFile): Promise<void> {
  if (!journal.tail) return;
  try {
    await journal.tail.truncate(lastOf(journal.segments).size);
    await journal.tail.sync();
  } catch {
    // The next append opens the file anew and cuts it then; a start in between finds a torn line and says so.
    await closeJournalFile(journal);
  }
}

/** Up to `maxBytes` from `offset`; at a segment that is lost or does not unpack none, but how far it reaches. */
export async function readFrom(
  journal: JournalFile,
  offset: number,
  maxBytes: number,
): Promise<HostAnswer<HostValue<'journal.read'>>> {
  const size = journalSize(journal);
  const end = Math.min(offset + maxBytes, size);
  const bytes = new Uint8Array(Math.max(0, end - offset));
  let at = offset;
  while (at < end) {
    const piece = await pieceAt(journal, at);
    if ('damagedBytes' in piece) {
      if (at > offset) break;
      return given({ bytes: bytes.subarray(0, 0), size, damagedBytes: piece.damagedBytes });
    }
    const part = piece.bytes.subarray(0, end - at);
    bytes.set(part, at - offset);
    at += part.length;
  }
  return given({ bytes: bytes.subarray(0, Math.max(0, at - offset)), size });
}

/** What can be read from a place to the end of its segment, or how many bytes from there on cannot. */
async function pieceAt(
  journal: JournalFile,
  at: number,
): Promise<{ bytes: Uint8Array } | { damagedBytes: number }> {
  const { segments } = journal;
  const segment = segments.findLast(({ start }) => start <= at);
  // The first segment is lost.
  if (!segment) return { damagedBytes: (segments[0]?.start ?? at) - at };
  const until = segment.start + segment.size;
  try {
    const bytes = (await bytesOf(journal, segment)).subarray(at - segment.start);
    return bytes.length > 0 ? { bytes } : { damagedBytes: until - at };
  } catch {
    return { damagedBytes: until - at };
  }
}

async function bytesOf(journal: JournalFile, segment: Segment): Promise<Uint8Array> {
  if (journal.unpacked?.start === segment.start) return journal.unpacked.bytes;
  const bytes = await readWhatIsThere(journal.place.folder, segment);
  if (segment.isPacked) journal.unpacked = { start: segment.start, bytes };
  return bytes;
}

/** Cuts the journal to `size` bytes. From the end backwards, so that a crash in between leaves no hole. */
export async function cutTo(journal: JournalFile, size: number): Promise<HostAnswer<{ size: number }>> {
  const { segments, place } = journal;
  if (size > journalSize(journal)) return refused('BAD_ARGUMENT', 'journal.cut: beyond the end');
  await closeJournalFile(journal);
  journal.unpacked = null;
  try {
    while (segments.length > 1 && lastOf(segments).start >= size) {
      await rm(segmentPath(place.folder, lastOf(segments)));
      segments.pop();
    }
    await shorten(place, lastOf(segments), size - lastOf(segments).start);
    await syncFolder(place.folder);
    return given({ size: journalSize(journal) });
  } catch (error) {
    return refuseFor(error, 'journal.cut');
  }
}

async function shorten(place: JournalPlace, segment: Segment, size: number): Promise<void> {
  if (segment.isPacked) {
    await unpackLast(place, segment, size);
    return;
  }
  const file = await (place.openFile ?? open)(segmentPath(place.folder, segment), 'r+');
  try {
    await file.truncate(size);
    await file.sync();
  } finally {
    await file.close();
  }
  segment.size = size;
}

async function unpackLast(place: JournalPlace, segment: Segment, size: number): Promise<void> {
  await unpackSegment(place.folder, segment, size);
  segment.isPacked = false;
  segment.size = size;
}

/** Compresses the first closed segment that is still plain; false when there is none. */
export async function packOne({ segments, place }: JournalFile): Promise<boolean> {
  const closed = segments.slice(0, -1).find((segment) => !segment.isPacked);
  if (!closed) return false;
  await packSegment(place.folder, closed);
  await dropPlain(place.folder, closed);
  closed.isPacked = true;
  return true;
}

/** Closes the file that appends go to; the journal can be used on and opens it again. */
export async function closeJournalFile(journal: JournalFile): Promise<void> {
  const { tail } = journal;
  journal.tail = null;
  await tail?.close();
}

function lastOf(segments: Segment[]): Segment {
  const last = segments.at(-1);
  if (!last) throw new Error('a journal has at least one segment');
  return last;
}
