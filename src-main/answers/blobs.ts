import { createHash } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { given, refused, type HostAnswers } from '../../src-core/contract/host.ts';
import { errorCode } from '../describe-error.ts';
import { syncFolder, writeWhole } from '../durable-files.ts';
import { refuseFor } from '../refuse-for.ts';

/** Attachments, each a file named by the SHA-256 of its bytes, flushed before the answer and checked when read. */
export function blobAnswers(folder: string): Pick<HostAnswers, 'blob.put' | 'blob.get' | 'blob.here'> {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    'blob.put': async ({ sha256, bytes }) => {
      if (hashOf(bytes) !== sha256) return refused('DAMAGED', 'blob.put: the bytes have another hash');
      try {
        if (await isKept(pathOf(sha256), sha256)) return given({});
        await mkdir(dirname(pathOf(sha256)), { recursive: true });
        await syncFolder(dirname(folder));
        await syncFolder(folder);
        await writeWhole(pathOf(sha256), bytes);
        return given({});
      } catch (error) {
        return refuseFor(error, 'blob.put');
      }
    },
    'blob.get': async ({ sha256 }) => {
      try {
        const bytes = new Uint8Array(await readFile(pathOf(sha256)));
        return hashOf(bytes) === sha256 ? given({ bytes }) : refused('DAMAGED', 'blob.get: another hash');
      } catch (error) {
        return refuseFor(error, 'blob.get');
      }
    },
    'blob.here': async ({ files }) => {
      try {
        const sizes = await Promise.all(files.map(({ sha256 }) => sizeOf(pathOf(sha256))));
        return given({
          here: files.flatMap(({ sha256, bytes }, index) => (sizes[index] === bytes ? [sha256] : [])),
        });
      } catch (error) {
        return refuseFor(error, 'blob.here');
      }
    },
  };
}

/** Null where there is no such file. */
async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function isKept(path: string, sha256: string): Promise<boolean> {
  try {
    return hashOf(await readFile(path)) === sha256;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
