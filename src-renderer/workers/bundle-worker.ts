import type { BundleFault } from '../../src-core/change/bundle.ts';
import { type BundleProgress, joined, packBundle, readBundle } from './bundle.ts';
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
  return { end: task.do === 'pack' ? await pack(task) : await read(task) };
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
  const stream = await packBundle(head, source, passphrase, { onProgress });
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
  const open = () => {
    let offset = 0;
    return new ReadableStream<Uint8Array>({
      async pull(controller) {
        const bytes = offset < size ? await hand('read', offset) : new Uint8Array();
        if (bytes.length === 0) return controller.close();
        offset += bytes.length;
        controller.enqueue(bytes);
      },
    });
  };
  const taker = {
    begin: (manifest: Parameters<BundleHands['begin']>[0]) => hand('begin', manifest),
    keep: (file: Parameters<BundleHands['keep']>[0]) => hand('keep', file),
    take: (changes: readonly unknown[]) => hand('take', changes),
  };
  return readBundle(open, passphrase, taker, onProgress);
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
