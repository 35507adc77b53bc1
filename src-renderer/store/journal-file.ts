import type { Host, HostFailure, Slot } from '../../src-core/contract/host.ts';

/** A call of the journal that the host refused. */
export class JournalError extends Error {
  readonly code: HostFailure;

  constructor(code: HostFailure, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
  }
}

const chunkBytes = 4 * 1024 * 1024;
const newline = 10;

/** The journal of one slot behind the host contract: appended at its end, read as lines, never rewritten. */
export class JournalFile {
  private readonly host: Host;
  private readonly slot: Slot;
  /** Bytes in the file; null when there is none (nothing was ever journaled here). */
  size: number | null = null;
  recoveredFromTwin = false;

  constructor(host: Host, slot: Slot) {
    this.host = host;
    this.slot = slot;
  }

  async open(): Promise<void> {
    const state = unwrapped(await this.host('journal.open', { slot: this.slot }));
    this.size = state.size;
    this.recoveredFromTwin = state.recoveredFromTwin;
  }

  async create(line: string): Promise<void> {
    this.size = unwrapped(await this.host('journal.create', { slot: this.slot, text: line })).size;
  }

  /** Appends whole lines and returns when they are flushed. */
  async append(text: string): Promise<void> {
    const answer = await this.host('journal.append', { slot: this.slot, text, expectedSize: this.size ?? 0 });
    this.size = unwrapped(answer).size;
  }

  async cut(size: number): Promise<void> {
    this.size = unwrapped(await this.host('journal.cut', { slot: this.slot, size })).size;
  }

  async release(): Promise<void> {
    await this.host('journal.release', { slot: this.slot });
  }

  async read(offset: number, maxBytes: number): Promise<Uint8Array> {
    return unwrapped(await this.host('journal.read', { slot: this.slot, offset, maxBytes })).bytes;
  }

  /**
   * All whole lines, in order; calls `torn` with the bytes that stand behind the last newline, if there are any.
   * @param onProgress bytes read so far and in all
   */
  async *lines(
    onProgress?: (done: number, total: number) => void,
  ): AsyncGenerator<string, { tornBytes: number }> {
    const total = this.size ?? 0;
    let rest: Uint8Array = new Uint8Array(0);
    for (let offset = 0; offset < total; offset += chunkBytes) {
      const chunk = await this.read(offset, chunkBytes);
      const joined = joinedBytes(rest, chunk);
      let start = 0;
      for (let end = joined.indexOf(newline); end >= 0; end = joined.indexOf(newline, start)) {
        yield textOf(joined.subarray(start, end));
        start = end + 1;
      }
      rest = joined.slice(start);
      onProgress?.(Math.min(offset + chunkBytes, total), total);
    }
    return { tornBytes: rest.length };
  }

  /** The first line, without reading the rest; undefined when there is no whole line. */
  async firstLine(): Promise<string | undefined> {
    const head = await this.read(0, 65_536);
    const end = head.indexOf(newline);
    return end < 0 ? undefined : textOf(head.subarray(0, end));
  }

  /** The last whole line, and how many bytes of a torn one stand behind it. Reads backwards from the end. */
  async lastLine(): Promise<{ line: string | undefined; startsAt: number; tornBytes: number }> {
    const total = this.size ?? 0;
    for (let window = 65_536; ; window *= 4) {
      const from = Math.max(0, total - window);
      const tail = await this.readAll(from, total);
      const end = tail.lastIndexOf(newline);
      const start = end <= 0 ? -1 : tail.lastIndexOf(newline, end - 1);
      if (end < 0 && from > 0) continue;
      if (end < 0) return { line: undefined, startsAt: 0, tornBytes: tail.length };
      if (start < 0 && from > 0) continue;
      return {
        line: textOf(tail.subarray(start + 1, end)),
        startsAt: from + start + 1,
        tornBytes: tail.length - end - 1,
      };
    }
  }

  private async readAll(from: number, until: number): Promise<Uint8Array> {
    let bytes: Uint8Array = new Uint8Array(0);
    while (from + bytes.length < until) {
      const more = await this.read(from + bytes.length, Math.min(chunkBytes, until - from - bytes.length));
      if (more.length === 0) break;
      bytes = joinedBytes(bytes, more);
    }
    return bytes;
  }

  /** The file as it is, for a rescue export. */
  async everything(): Promise<Uint8Array> {
    return this.readAll(0, this.size ?? 0);
  }
}

function unwrapped<T>(answer: { ok: true; value: T } | { ok: false; code: HostFailure; detail: string }): T {
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
