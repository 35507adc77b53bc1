import { createSyncFile, openSyncFile, readPart, writeAllOrCutBack, type SyncFile } from './opfs-file.ts';
import { openTwinBucket } from './twin-bucket.ts';

const pieceBytes = 1024 * 1024;
/** How much of the common end is compared before one file is taken for the beginning of the other. */
const comparedBytes = 64 * 1024;
const newline = 10;
/** The twin is never further behind than this. */
const followWithinMs = 500;

async function twinFolder(): Promise<FileSystemDirectoryHandle | null> {
  const bucket = await openTwinBucket();
  return bucket ? bucket.getDirectory() : null;
}

/** The second copy of a journal. It only ever grows behind the journal, and is cut before the journal is cut. */
export type JournalTwin = {
  size(): number;
  /** Bytes that were ever put aside because they said something else; null nearly always. */
  asideSize: number | null;
  /** What was put aside, each file ending in a newline, and behind it the twin. */
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
 * lines that the journal has lost: they are copied back. A twin with another content is put aside and never thrown away.
 * A twin that cannot be had (a full disk) is no reason to do without the journal: then there is none, and it shows.
 */
export async function openTwin(name: string, main: SyncFile): Promise<TwinState> {
  const found = await comparableTwin(name, main).catch((error: unknown) => {
    // An empty journal is one whose lines are in the twin: without it they must not be taken for none.
    if (main.getSize() === 0) throw error;
    return null;
  });
  if (!found) return { twin: null, recoveredFromTwin: false };
  const { file, asides } = found;
  const recoveredFromTwin = file.getSize() > main.getSize();
  if (recoveredFromTwin && !copyOn(file, main)) {
    file.close();
    throw new DOMException('no room to copy the journal back', 'QuotaExceededError');
  }
  catchUp(main, file);
  return { twin: following(main, file, asides), recoveredFromTwin };
}

/** The twin, of which the journal is the beginning or which is the beginning of the journal. */
async function comparableTwin(
  name: string,
  main: SyncFile,
): Promise<{ file: SyncFile; asides: readonly SyncFile[] } | null> {
  const folder = await twinFolder();
  if (!folder) return null;
  const file = await createSyncFile(folder, name);
  try {
    const isOther = !isSameEnd(file, main);
    if (isOther) await putAside(folder, name, file);
    const asides = await putAsideBefore(folder, name);
    if (isOther) file.truncate(0);
    return { file, asides };
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

function following(main: SyncFile, file: SyncFile, asides: readonly SyncFile[]): JournalTwin {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const followNow = (): void => {
    timer = null;
    catchUp(main, file);
  };
  return {
    size: () => file.getSize(),
    asideSize: asides.length === 0 ? null : sizeOf(asides),
    read: (offset, maxBytes) => readBehindOneAnother([...asides, file], offset, maxBytes),
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
      for (const aside of asides) aside.close();
    },
  };
}

/** With the newline behind each of them: the last line of one must not be glued to the first of the next. */
function sizeOf(files: readonly SyncFile[]): number {
  return files.reduce((size, file) => size + file.getSize() + 1, 0);
}

function readBehindOneAnother(
  files: readonly SyncFile[],
  offset: number,
  maxBytes: number,
): { bytes: Uint8Array; size: number } {
  let at = offset;
  const size = sizeOf(files) - 1;
  for (const file of files) {
    if (at < file.getSize())
      return { bytes: readPart(file, at, Math.min(maxBytes, file.getSize() - at)), size };
    if (at === file.getSize() && file !== files.at(-1)) return { bytes: Uint8Array.of(newline), size };
    at -= file.getSize() + 1;
  }
  return { bytes: new Uint8Array(0), size };
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
async function putAside(folder: FileSystemDirectoryHandle, name: string, file: SyncFile): Promise<void> {
  for (let number = 1; ; number += 1) {
    const aside = await createSyncFile(folder, asideName(name, number));
    try {
      if (aside.getSize() > 0) continue;
      if (copyOn(file, aside)) return;
      throw new DOMException('no room to put a damaged copy aside', 'QuotaExceededError');
    } finally {
      aside.close();
    }
  }
}

/** All that was put aside, now and by earlier starts. */
async function putAsideBefore(folder: FileSystemDirectoryHandle, name: string): Promise<SyncFile[]> {
  const asides: SyncFile[] = [];
  for (let number = 1; ; number += 1) {
    const aside = await openSyncFile(folder, asideName(name, number));
    if (!aside) return asides;
    asides.push(aside);
  }
}

function asideName(name: string, number: number): string {
  return number === 1 ? `set-aside-${name}` : `set-aside-${number}-${name}`;
}
