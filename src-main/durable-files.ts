import { randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/** How a file is opened; a test hands in one whose disk is full. */
export type OpenFile = (path: string, flags: string) => Promise<FileHandle>;

/**
 * Writes all bytes from `position` on. A disk that fills up first writes a part and then refuses; the error comes
 * out, the caller cuts the part off.
 */
export async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written);
    if (bytesWritten === 0) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
    written += bytesWritten;
  }
}

/** Makes new, renamed and deleted names of a folder last. Windows keeps them without being asked and cannot be asked. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a file so that after a crash there is either the whole of it or what was there before. */
export async function writeWhole(path: string, bytes: Uint8Array, openFile: OpenFile = open): Promise<void> {
  await writeInPlace(path, `${path}.tmp`, bytes, openFile);
  await syncFolder(dirname(path));
}

/**
 * The same in a person's folder: the draft has a name that nothing there has, and a folder that cannot be flushed (a
 * network drive) makes it no failure, for the file is whole and in its place.
 */
export async function writeForPerson(path: string, bytes: Uint8Array): Promise<void> {
  await writeInPlace(path, `${path}.${randomUUID()}.tmp`, bytes, open);
  await syncFolder(dirname(path)).catch(() => undefined);
}

async function writeInPlace(
  path: string,
  draft: string,
  bytes: Uint8Array,
  openFile: OpenFile,
): Promise<void> {
  try {
    const file = await openFile(draft, 'w');
    try {
      await writeAll(file, bytes, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
