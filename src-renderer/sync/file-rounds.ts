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
  let isStopped = false;
  let isRunning = false;
  /** The generation of the peer of which it is said how many files it lacks. */
  let counted: string | undefined;
  let failures = 0;
  let status = unknownFiles;
  let cancel: () => void = () => undefined;
  const again = (afterMs: number): void => {
    cancel();
    if (!isStopped) cancel = parts.schedule(afterMs, () => void run());
  };
  const tell = (change: Partial<FileStatus>): void => {
    status = { ...status, ...change };
    if (!isStopped) parts.onStatus(status);
  };
  const goesOn = async () => !isStopped && (await parts.mayTravel());
  const count = async (all: readonly AttachedFile[], { generation, there }: FilesThere): Promise<void> => {
    const here = await filesHere(parts.host, all);
    counted = generation;
    tell({ unsent: [...here].filter((sha256) => !there.has(sha256)).length });
  };
  /** One round. Returns when the next one is due. */
  async function round(): Promise<number> {
    const isGoing = await goesOn();
    const known = await parts.readThere();
    if (counted === known.generation && !isGoing) return soonerMs;
    const all = [...new Map((await parts.all()).map((file) => [file.sha256, file])).values()];
    if (counted !== known.generation) await count(all, known);
    if (!isGoing) return soonerMs;
    const before = known.there.size;
    const { sent, fetched, left, fault } = await exchangeBlobs({ ...parts, goesOn }, all, known.there);
    if (known.there.size > before) await parts.keepThere(known);
    await count(all, known);
    if (fault) return failed(fault);
    failures = 0;
    tell({ fault: undefined, nextTryAt: undefined });
    return left > 0 || sent + fetched > 0 ? soonerMs : againMs;
  }
  function failed(fault: FileFault): number {
    failures += 1;
    const waitMs = Math.max(soonerMs, waitAfter(failures, parts.random()));
    tell({ fault, nextTryAt: parts.now() + waitMs });
    return waitMs;
  }
  async function run(): Promise<void> {
    if (isRunning || isStopped) return;
    isRunning = true;
    let nextMs: number;
    try {
      nextMs = await round();
    } catch {
      // Of ours (the database is closed, say): tried again like any other, so that attachments never stand still for ever.
      nextMs = failed({ at: 'here', code: 'FAILED' });
    } finally {
      isRunning = false;
    }
    again(nextMs);
  }
  again(0);
  return {
    look() {
      counted = undefined;
      // Whoever waits after a failure goes on waiting: a new file does not mend what is wrong.
      if (!isRunning && failures === 0) again(soonerMs);
    },
    stop() {
      isStopped = true;
      cancel();
    },
  };
}
