import type { BundleFault } from '../../src-core/change/bundle.ts';
import type { BundleProgress } from './bundle.ts';
import { agePrefix, joined } from './pieces.ts';
import type { BundleHands, BundleTask, FromBundleWorker } from './bundle-protocol.ts';

/** The person has stopped it. */
export class BundleStopped extends Error {}

type Watch = { onProgress: BundleProgress; signal: AbortSignal };

/**
 * Makes a bundle in a worker of its own, piece by piece.
 *
 * @throws BundleStopped, what a hand throws, or why it cannot be made
 */
export async function packBundle(
  task: Omit<BundleTask & { do: 'pack' }, 'do'>,
  hands: Pick<BundleHands, 'page' | 'file' | 'write'>,
  watch: Watch,
): Promise<void> {
  await worked({ do: 'pack', ...task }, hands, watch);
}

/**
 * Reads a bundle in a worker of its own, piece by piece: all of it is verified before `begin`.
 *
 * @returns what is wrong with it; none of it was given then
 * @throws BundleStopped, or what a hand throws
 */
export function readBundle(
  task: Omit<BundleTask & { do: 'read' }, 'do'>,
  hands: Pick<BundleHands, 'read' | 'begin' | 'keep' | 'take'>,
  watch: Watch,
): Promise<BundleFault | undefined> {
  return worked({ do: 'read', ...task }, hands, watch);
}

const pieceInBytes = 1024 * 1024;

/** Any bytes as an age file with a passphrase, given piece by piece. @throws what `write` throws */
export async function sealBytes(
  bytes: Uint8Array,
  passphrase: string,
  write: BundleHands['write'],
): Promise<void> {
  await ofBytes('seal', bytes, passphrase, write);
}

/** True where bytes were sealed with a passphrase. */
export function isSealedFile(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, agePrefix.length)) === agePrefix;
}

/** The bytes that were sealed, or what is wrong. */
export async function unsealBytes(bytes: Uint8Array, passphrase: string): Promise<Uint8Array | BundleFault> {
  const pieces: Uint8Array[] = [];
  const fault = await ofBytes('unseal', bytes, passphrase, (piece) =>
    Promise.resolve(void pieces.push(piece)),
  );
  return fault ?? joined(pieces);
}

function ofBytes(
  task: 'seal' | 'unseal',
  bytes: Uint8Array,
  passphrase: string,
  write: BundleHands['write'],
): Promise<BundleFault | undefined> {
  const read = (offset: number) => Promise.resolve(bytes.slice(offset, offset + pieceInBytes));
  const watch = { onProgress: () => {}, signal: new AbortController().signal };
  return worked({ do: task, size: bytes.length, passphrase }, { read, write }, watch);
}

function worked(
  task: BundleTask,
  hands: Partial<BundleHands>,
  { onProgress, signal }: Watch,
): Promise<BundleFault | undefined> {
  const worker = new Worker(new URL('./bundle-worker.ts', import.meta.url), {
    type: 'module',
    name: 'bundle',
  });
  const answer = async ({ ask, hand, value }: Extract<FromBundleWorker, { ask: number }>): Promise<void> => {
    const work = hands[hand] as ((value: unknown) => Promise<unknown>) | undefined;
    const given = await work?.(value);
    worker.postMessage({ answer: ask, value: given });
  };
  let stop = () => {};
  return new Promise<BundleFault | undefined>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromBundleWorker>) => {
      if ('ask' in data) void answer(data).catch(reject);
      else if ('progress' in data) onProgress(...data.progress);
      else if ('failed' in data) reject(new Error(data.failed));
      else resolve(data.end);
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    stop = () => reject(new BundleStopped('stopped'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    worker.postMessage(task);
  }).finally(() => {
    signal.removeEventListener('abort', stop);
    worker.terminate();
  });
}
