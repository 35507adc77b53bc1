import { useCallback, useEffect, useRef, useState } from 'react';
import type { Host } from '../../../src-core/contract/host.ts';
import type { ExchangeStore } from '../../store/store.ts';
import type { PeerRole } from '../../store/peers/peer.ts';
import { clientOf, type Connection, connectionName } from '../../sync/connection.ts';
import { offerAgain } from '../../sync/offer-again.ts';
import { type SyncLoop, startSync } from '../../sync/sync-loop.ts';
import { type FileStatus, type SyncStatus, unknownStatus } from '../../sync/sync-status.ts';
import type { PeerProblem } from '../../context/use-peers.ts';
import { keepConnection } from './keep-connection.ts';
import { windowTime } from './window-time.ts';
import { keepMemo, memoAfter, type PeerMemo, readMemo, statusOf } from './peer-memo.ts';
import { useAttachments } from './use-attachments.ts';
import { useHealth } from '../shell/use-health.ts';

/** How often a window that only reads looks at what the one that writes has kept. */
const readAgainMs = 5_000;

export type Peering = {
  connection: Connection | null;
  status: SyncStatus;
  files: FileStatus;
  /** Whether this window writes: in another one nothing is exchanged. */
  isWriter: boolean;
  /** Keeps a connection in both copies, and begins to exchange; why it could not be kept, and then everything is as before. */
  keep(next: Connection | null): Promise<PeerProblem | undefined>;
  wake(): void;
  pause(): void;
  resume(): void;
  /** Offers what the peer has set aside once more; how many changes it takes now. */
  offerAgain(): Promise<number>;
};

/** Exchanges with the peer of one role as long as the window is open and writes; undefined until it is known whether there is one. */
export function usePeer(store: ExchangeStore, host: Host, role: PeerRole): Peering | undefined {
  const [connection, setConnection] = useState<Connection | null | undefined>();
  const [status, setStatus] = useState<SyncStatus>(unknownStatus);
  const loop = useRef<SyncLoop | undefined>(undefined);
  const memo = useRef<PeerMemo>({});
  const { isWriter } = useHealth(store);
  useEffect(() => {
    const name = connectionName(role);
    let isLeft = false;
    const read = async () => {
      const [found, kept] = [await store.work<Connection>(name), await readMemo(store, role)];
      if (isLeft) return;
      memo.current = kept;
      setStatus(statusOf(kept));
      setConnection((before) => sameOr(before, found.get(name) ?? null));
    };
    void read();
    // Another window exchanges: this one shows what that has kept.
    const timer = isWriter ? undefined : setInterval(() => void read(), readAgainMs);
    return () => {
      isLeft = true;
      clearInterval(timer);
    };
  }, [store, role, isWriter]);
  useEffect(() => {
    if (!connection || !isWriter) return undefined;
    const started = startSync({
      replication: store.sync,
      client: clientOf(host, connection),
      role,
      ...windowTime,
      onStatus(next) {
        setStatus(next);
        store.compareTime(role, next.skewMs);
        const due = memoAfter(memo.current, next);
        if (!due) return;
        memo.current = due;
        keepMemo(store, role, due);
      },
      before: statusOf(memo.current),
    });
    loop.current = started;
    const wake = () => started.wake();
    let unsent = store.health().unsent;
    const unsubscribe = store.onHealth((health) => {
      if (!health.isWriter) return started.stop();
      if (health.unsent > unsent) started.handOver();
      unsent = health.unsent;
    });
    window.addEventListener('online', wake);
    return () => {
      window.removeEventListener('online', wake);
      unsubscribe();
      started.stop();
      store.compareTime(role, undefined);
      loop.current = undefined;
    };
  }, [store, host, role, connection, isWriter]);
  const { hasAnswered, problem, isCaughtUp, phase } = status;
  const isReady = hasAnswered && !problem && isCaughtUp && phase !== 'paused';
  const files = useAttachments({ store, host, role, connection: connection ?? null }, isReady);
  const keep = useCallback(
    async (next: Connection | null): Promise<PeerProblem | undefined> => {
      const kept = await keepConnection(store, role, next);
      if (kept.problem) return kept.problem;
      // A hub that has moved is the one that has answered before.
      if (!kept.isSamePeer) keepMemo(store, role, (memo.current = {}));
      setStatus(statusOf(memo.current));
      setConnection(next);
      return undefined;
    },
    [store, role],
  );
  if (connection === undefined) return undefined;
  return {
    connection,
    status,
    files,
    isWriter,
    keep,
    wake: () => loop.current?.wake(),
    pause: () => loop.current?.pause(),
    resume: () => loop.current?.resume(),
    offerAgain: async () =>
      connection ? offerAgain(store.sync, clientOf(host, connection), role, connection.isHead) : 0,
  };
}

/** An object that says the same is the same: the exchange does not begin anew for it. */
function sameOr(before: Connection | null | undefined, next: Connection | null): Connection | null {
  return before && next && before.token === next.token && before.url === next.url ? before : next;
}
