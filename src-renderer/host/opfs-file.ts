import { isNotFound } from './refuse-for.ts';

/**
 * A file of the origin private file system as a dedicated worker sees it. TypeScript's DOM library leaves the
 * worker-only calls out, so they are written down here, just the ones we use.
 */
export type SyncFile = {
  read(into: Uint8Array, options: { at: number }): number;
  /** Answers how many bytes it wrote: on a full disk fewer than it was given, without an error. */
  write(bytes: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  getSize(): number;
  close(): void;
};
type WithSyncFile = { createSyncAccessHandle(): Promise<SyncFile> };

const tries = 12;
const waitMs = 100;

/**
 * Opens a file for this worker alone, without creating it; null when it is not there. A page that was just closed
 * or reloaded lets go a moment later, so a held file is asked for again before it counts as held
 * (NoModificationAllowedError).
 */
export async function openSyncFile(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<SyncFile | null> {
  for (let left = tries; ; left--) {
    try {
      const handle = await folder.getFileHandle(name);
      return await (handle as unknown as WithSyncFile).createSyncAccessHandle();
    } catch (error) {
      if (isNotFound(error)) return null;
      const isHeld = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!isHeld || left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}

/** Creates an empty file, if it is not there yet, and opens it. */
export async function createSyncFile(folder: FileSystemDirectoryHandle, name: string): Promise<SyncFile> {
  await folder.getFileHandle(name, { create: true });
  const file = await openSyncFile(folder, name);
  if (!file) throw new DOMException('a file that was just created is not there', 'NotReadableError');
  return file;
}

/**
 * Writes all bytes at `at` and flushes them. False when the disk took only a part: then the file has its earlier
 * size again.
 */
export function writeAllOrCutBack(file: SyncFile, bytes: Uint8Array, at: number): boolean {
  let written: number;
  try {
    written = file.write(bytes, { at });
    if (written === bytes.length) file.flush();
  } catch (error) {
    cutBack(file, at);
    throw error;
  }
  if (written !== bytes.length) cutBack(file, at);
  return written === bytes.length;
}

function cutBack(file: SyncFile, size: number): void {
  file.truncate(size);
  file.flush();
}

/** The bytes of a part of a file; fewer than asked for only at its end. */
export function readPart(file: SyncFile, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, Math.min(length, file.getSize() - at)));
  const count = file.read(bytes, { at });
  return bytes.subarray(0, count);
}
