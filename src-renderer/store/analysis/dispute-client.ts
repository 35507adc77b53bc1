import type { Dispute } from '../../../src-core/conflict/dispute.ts';
import type { Slot } from '../../../src-core/contract/host.ts';

export type DisputeAnswer = { disputes: readonly Dispute[] } | { failed: string };

/** Looks for disputes in a worker of its own: every row is read, and nobody's typing may wait for that. */
export function lookForDisputes(slot: Slot): Promise<DisputeAnswer> {
  const worker = new Worker(new URL('./dispute-worker.ts', import.meta.url), {
    type: 'module',
    name: 'disputes',
  });
  return new Promise<DisputeAnswer>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<DisputeAnswer>) => resolve(data));
    worker.addEventListener('error', (event) => resolve({ failed: event.message }));
    worker.postMessage(slot);
  }).finally(() => worker.terminate());
}
