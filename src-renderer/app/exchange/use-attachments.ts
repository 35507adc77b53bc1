import { useEffect, useRef, useState } from 'react';
import type { Host } from '../../../src-core/contract/host.ts';
import type { ExchangeStore } from '../../store/store.ts';
import type { PeerRole } from '../../store/peers/peer.ts';
import type { Connection } from '../../sync/connection.ts';
import { startFileRounds } from '../../sync/file-rounds.ts';
import { type FileStatus, unknownFiles } from '../../sync/sync-status.ts';
import { windowTime } from './window-time.ts';
import { keepFilesThere, readFilesThere } from './peer-files.ts';

type Place = { store: ExchangeStore; host: Host; role: PeerRole; connection: Connection | null };

/**
 * Lets attachments follow their records to a peer and from it, and counts those that are not there yet. They come last: only
 * while the peer answers and everything else is handed over.
 *
 * @param isReady the peer answers, everything has been read, and nobody has paused it
 */
export function useAttachments({ store, host, role, connection }: Place, isReady: boolean): FileStatus {
  const [status, setStatus] = useState(unknownFiles);
  const isReadyNow = useRef(isReady);
  useEffect(() => {
    isReadyNow.current = isReady;
  }, [isReady]);
  useEffect(() => {
    if (!connection) return undefined;
    const rounds = startFileRounds({
      host,
      connection,
      all: () => store.read.all('attachment'),
      readThere: () => readFilesThere(store, role),
      keepThere: (known) => keepFilesThere(store, role, known),
      async mayTravel() {
        if (!isReadyNow.current || !store.health().isWriter) return false;
        return (await store.sync.countOutgoing((await store.sync.peer(role)).id)) === 0;
      },
      ...windowTime,
      onStatus: setStatus,
    });
    // A file that somebody has just attached, or whose record has just come.
    const unsubscribe = store.live((read) => read.count('attachment')).subscribe(() => rounds.look());
    return () => {
      rounds.stop();
      unsubscribe();
      setStatus(unknownFiles);
    };
  }, [store, host, role, connection]);
  return status;
}
