import { createTarDecoder } from 'modern-tar';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import {
  type BundledFile,
  type BundleFault,
  bundleParts,
  type Manifest,
  manifestSchema,
} from '../../src-core/change/bundle.ts';
import { type Bytes, isAge, unsealed } from './age-file.ts';
import type { BundleProgress } from './bundle.ts';
import { jsonLines } from './json-lines.ts';
import { joined } from './pieces.ts';

type Sum = ReturnType<typeof sha256.create>;

const largestManifestInBytes = 16 * 1024 * 1024;
/** Of one merge: small enough that the page answers keys in between. */
const changesAtOnce = 500;

/** Who takes what is in a bundle. */
export type BundleTaker = {
  /** All of it has been verified. False: none of it is wanted. */
  begin(manifest: Manifest): Promise<boolean>;
  /** Attachments come before the changes: no change names what is not there. */
  keep(file: BundledFile): Promise<void>;
  take(changes: readonly unknown[]): Promise<void>;
};

/**
 * Gives what is in a bundle. It is read twice: the whole of it is verified before any of it is given, and never more of it
 * than some pieces is in memory.
 *
 * @param open the bytes of the file from the beginning
 * @returns what is wrong with it; nothing has been given then. Undefined when all was given, or when none was wanted.
 * @throws what the taker throws, or when the file cannot be read
 */
export async function readBundle(
  open: () => Bytes,
  passphrase: string,
  taker: BundleTaker,
  onProgress?: BundleProgress,
): Promise<BundleFault | undefined> {
  if (!(await isAge(open()))) return 'not-a-bundle';
  const checked = await verified(open(), passphrase, onProgress);
  if (typeof checked === 'string') return checked;
  if (!(await taker.begin(checked))) return undefined;
  const plain = await unsealed(open(), passphrase);
  if (typeof plain === 'string') throw new Error('the file has changed meanwhile');
  await eachPart(plain, async (name, body) => {
    if (name === bundleParts.changes)
      for await (const page of jsonLines(body, changesAtOnce)) await taker.take(page);
    else if (name.startsWith(bundleParts.blobs))
      await taker.keep({
        sha256: name.slice(bundleParts.blobs.length),
        bytes: await wholeOf(body, Infinity),
      });
    else await passOver(body);
  });
  return undefined;
}

/** The manifest, when every part is there as the manifest says. */
async function verified(
  file: Bytes,
  passphrase: string,
  onProgress?: BundleProgress,
): Promise<Manifest | BundleFault> {
  let done = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      done += piece.length;
      onProgress?.('checking', done);
      controller.enqueue(piece);
    },
  });
  const plain = await unsealed(file.pipeThrough(counted), passphrase);
  if (typeof plain === 'string') return plain;
  let manifest: Manifest | 'newer' | undefined;
  const missing = new Set<string>();
  const check = async (name: string, body: Bytes): Promise<void> => {
    if (manifest === undefined) {
      const json = await manifestIn(name, body);
      manifest = json;
      if (json !== 'newer') Object.keys(json.parts).forEach((part) => missing.add(part));
    }
    // A newer version may hold anything: its parts are passed over.
    else if (manifest === 'newer') await passOver(body);
    else {
      if (!missing.delete(name)) throw new Error('a part that nobody has named, or twice');
      const sum = sha256.create();
      const changes = await checkedPart(name, body, sum);
      if (bytesToHex(sum.digest()) !== manifest.parts[name]) throw new Error('another hash');
      if (changes !== undefined && changes !== manifest.changes) throw new Error('another count');
    }
  };
  try {
    await eachPart(plain, check);
    return manifest !== undefined && missing.size === 0 ? manifest : 'damaged';
  } catch {
    // It was cut off or altered, or somebody made it with another program: nothing of it can be trusted.
    return 'damaged';
  }
}

async function manifestIn(name: string, body: Bytes): Promise<Manifest | 'newer'> {
  if (name !== bundleParts.manifest) throw new Error('the manifest is not the first part');
  const json: unknown = JSON.parse(new TextDecoder().decode(await wholeOf(body, largestManifestInBytes)));
  return (json as { v?: unknown }).v === 1 ? manifestSchema.parse(json) : 'newer';
}

/** Adds a part to its sum; of the changes, how many there are. */
async function checkedPart(name: string, body: Bytes, sum: Sum): Promise<number | undefined> {
  let count = 0;
  if (name === bundleParts.changes)
    for await (const page of jsonLines(summed(body, sum), changesAtOnce)) count += page.length;
  else await passOver(summed(body, sum));
  return name === bundleParts.changes ? count : undefined;
}

async function* summed(body: Bytes, sum: Sum): AsyncGenerator<Uint8Array> {
  for await (const piece of body) {
    sum.update(piece);
    yield piece;
  }
}

/** To the end: what is behind a part that was only cancelled may never come (modern-tar 0.8.6). */
async function passOver(pieces: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of pieces);
}

/** Every part of the tar, in its order; ends when the last byte has been read. */
async function eachPart(plain: Bytes, give: (name: string, body: Bytes) => Promise<void>): Promise<void> {
  const decoder = createTarDecoder({ strict: true });
  const piping = plain.pipeTo(decoder.writable);
  // Whichever of the two notices first: the other one is told, and is not an unhandled rejection.
  piping.catch(() => undefined);
  for await (const { header, body } of decoder.readable) await give(header.name, body);
  await piping;
}

async function wholeOf(body: Bytes, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > most) throw new Error('a part is too large');
    pieces.push(piece);
  }
  return joined(pieces);
}
