import { createSyncFile, openSyncFile, readPart, writeAllOrCutBack, type SyncFile } from './opfs-file.ts';

const pieceBytes = 1024 * 1024;
/** How much of the common end is compared before one file is taken for the beginning of the other. */
const comparedBytes = 64 * 1024;
/** The twin is never further behind than this. */
const followWithinMs = 500;

type Bucket = { getDirectory(): Promise<FileSystemDirectoryHandle> };
type StorageBuckets = { open(name: string, options: { durability: 'strict' }): Promise<Bucket> };

/** The folder of the twins: a storage bucket lies in another folder of the disk than everything else of a page. */
async function twinFolder(): Promise<FileSystemDirectoryHandle | null> {
  const buckets = (navigator as { storageBuckets?: StorageBuckets }).storageBuckets;
  if (!buckets) return null;
  const bucket = await buckets.open('journal', { durability: 'strict' });
  return bucket.getDirectory();
}

/** The second copy of a journal. It only ever grows behind the journal, and is cut before the journal is cut. */
export type JournalTwin = {
  size(): number;
  /** Bytes that were put aside because they said something else; null nearly always. */
  asideSize: number | null;
  /** Of what was put aside, where anything was, else of the twin. */
  read(offset: number, maxBytes: number): { bytes: Uint8Array; size: number };
  /** Copies what is new, soon. */
  follow(): void;
  cut(size: number): void;
  close(): void;
};

/** How journal and twin stand to each other when both are opened. */
export type TwinState = { twin: JournalTwin | null; recoveredFromTwin: boolean };

/**
 * Opens the twin of an open journal and makes the two one again. A twin that goes on where the journal ends holds
 * lines that the journal has lost: they are copied back. A twin with another content is put aside, never thrown away, and
 * can be read until the journal is let go.
 * A twin that cannot be had (a full disk) is no reason to do without the journal: then there is none, and it shows.
 */
export async function openTwin(name: string, main: SyncFile): Promise<TwinState> {
  const found = await comparableTwin(name, main).catch((error: unknown) => {
    // An empty journal is one whose lines are in the twin: without it they must not be taken for none.
    if (main.getSize() === 0) throw error;
    return null;
  });
  if (!found) return { twin: null, recoveredFromTwin: false };
  const { file, aside } = found;
  const recoveredFromTwin = file.getSize() > main.getSize();
  if (recoveredFromTwin && !copyOn(file, main)) {
    file.close();
    throw new DOMException('no room to copy the journal back', 'QuotaExceededError');
  }
  catchUp(main, file);
  return { twin: following(main, file, aside), recoveredFromTwin };
}

/** The twin, of which the journal is the beginning or which is the beginning of the journal. */
async function comparableTwin(
  name: string,
  main: SyncFile,
): Promise<{ file: SyncFile; aside: SyncFile | null } | null> {
  const folder = await twinFolder();
  if (!folder) return null;
  const file = await createSyncFile(folder, name);
  try {
    if (isSameEnd(file, main)) return { file, aside: null };
    const aside = await putAside(folder, name, file);
    file.truncate(0);
    return { file, aside };
  } catch (error) {
    file.close();
    throw error;
  }
}

/** True when the twin holds anything: then a journal that is not there has been lost, not never made. */
export async function hasTwin(name: string): Promise<boolean> {
  const folder = await twinFolder().catch(() => null);
  if (!folder) return false;
  const file = await openSyncFile(folder, name);
  if (!file) return false;
  const isThere = file.getSize() > 0;
  file.close();
  return isThere;
}

function following(main: SyncFile, file: SyncFile, aside: SyncFile | null): JournalTwin {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const followNow = (): void => {
    timer = null;
    catchUp(main, file);
  };
  return {
    size: () => file.getSize(),
    asideSize: aside?.getSize() ?? null,
    read(offset, maxBytes) {
      const from = aside ?? file;
      return { bytes: readPart(from, offset, maxBytes), size: from.getSize() };
    },
    follow: () => void (timer ??= setTimeout(followNow, followWithinMs)),
    cut: (size) => {
      if (file.getSize() <= size) return;
      file.truncate(size);
      file.flush();
    },
    close: () => {
      if (timer) clearTimeout(timer);
      catchUp(main, file);
      file.close();
      aside?.close();
    },
  };
}

/** On a full disk the twin stays behind; its size tells, and the next line tries again. */
function catchUp(main: SyncFile, file: SyncFile): void {
  try {
    copyOn(main, file);
  } catch {
    // QuotaExceededError instead of a short write: the same full disk, told otherwise.
  }
}

/** Appends to `to` what `from` has beyond it. False when the disk is full; what fitted stays. */
function copyOn(from: SyncFile, to: SyncFile): boolean {
  for (let at = to.getSize(); at < from.getSize(); at = to.getSize()) {
    if (!writeAllOrCutBack(to, readPart(from, at, pieceBytes), at)) return false;
  }
  return true;
}

/** Compares the last bytes that both files have. */
function isSameEnd(a: SyncFile, b: SyncFile): boolean {
  const common = Math.min(a.getSize(), b.getSize());
  const from = Math.max(0, common - comparedBytes);
  const endOfB = readPart(b, from, common - from);
  return readPart(a, from, common - from).every((byte, index) => byte === endOfB[index]);
}

/** Copies the twin into a file of its own beside it, and never over what was put aside before. */
async function putAside(folder: FileSystemDirectoryHandle, name: string, file: SyncFile): Promise<SyncFile> {
  let aside = await createSyncFile(folder, `set-aside-${name}`);
  for (let number = 2; aside.getSize() > 0; number += 1) {
    aside.close();
    aside = await createSyncFile(folder, `set-aside-${number}-${name}`);
  }
  if (copyOn(file, aside)) return aside;
  aside.close();
  throw new DOMException('no room to put a damaged copy aside', 'QuotaExceededError');
}
