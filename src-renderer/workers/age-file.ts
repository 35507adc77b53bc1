import { Decrypter, Encrypter } from 'age-encryption';
import type { BundleFault } from '../../src-core/change/bundle.ts';
import { agePrefix } from './pieces.ts';

export type Bytes = ReadableStream<Uint8Array>;

/** Of scrypt, log2: a second on an old laptop. */
const usualWorkFactor = 18;

/** Anything as a compressed age file with a passphrase, as it is made. */
export function sealed(plain: Bytes, passphrase: string, workFactor = usualWorkFactor): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  return encrypter.encrypt(plain.pipeThrough(gzip()));
}

/** What was sealed; its pieces fail where the file was cut off or altered. */
export async function unsealed(file: Bytes, passphrase: string): Promise<Bytes | BundleFault> {
  const plain = await decrypted(file, passphrase);
  return typeof plain === 'string' ? plain : plain.pipeThrough(gunzip());
}

function gzip() {
  return new CompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>;
}

function gunzip() {
  return new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>;
}

async function decrypted(file: Bytes, passphrase: string): Promise<Bytes | BundleFault> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  try {
    return await decrypter.decrypt(file);
  } catch (error) {
    // The library says in words alone which of the two it was.
    const isPassphrase = error instanceof Error && /no identity matched/.test(error.message);
    return isPassphrase ? 'passphrase' : 'damaged';
  }
}

export async function isAge(file: Bytes): Promise<boolean> {
  const reader = file.getReader();
  let head = '';
  while (head.length < agePrefix.length) {
    const { done, value } = await reader.read();
    if (done) break;
    head += new TextDecoder('latin1').decode(value.subarray(0, agePrefix.length));
  }
  await reader.cancel();
  return head.startsWith(agePrefix);
}
