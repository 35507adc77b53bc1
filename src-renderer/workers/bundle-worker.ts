import type { BundleFault } from '../../src-core/change/bundle.ts';
import { joined } from './pieces.ts';
import { sealed, unsealed } from './age-file.ts';
import { type BundleProgress, packBundle } from './bundle.ts';
import { readBundle } from './read-bundle.ts';
import type { BundleHands, BundleTask, FromBundleWorker, ToBundleWorker } from './bundle-protocol.ts';

/** How often a page is told at most: progress is for eyes. */
const tellEveryMs = 100;
/** Bytes of one call to the host. */
const writtenAtOnce = 1024 * 1024;

const waiting = new Map<number, (value: unknown) => void>();
let asked = 0;
let toldAt = 0;

self.addEventListener('message', ({ data }: MessageEvent<ToBundleWorker>) => {
  if ('answer' in data) {
    waiting.get(data.answer)?.(data.value);
    waiting.delete(data.answer);
    return;
  }
  void done(data)
    .catch((error: unknown): FromBundleWorker => ({
      failed: error instanceof Error ? error.message : String(error),
    }))
    .then(tell);
});

function tell(message: FromBundleWorker): void {
  self.postMessage(message);
}

async function done(task: BundleTask): Promise<FromBundleWorker> {
  switch (task.do) {
    case 'pack':
      return { end: await pack(task) };
    case 'read':
      return { end: await read(task) };
    case 'seal':
      return { end: await written(await sealed(bytesOfPage(task.size), task.passphrase)) };
    case 'unseal': {
      const plain = await unsealed(bytesOfPage(task.size), task.passphrase);
      return {
        end: typeof plain === 'string' ? plain : await written(plain).catch(() => 'damaged' as const),
      };
    }
  }
}

async function pack({ head, files, passphrase }: BundleTask & { do: 'pack' }): Promise<undefined> {
  const source = {
    async *pages() {
      for (let from = 0, hasMore = true; hasMore;) {
        const page = await hand('page', from);
        yield page.texts;
        from = page.through;
        hasMore = page.hasMore;
      }
    },
    files,
    file: (sha256: string) => hand('file', sha256),
  };
  return written(await packBundle(head, source, passphrase, { onProgress }));
}

/** Gives the page everything, in pieces worth a call. */
async function written(stream: ReadableStream<Uint8Array>): Promise<undefined> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  const write = async (): Promise<void> => {
    if (size > 0) await hand('write', joined(pieces));
    pieces = [];
    size = 0;
  };
  for await (const piece of stream) {
    pieces.push(piece);
    size += piece.length;
    if (size >= writtenAtOnce) await write();
  }
  await write();
}

function read({ size, passphrase }: BundleTask & { do: 'read' }): Promise<BundleFault | undefined> {
  const taker = {
    begin: (manifest: Parameters<BundleHands['begin']>[0]) => hand('begin', manifest),
    keep: (file: Parameters<BundleHands['keep']>[0]) => hand('keep', file),
    take: (changes: readonly unknown[]) => hand('take', changes),
  };
  return readBundle(() => bytesOfPage(size), passphrase, taker, onProgress);
}

function bytesOfPage(size: number): ReadableStream<Uint8Array> {
  let offset = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const bytes = offset < size ? await hand('read', offset) : new Uint8Array();
      if (bytes.length === 0) return controller.close();
      offset += bytes.length;
      controller.enqueue(bytes);
    },
  });
}

/** Asks the page and waits: no more is under way than the page takes. */
function hand<H extends keyof BundleHands>(
  name: H,
  value: Parameters<BundleHands[H]>[0],
): ReturnType<BundleHands[H]> {
  asked += 1;
  const question = asked;
  tell({ ask: question, hand: name, value });
  return new Promise<unknown>((resolve) => waiting.set(question, resolve)) as ReturnType<BundleHands[H]>;
}

const onProgress: BundleProgress = (...how) => {
  if (performance.now() - toldAt < tellEveryMs) return;
  toldAt = performance.now();
  tell({ progress: how });
};
