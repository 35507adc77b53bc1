import type { Host, HostAnswer, HostFailure, Slot } from '../../../src-core/contract/host.ts';

/** A call of the journal that the host refused. */
export class JournalError extends Error {
  readonly code: HostFailure;

  constructor(code: HostFailure, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
  }
}

/** One whole line, or a part of the journal that cannot be read. */
export type JournalPiece = { readonly line: string } | { readonly damagedBytes: number };

type Read = { bytes: Uint8Array; damagedBytes?: number | undefined };

const chunkBytes = 4 * 1024 * 1024;
const newline = 10;

/** The journal of one slot behind the host contract: appended at its end, read as lines, never rewritten. */
export class JournalFile {
  private readonly host: Host;
  private readonly slot: Slot;
  /** Bytes in the file; null when there is none (nothing was ever journaled here). */
  size: number | null = null;
  /** Bytes in the second copy that a browser keeps elsewhere; null when there is none. */
  twinSize: number | null = null;
  /** Bytes of second copies that said something else and were put aside. */
  asideSize: number | null = null;
  recoveredFromTwin = false;
  /** The text of an append that failed: none of it, a part or all may stand behind `size` now. */
  private unsure: string | undefined;

  constructor(host: Host, slot: Slot) {
    this.host = host;
    this.slot = slot;
  }

  async open(): Promise<void> {
    const state = unwrapped(await this.host('journal.open', { slot: this.slot }));
    this.size = state.size;
    this.twinSize = state.twinSize;
    this.asideSize = state.asideSize;
    this.recoveredFromTwin = state.recoveredFromTwin;
  }

  async create(line: string): Promise<void> {
    this.size = unwrapped(await this.host('journal.create', { slot: this.slot, text: line })).size;
  }

  /** Appends whole lines and returns when they are flushed. What failed before is cut off first, so nothing stands twice. */
  async append(text: string): Promise<void> {
    if (this.unsure !== undefined) await this.settleEnd(this.unsure);
    this.unsure = text;
    const answer = await this.host('journal.append', { slot: this.slot, text, expectedSize: this.size ?? 0 });
    if (answer.ok) this.unsure = undefined;
    this.size = unwrapped(answer).size;
  }

  private async settleEnd(unsure: string): Promise<void> {
    const known = this.size ?? 0;
    // The worker or the window that held the file may be another one by now.
    const { size } = unwrapped(await this.host('journal.open', { slot: this.slot }));
    if ((size ?? 0) < known)
      throw new JournalError('DAMAGED', 'the journal is shorter than what was written');
    if ((size ?? 0) === known) return;
    const { bytes } = await this.readEnd(known, size ?? 0);
    const own = new TextEncoder().encode(unsure);
    const isOwn = bytes.length <= own.length && bytes.every((byte, index) => byte === own[index]);
    // A whole line that we did not write is another window's.
    if (!isOwn && bytes.includes(newline))
      throw new JournalError('BUSY', 'another window has written into the journal');
    await this.cut(known);
  }

  async cut(size: number): Promise<void> {
    this.size = unwrapped(await this.host('journal.cut', { slot: this.slot, size })).size;
  }

  async release(): Promise<void> {
    await this.host('journal.release', { slot: this.slot });
  }

  /** All whole lines, in order, and the parts that cannot be read. @param onProgress bytes read so far and in all */
  lines(onProgress?: (done: number, total: number) => void): AsyncGenerator<JournalPiece, number> {
    return linesOf(this.size ?? 0, (offset) => this.read(offset, chunkBytes), onProgress);
  }

  /** The lines of the second copies: of all that were put aside, then of the one that follows the journal. */
  twinLines(): AsyncGenerator<JournalPiece, number> {
    const read = async (offset: number) =>
      unwrapped(await this.host('journal.readTwin', { slot: this.slot, offset, maxBytes: chunkBytes }));
    return linesOf((this.asideSize ?? 0) + (this.twinSize ?? 0), read);
  }

  /** The first line, without reading the rest; undefined when it cannot be read or there is no whole one. */
  async firstLine(): Promise<string | undefined> {
    const { bytes } = await this.read(0, 65_536);
    const end = bytes.indexOf(newline);
    return end < 0 ? undefined : textOf(bytes.subarray(0, end));
  }

  /** The last whole line, and how many bytes of a torn one stand behind it. Reads backwards from the end. */
  async lastLine(): Promise<{ line: string | undefined; tornBytes: number }> {
    const total = this.size ?? 0;
    for (let window = 65_536; ; window *= 4) {
      const wanted = Math.max(0, total - window);
      const { from, bytes: tail } = await this.readEnd(wanted, total);
      const end = tail.lastIndexOf(newline);
      const start = end <= 0 ? -1 : tail.lastIndexOf(newline, end - 1);
      // Where the window begins in the middle of the line, a larger one is needed; behind a part that cannot be read a line begins.
      if (start < 0 && from === wanted && from > 0) continue;
      if (end < 0) return { line: undefined, tornBytes: tail.length };
      return { line: textOf(tail.subarray(start + 1, end)), tornBytes: tail.length - end - 1 };
    }
  }

  /** The file as it is, for a rescue export: what can be read, and how many bytes cannot. */
  async everything(): Promise<{ parts: Uint8Array[]; damagedBytes: number }> {
    const parts: Uint8Array[] = [];
    let damagedBytes = 0;
    for (let at = 0; at < (this.size ?? 0);) {
      const piece = await this.read(at, chunkBytes);
      if (piece.bytes.length > 0) parts.push(piece.bytes);
      at += advanceOf(piece);
      damagedBytes += piece.damagedBytes ?? 0;
      // What follows begins with a line: it must not be glued to one that is cut.
      if (piece.damagedBytes || at >= (this.size ?? 0)) parts.push(...lineEnd(piece.bytes));
    }
    return { parts, damagedBytes };
  }

  private async read(offset: number, maxBytes: number): Promise<Read> {
    return unwrapped(await this.host('journal.read', { slot: this.slot, offset, maxBytes }));
  }

  /** What can be read from a place to the end, behind the last part that cannot. */
  private async readEnd(wanted: number, until: number): Promise<{ from: number; bytes: Uint8Array }> {
    let from = wanted;
    let bytes: Uint8Array = new Uint8Array(0);
    for (let at = from; at < until;) {
      const piece = await this.read(at, Math.min(chunkBytes, until - at));
      at += advanceOf(piece);
      bytes = piece.damagedBytes ? new Uint8Array(0) : joinedBytes(bytes, piece.bytes);
      if (piece.damagedBytes) from = Math.min(at, until);
    }
    return { from, bytes };
  }
}

/** Whole lines of a stream that is read in chunks; returns how many bytes stand behind the last newline. */
async function* linesOf(
  total: number,
  read: (offset: number) => Promise<Read>,
  onProgress?: (done: number, total: number) => void,
): AsyncGenerator<JournalPiece, number> {
  let rest: Uint8Array = new Uint8Array(0);
  for (let offset = 0; offset < total;) {
    const piece = await read(offset);
    const joined = joinedBytes(rest, piece.bytes);
    let start = 0;
    for (let end = joined.indexOf(newline); end >= 0; end = joined.indexOf(newline, start)) {
      yield { line: textOf(joined.subarray(start, end)) };
      start = end + 1;
    }
    rest = joined.slice(start);
    if (piece.damagedBytes) {
      // Files of a journal begin with a line, so a line that is cut here belongs to what is lost.
      yield { damagedBytes: piece.damagedBytes + rest.length };
      rest = new Uint8Array(0);
    }
    offset += advanceOf(piece);
    onProgress?.(Math.min(offset, total), total);
  }
  return rest.length;
}

function lineEnd(bytes: Uint8Array): Uint8Array[] {
  return bytes.length === 0 || bytes.at(-1) === newline ? [] : [Uint8Array.of(newline)];
}

/** How far a read came. @throws when it came nowhere: the file is shorter than it said */
function advanceOf({ bytes, damagedBytes = 0 }: Read): number {
  const advance = bytes.length + damagedBytes;
  if (advance === 0) throw new JournalError('DAMAGED', 'the journal ends before its end');
  return advance;
}

function unwrapped<T>(answer: HostAnswer<T>): T {
  if (!answer.ok) throw new JournalError(answer.code, answer.detail);
  return answer.value;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function joinedBytes(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
