import { useCallback, useEffect, useRef, useState } from 'react';
import type { Host } from '../../src-core/contract/host.ts';
import type { Store } from '../store/store.ts';
import type { PeerRole } from '../store/sync-door.ts';
import { clientOf, type Connection, connectionName } from '../sync/connection.ts';
import { offerAgain } from '../sync/offer-again.ts';
import { type SyncLoop, startSync } from '../sync/sync-loop.ts';
import { type SyncStatus, unknownStatus } from '../sync/sync-status.ts';
import { useAttachments } from './use-attachments.ts';

export type Peering = {
  connection: Connection | null;
  status: SyncStatus;
  /** Keeps a connection in both copies, and begins to exchange. */
  keep(next: Connection | null): Promise<void>;
  wake(): void;
  pause(): void;
  resume(): void;
  /** Offers what the peer has set aside once more; how many changes it takes now. */
  offerAgain(): Promise<number>;
};

/** Exchanges with the peer of one role as long as the window is open and writes; undefined until it is known whether there is one. */
export function usePeer(store: Store, host: Host, role: PeerRole): Peering | undefined {
  const [connection, setConnection] = useState<Connection | null | undefined>();
  const [status, setStatus] = useState<SyncStatus>(unknownStatus);
  const loop = useRef<SyncLoop | undefined>(undefined);
  useEffect(() => {
    const name = connectionName(role);
    void store.work<Connection>(name).then((found) => setConnection(found.get(name) ?? null));
  }, [store, role]);
  useEffect(() => {
    if (!connection || !store.health().isWriter) return undefined;
    const started = startSync({
      door: store.sync,
      client: clientOf(host, connection),
      role,
      now: Date.now,
      random: Math.random,
      ring(afterMs, work) {
        const timer = setTimeout(work, afterMs);
        return () => clearTimeout(timer);
      },
      onStatus: setStatus,
    });
    loop.current = started;
    const wake = () => started.wake();
    let unsent = store.health().unsent;
    const silence = store.onHealth((health) => {
      if (!health.isWriter) return started.stop();
      if (health.unsent > unsent) started.handOver();
      unsent = health.unsent;
    });
    window.addEventListener('online', wake);
    return () => {
      window.removeEventListener('online', wake);
      silence();
      started.stop();
      loop.current = undefined;
    };
  }, [store, host, role, connection]);
  const { answeredAt, problem, isCaughtUp } = status;
  useAttachments(store, host, connection ?? null, answeredAt !== undefined && !problem && isCaughtUp);
  const keep = useCallback(
    async (next: Connection | null): Promise<void> => {
      await store.keepWork({ [connectionName(role)]: next });
      setStatus(unknownStatus);
      setConnection(next);
    },
    [store, role],
  );
  if (connection === undefined) return undefined;
  return {
    connection,
    status,
    keep,
    wake: () => loop.current?.wake(),
    pause: () => loop.current?.pause(),
    resume: () => loop.current?.resume(),
    offerAgain: async () =>
      connection ? offerAgain(store.sync, clientOf(host, connection), role, connection.isHead) : 0,
  };
}
