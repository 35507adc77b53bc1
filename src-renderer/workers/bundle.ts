import { createTarPacker } from 'modern-tar';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { bundleParts, type Manifest } from '../../src-core/change/bundle.ts';
import { type Bytes, sealed } from './age-file.ts';

export type BundleHead = Omit<Manifest, 'v' | 'changes' | 'first' | 'last' | 'parts'>;

/** What goes into a bundle. Everything is asked for twice, for its sums and for its bytes, and must be the same both times. */
export type BundleSource = {
  /** Changes, each its JSON. */
  pages(): AsyncIterable<readonly string[]>;
  /** Hashes of the attachments. */
  readonly files: readonly string[];
  /** Undefined where the bytes are not here: the bundle goes without them. */
  file(sha256: string): Promise<Uint8Array | undefined>;
};

/** How far it is, in changes or in bytes. */
export type BundleProgress = (step: 'counting' | 'writing' | 'checking', done: number) => void;

const encoder = new TextEncoder();

/** A bundle, sealed, as it is made: never more of it than some pieces is in memory. */
export async function packBundle(
  head: BundleHead,
  source: BundleSource,
  passphrase: string,
  { workFactor, onProgress }: { workFactor?: number; onProgress?: BundleProgress } = {},
): Promise<Bytes> {
  const { manifest, changesSize, sizes } = await measured(head, source, onProgress);
  const { readable, controller } = createTarPacker();
  const entry = (name: string, size: number) => controller.add({ name, size, type: 'file' }).getWriter();
  const packed = async (): Promise<void> => {
    const text = encoder.encode(JSON.stringify(manifest, null, 2));
    await writeOnce(entry(bundleParts.manifest, text.length), text);
    for (const [hash, size] of sizes) {
      const bytes = await source.file(hash);
      if (bytes?.length !== size) throw new Error('an attachment has changed meanwhile');
      await writeOnce(entry(bundleParts.blobs + hash, size), bytes);
    }
    const changes = entry(bundleParts.changes, changesSize);
    let done = 0;
    for await (const texts of source.pages()) {
      await changes.write(linesOf(texts));
      done += texts.length;
      onProgress?.('writing', done);
    }
    await changes.close();
    controller.finalize();
  };
  packed().catch((error: unknown) => controller.error(error));
  return sealed(readable, passphrase, workFactor);
}

/** What the manifest says before the first byte goes out: a tar names each part's size before the part. */
async function measured(head: BundleHead, source: BundleSource, onProgress?: BundleProgress) {
  const sizes = new Map<string, number>();
  for (const hash of source.files) {
    const bytes = await source.file(hash);
    if (bytes) sizes.set(hash, bytes.length);
  }
  const sum = sha256.create();
  let size = 0;
  let count = 0;
  let first: string | null = null;
  let last: string | null = null;
  for await (const texts of source.pages()) {
    const lines = linesOf(texts);
    sum.update(lines);
    size += lines.length;
    for (const stamp of texts.flatMap(stampIn)) {
      if (first === null || stamp < first) first = stamp;
      if (last === null || stamp > last) last = stamp;
    }
    count += texts.length;
    onProgress?.('counting', count);
  }
  const manifest: Manifest = {
    ...head,
    v: 1,
    changes: count,
    first,
    last,
    parts: {
      ...Object.fromEntries([...sizes.keys()].map((hash) => [bundleParts.blobs + hash, hash])),
      [bundleParts.changes]: bytesToHex(sum.digest()),
    },
  };
  return { manifest, changesSize: size, sizes };
}

async function writeOnce(part: WritableStreamDefaultWriter<Uint8Array>, bytes: Uint8Array): Promise<void> {
  await part.write(bytes);
  await part.close();
}

function linesOf(texts: readonly string[]): Uint8Array {
  return encoder.encode(texts.map((text) => `${text}\n`).join(''));
}

function stampIn(text: string): string[] {
  const { hlc } = JSON.parse(text) as { hlc?: unknown };
  return typeof hlc === 'string' ? [hlc] : [];
}
