import { given, refused, type HostAnswers } from '../../src-core/contract/host.ts';
import { createSyncFile, writeAllOrCutBack } from './opfs-file.ts';
import { isNotFound } from './refuse-for.ts';

/** Keeps bytes under their hash, flushed before it answers. A half-written file is found by its hash and written again. */
export const putBlob: HostAnswers['blob.put'] = async ({ sha256, bytes }) => {
  if ((await hashOf(bytes)) !== sha256) return refused('DAMAGED', 'blob.put: the bytes have another hash');
  const folder = await blobFolder();
  if ((await hashOfKept(folder, sha256)) === sha256) return given({});
  const file = await createSyncFile(folder, sha256);
  try {
    file.truncate(0);
    if (writeAllOrCutBack(file, bytes, 0)) return given({});
  } finally {
    file.close();
  }
  await folder.removeEntry(sha256);
  return refused('DISK_FULL', 'blob.put: the disk took only a part');
};

export const getBlob: HostAnswers['blob.get'] = async ({ sha256 }) => {
  const bytes = await keptBytes(await blobFolder(), sha256);
  if (!bytes) return refused('MISSING', 'blob.get: not kept here');
  return (await hashOf(bytes)) === sha256 ? given({ bytes }) : refused('DAMAGED', 'blob.get: another hash');
};

export const blobsHere: HostAnswers['blob.here'] = async ({ files }) => {
  const folder = await blobFolder();
  const here: string[] = [];
  for (const { sha256, bytes } of files)
    if ((await keptFile(folder, sha256))?.size === bytes) here.push(sha256);
  return given({ here });
};

async function blobFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle('blobs', { create: true });
}

async function hashOfKept(folder: FileSystemDirectoryHandle, sha256: string): Promise<string | null> {
  const bytes = await keptBytes(folder, sha256);
  return bytes && hashOf(bytes);
}

async function keptBytes(folder: FileSystemDirectoryHandle, sha256: string): Promise<Uint8Array | null> {
  const file = await keptFile(folder, sha256);
  return file && new Uint8Array(await file.arrayBuffer());
}

async function keptFile(folder: FileSystemDirectoryHandle, sha256: string): Promise<File | null> {
  try {
    return await (await folder.getFileHandle(sha256)).getFile();
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
