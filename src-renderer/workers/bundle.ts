import { Decrypter, Encrypter } from 'age-encryption';
import { createTar, parseTar } from 'nanotar';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import {
  type BundledFile,
  type BundleFault,
  bundleParts,
  type Manifest,
  manifestSchema,
} from '../../src-core/change/bundle.ts';

export type BundleHead = Omit<Manifest, 'v' | 'changes' | 'first' | 'last' | 'parts'>;
export type Unpacked =
  | { ok: true; manifest: Manifest; changes: unknown[]; files: BundledFile[] }
  | { ok: false; fault: BundleFault };

const prefix = 'age-encryption.org/v1\n';

/** What goes into a bundle: changes, each the JSON of one, and attachments. */
export type BundleContents = { texts: readonly string[]; files?: readonly BundledFile[] };

/** A bundle, sealed. @param workFactor of scrypt, log2; 18 takes a second on an old laptop */
export async function packBundle(
  head: BundleHead,
  { texts, files = [] }: BundleContents,
  passphrase: string,
  workFactor = 18,
): Promise<Uint8Array<ArrayBuffer>> {
  const changes = new TextEncoder().encode(texts.map((text) => `${text}\n`).join(''));
  const stamps = texts.flatMap(stampIn).sort();
  const manifest: Manifest = {
    ...head,
    v: 1,
    changes: texts.length,
    first: stamps[0] ?? null,
    last: stamps.at(-1) ?? null,
    parts: {
      [bundleParts.changes]: bytesToHex(sha256(changes)),
      ...Object.fromEntries(files.map((file) => [bundleParts.blobs + file.sha256, file.sha256])),
    },
  };
  const tar = createTar([
    { name: bundleParts.manifest, data: JSON.stringify(manifest, null, 2) },
    { name: bundleParts.changes, data: changes },
    ...files.map((file) => ({ name: bundleParts.blobs + file.sha256, data: file.bytes })),
  ]);
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  return new Uint8Array(await encrypter.encrypt(await piped(tar, new CompressionStream('gzip'))));
}

/** What is in a bundle; the whole of it is verified before any of it is given. */
export async function unpackBundle(bytes: Uint8Array, passphrase: string): Promise<Unpacked> {
  const isAge = new TextDecoder().decode(bytes.subarray(0, prefix.length)) === prefix;
  if (!isAge) return { ok: false, fault: 'not-a-bundle' };
  const plain = await decrypted(bytes, passphrase);
  if ('fault' in plain) return { ok: false, fault: plain.fault };
  try {
    const parts = new Map(
      parseTar(await piped(plain.bytes, new DecompressionStream('gzip'))).map(({ name, data }) => [
        name,
        data,
      ]),
    );
    const json: unknown = JSON.parse(new TextDecoder().decode(parts.get(bundleParts.manifest)));
    if ((json as { v?: unknown }).v !== 1) return { ok: false, fault: 'newer' };
    const manifest = manifestSchema.parse(json);
    for (const [name, hash] of Object.entries(manifest.parts))
      if (bytesToHex(sha256(parts.get(name) ?? new Uint8Array())) !== hash)
        return { ok: false, fault: 'damaged' };
    const lines = new TextDecoder().decode(parts.get(bundleParts.changes)).split('\n');
    const changes = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);
    const files = Object.entries(manifest.parts).flatMap(([name, hash]): BundledFile[] => {
      const bytes = parts.get(name);
      return name.startsWith(bundleParts.blobs) && bytes ? [{ sha256: hash, bytes }] : [];
    });
    return changes.length === manifest.changes
      ? { ok: true, manifest, changes, files }
      : { ok: false, fault: 'damaged' };
  } catch {
    // Somebody made this file with another program: nothing of it can be trusted.
    return { ok: false, fault: 'damaged' };
  }
}

async function decrypted(
  bytes: Uint8Array,
  passphrase: string,
): Promise<{ bytes: Uint8Array } | { fault: BundleFault }> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  try {
    return { bytes: await decrypter.decrypt(bytes) };
  } catch (error) {
    // The library says in words alone which of the two it was.
    const isPassphrase = error instanceof Error && /no identity matched/.test(error.message);
    return { fault: isPassphrase ? 'passphrase' : 'damaged' };
  }
}

async function piped(
  bytes: Uint8Array,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(through);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function stampIn(text: string): string[] {
  const { hlc } = JSON.parse(text) as { hlc?: unknown };
  return typeof hlc === 'string' ? [hlc] : [];
}
