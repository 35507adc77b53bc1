import type { ExportAnswer, ExportQuestion } from './export-bytes.ts';

/**
 * Writes a workbook in a worker of its own, so that the page stays quick; the worker ends with its answer.
 *
 * @param signal ends the worker early; the answer is then `{ ok: false, detail: 'cancelled' }`
 * @returns the bytes of the file, or why there are none
 */
export function makeFile(question: ExportQuestion, signal?: AbortSignal): Promise<ExportAnswer> {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), {
    type: 'module',
    name: 'export',
  });
  return new Promise<ExportAnswer>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ExportAnswer>) => resolve(data));
    worker.addEventListener('error', (event) => resolve({ ok: false, detail: event.message }));
    signal?.addEventListener('abort', () => resolve({ ok: false, detail: 'cancelled' }));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}
