import type { Host } from '../../src-core/contract/host.ts';
import { waitAfter } from './back-off.ts';
import { type AttachedFile, exchangeBlobs, filesHere } from './blobs.ts';
import type { Connection } from './connection.ts';
import { type FileFault, type FileStatus, unknownFiles } from './sync-status.ts';

/** Files that one generation of a peer is known to have. */
export type FilesThere = { generation: string; there: Set<string> };

export type FileParts = {
  host: Host;
  connection: Connection;
  all(): Promise<readonly AttachedFile[]>;
  readThere(): Promise<FilesThere>;
  keepThere(known: FilesThere): Promise<void>;
  /** Everything else is handed over and read, and nobody has paused it. */
  mayTravel(): Promise<boolean>;
  now: () => number;
  random: () => number;
  schedule: (afterMs: number, work: () => void) => () => void;
  onStatus: (status: FileStatus) => void;
};

const againMs = 60_000;
const soonerMs = 5_000;

/** Rounds of attachments with one peer: soon again while they get on, later and later while they do not. */
export function startFileRounds(parts: FileParts): { look(): void; stop(): void } {
  return new FileRounds(parts);
}

class FileRounds {
  private readonly parts: FileParts;
  private isStopped = false;
  private isRunning = false;
  /** The generation of the peer of which it is said how many files it lacks. */
  private counted: string | undefined;
  private failures = 0;
  private status = unknownFiles;
  private cancel: () => void = () => undefined;

  constructor(parts: FileParts) {
    this.parts = parts;
    this.again(0);
  }

  look(): void {
    this.counted = undefined;
    // A round that waits after a failure goes on waiting: a new file does not mend what is wrong.
    if (!this.isRunning && this.failures === 0) this.again(soonerMs);
  }

  stop(): void {
    this.isStopped = true;
    this.cancel();
  }

  private async run(): Promise<void> {
    if (this.isRunning || this.isStopped) return;
    this.isRunning = true;
    let nextMs: number;
    try {
      nextMs = await this.round();
    } catch {
      // A fault of ours (the database is closed, say): tried again like any other, so that attachments never stop for good.
      nextMs = this.failed({ at: 'here', code: 'FAILED' });
    } finally {
      this.isRunning = false;
    }
    this.again(nextMs);
  }

  /** One round. @returns when the next one is due */
  private async round(): Promise<number> {
    const goesOn = async () => !this.isStopped && (await this.parts.mayTravel());
    const isGoing = await goesOn();
    const known = await this.parts.readThere();
    if (this.counted === known.generation && !isGoing) return soonerMs;
    const all = [...new Map((await this.parts.all()).map((file) => [file.sha256, file])).values()];
    if (this.counted !== known.generation) await this.count(all, known);
    if (!isGoing) return soonerMs;
    const before = known.there.size;
    const { sent, fetched, left, fault } = await exchangeBlobs({ ...this.parts, goesOn }, all, known.there);
    if (known.there.size > before) await this.parts.keepThere(known);
    await this.count(all, known);
    if (fault) return this.failed(fault);
    this.failures = 0;
    this.tell({ fault: undefined, nextTryAt: undefined });
    return left > 0 || sent + fetched > 0 ? soonerMs : againMs;
  }

  private async count(all: readonly AttachedFile[], { generation, there }: FilesThere): Promise<void> {
    const here = await filesHere(this.parts.host, all);
    this.counted = generation;
    this.tell({ unsent: [...here].filter((sha256) => !there.has(sha256)).length });
  }

  private failed(fault: FileFault): number {
    this.failures += 1;
    const waitMs = Math.max(soonerMs, waitAfter(this.failures, this.parts.random()));
    this.tell({ fault, nextTryAt: this.parts.now() + waitMs });
    return waitMs;
  }

  private again(afterMs: number): void {
    this.cancel();
    if (!this.isStopped) this.cancel = this.parts.schedule(afterMs, () => void this.run());
  }

  private tell(change: Partial<FileStatus>): void {
    this.status = { ...this.status, ...change };
    if (!this.isStopped) this.parts.onStatus(this.status);
  }
}
