import type { Slot } from '../../../src-core/contract/host.ts';
import type { Doubles } from '../../../src-core/doubles/find-doubles.ts';
import type { MergeKind } from '../../../src-core/doubles/merge-kind.ts';

export type DoubleQuestion = { slot: Slot; kind: MergeKind };
export type DoubleAnswer =
  | { is: 'progress'; done: number; total: number }
  | { is: 'found'; found: Doubles }
  | { is: 'failed'; why: string };

/**
 * Looks for doubles in a worker of its own: 50,000 people are compared, and nobody's typing may wait for that.
 *
 * @param onAnswer progress, then what was found or why not
 * @returns stops looking
 */
export function lookForDoubles(
  question: DoubleQuestion,
  onAnswer: (answer: DoubleAnswer) => void,
): () => void {
  const worker = new Worker(new URL('./double-worker.ts', import.meta.url), {
    type: 'module',
    name: 'doubles',
  });
  const end = () => worker.terminate();
  worker.addEventListener('message', ({ data }: MessageEvent<DoubleAnswer>) => {
    if (data.is !== 'progress') end();
    onAnswer(data);
  });
  worker.addEventListener('error', (event) => {
    end();
    onAnswer({ is: 'failed', why: event.message });
  });
  worker.postMessage(question);
  return end;
}
