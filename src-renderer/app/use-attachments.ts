import { useEffect } from 'react';
import type { Host } from '../../src-core/contract/host.ts';
import type { Store } from '../store/store.ts';
import { exchangeBlobs } from '../sync/blobs.ts';
import type { Connection } from '../sync/connection.ts';

const againMs = 60_000;
const sooner = 5_000;

/**
 * Lets attachments follow their records to a peer and from it. They come last: only while the peer answers and everything else is
 * handed over.
 */
export function useAttachments(
  store: Store,
  host: Host,
  connection: Connection | null,
  isReady: boolean,
): void {
  useEffect(() => {
    if (!connection || !isReady || !store.health().isWriter) return undefined;
    const settled = new Set<string>();
    let isLeft = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isRunning = false;
    const again = (afterMs: number): void => {
      clearTimeout(timer);
      if (!isLeft) timer = setTimeout(() => void run(), afterMs);
    };
    const run = async (): Promise<void> => {
      if (isRunning) return again(sooner);
      isRunning = true;
      const all = await store.read.all('attachment');
      const round = await exchangeBlobs(host, connection, all, settled);
      isRunning = false;
      again(round.left > 0 ? sooner : againMs);
    };
    // A file that somebody has just attached, or whose record has just come.
    const silence = store
      .live((read) => read.count('attachment'))
      .subscribe(() => {
        clearTimeout(timer);
        timer = setTimeout(() => void run(), sooner);
      });
    return () => {
      isLeft = true;
      clearTimeout(timer);
      silence();
    };
  }, [store, host, connection, isReady]);
}
