export type ImageAnswer = { ok: true; bytes: Uint8Array } | { ok: false; detail: string };

/**
 * Draws a picture anew as JPEG in a worker: no larger than a page needs, upright, and without what a camera wrote into it
 * (place, time, device). What is no picture cannot be drawn.
 */
export function redrawnImage(bytes: Uint8Array): Promise<ImageAnswer> {
  const worker = new Worker(new URL('./image-worker.ts', import.meta.url), { type: 'module', name: 'image' });
  return new Promise<ImageAnswer>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ImageAnswer>) => resolve(data));
    worker.addEventListener('error', (event) => resolve({ ok: false, detail: event.message }));
    worker.postMessage(bytes);
  }).finally(() => worker.terminate());
}
