import type { BundleContents, BundleHead, Unpacked } from './bundle.ts';
import type { BundleAnswer, BundleQuestion } from './bundle-protocol.ts';

/** Makes a bundle in a worker of its own. @throws when it cannot be made */
export async function makeBundle(
  head: BundleHead,
  contents: BundleContents,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return (await asked({ do: 'pack', head, contents, passphrase })) as Uint8Array<ArrayBuffer>;
}

/** Opens a bundle in a worker of its own; what is wrong with it is a value. */
export async function openBundle(bytes: Uint8Array, passphrase: string): Promise<Unpacked> {
  return (await asked({ do: 'unpack', bytes, passphrase })) as Unpacked;
}

async function asked(question: BundleQuestion): Promise<BundleAnswer> {
  const worker = new Worker(new URL('./bundle-worker.ts', import.meta.url), {
    type: 'module',
    name: 'bundle',
  });
  const answer = await new Promise<BundleAnswer>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<BundleAnswer>) => resolve(data));
    worker.addEventListener('error', (event) => resolve({ failed: event.message }));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
  if ('failed' in answer) throw new Error(answer.failed);
  return answer;
}
