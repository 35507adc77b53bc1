import type { BadgeAnswer, BadgeQuestion } from './badge-protocol.ts';

type Made = Exclude<BadgeAnswer, { is: 'progress' }>;

/**
 * Draws badges as one HTML document in a worker of its own; the worker ends with its answer.
 *
 * @param signal ends the worker early; undefined is the answer then
 */
export function makeBadges(
  question: BadgeQuestion,
  onProgress: (done: number, total: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Made | undefined> {
  const worker = new Worker(new URL('./badge-worker.ts', import.meta.url), {
    type: 'module',
    name: 'badges',
  });
  return new Promise<Made | undefined>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<BadgeAnswer>) => {
      if (data.is === 'progress') onProgress(data.done, data.total);
      else resolve(data);
    });
    worker.addEventListener('error', (event) => resolve({ is: 'failed', why: event.message }));
    signal?.addEventListener('abort', () => resolve(undefined));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}
