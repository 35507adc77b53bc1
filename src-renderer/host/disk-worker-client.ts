import type { HostAnswer, HostArgs, HostValue } from '../../src-core/contract/host.ts';
import type { DiskCallName, DiskReply } from './disk-worker-protocol.ts';

/** Calls the worker that alone touches the origin private file system. */
export type OnDisk = <N extends DiskCallName>(
  name: N,
  args: HostArgs<N>,
) => Promise<HostAnswer<HostValue<N>>>;

/**
 * The worker of this window; its calls are answered in the order in which they were made. One that has stopped is started
 * anew by the next call: it holds no journal then, so whoever held one is told BUSY and opens it again.
 */
export function startDiskWorker(): OnDisk {
  let worker = newWorker();
  let lastCall = 0;
  const waiting = new Map<number, (answer: HostAnswer<unknown>) => void>();

  function newWorker(): Worker | null {
    const started = new Worker(new URL('./disk-worker.ts', import.meta.url), {
      type: 'module',
      name: 'disk',
    });
    started.addEventListener('message', ({ data }: MessageEvent<DiskReply>) => {
      waiting.get(data.call)?.(data.answer);
      waiting.delete(data.call);
    });
    started.addEventListener('error', () => {
      started.terminate();
      if (worker === started) worker = null;
      for (const answer of waiting.values())
        answer({ ok: false, code: 'FAILED', detail: 'the disk worker has stopped' });
      waiting.clear();
    });
    return started;
  }

  const ask = (name: DiskCallName, args: unknown): Promise<HostAnswer<unknown>> => {
    const call = ++lastCall;
    worker ??= newWorker();
    return new Promise((resolve) => {
      waiting.set(call, resolve);
      worker?.postMessage({ call, name, args });
    });
  };
  return ask as OnDisk;
}
