import type { HostAnswer, HostArgs, HostValue } from '../../src-core/contract/host.ts';
import type { DiskCallName, DiskReply } from './disk-worker-protocol.ts';

/** Calls the worker that alone touches the origin private file system. */
export type OnDisk = <N extends DiskCallName>(
  name: N,
  args: HostArgs<N>,
) => Promise<HostAnswer<HostValue<N>>>;

/** Starts the worker of this window; its calls are answered in the order in which they were made. */
export function startDiskWorker(): OnDisk {
  const worker = new Worker(new URL('./disk-worker.ts', import.meta.url), { type: 'module', name: 'disk' });
  const waiting = new Map<number, (answer: HostAnswer<unknown>) => void>();
  let lastCall = 0;
  let whyDead: string | null = null;

  worker.addEventListener('message', ({ data }: MessageEvent<DiskReply>) => {
    waiting.get(data.call)?.(data.answer);
    waiting.delete(data.call);
  });
  worker.addEventListener('error', () => {
    whyDead = 'the disk worker has stopped';
    for (const answer of waiting.values()) answer({ ok: false, code: 'FAILED', detail: whyDead });
    waiting.clear();
  });

  const ask = (name: DiskCallName, args: unknown): Promise<HostAnswer<unknown>> => {
    if (whyDead) return Promise.resolve({ ok: false, code: 'FAILED', detail: whyDead });
    const call = ++lastCall;
    return new Promise((resolve) => {
      waiting.set(call, resolve);
      worker.postMessage({ call, name, args });
    });
  };
  return ask as OnDisk;
}
