import { useEffect, useRef, useState } from 'react';
import type { Host } from '../../src-core/contract/host.ts';
import { invitationText } from '../../src-core/contract/invitation.ts';
import { newUuid } from '../store/random-id.ts';
import type { Store } from '../store/store.ts';
import { type Connection, connectionName, enrol, faultsOf } from '../sync/connection.ts';
import { hostTransport } from '../sync/host-transport.ts';
import { portalClient } from '../sync/portal-client.ts';
import { type SyncLoop, startSync } from '../sync/sync-loop.ts';
import { type SyncStatus, unknownStatus } from '../sync/sync-status.ts';
import type { DeskSync } from '../ui/desk.tsx';

/** Hands this workspace over to its central portal as long as the window is open and writes; undefined until it is known whether there is one. */
export function useSync(store: Store, host: Host): DeskSync | undefined {
  const [connection, setConnection] = useState<Connection | null | undefined>();
  const [status, setStatus] = useState<SyncStatus>(unknownStatus);
  const loop = useRef<SyncLoop | undefined>(undefined);
  useEffect(() => {
    void store
      .work<Connection>(connectionName)
      .then((found) => setConnection(found.get(connectionName) ?? null));
  }, [store]);
  useEffect(() => {
    if (!connection || !store.health().isWriter) return undefined;
    const started = startSync({
      door: store.sync,
      client: portalClient(connection.url, connection.token, hostTransport(host)),
      role: 'central',
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
  }, [store, host, connection]);
  if (connection === undefined) return undefined;
  const keep = async (next: Connection | null): Promise<void> => {
    await store.keepWork({ [connectionName]: next });
    setStatus(unknownStatus);
    setConnection(next);
  };
  return {
    connection: connection && { url: connection.url, isHead: connection.isHead },
    status,
    faultsOf,
    async connect({ url, code, usualName }) {
      const stations = await store.read.all('station');
      // Never another laptop's: who enrols under its id takes its token away.
      const own = stations.find(({ clockId }) => clockId === store.clockId());
      const station = own ?? { id: newUuid(Date.now()), name: usualName };
      const enrolled = await enrol(host, { url, code, station: station.id, name: station.name });
      if (!enrolled.ok) return enrolled.problem.type;
      if (enrolled.value.workspace !== store.workspace) return 'wrong-workspace';
      await store.sync.meet('central', enrolled.value.epoch);
      await keep(enrolled.value.connection);
      return undefined;
    },
    disconnect: () => keep(null),
    async invite() {
      if (!connection) return { why: 'offline' };
      const client = portalClient(connection.url, connection.token, hostTransport(host));
      const answer = await client.call('newCode', { body: '{"isHead":false}' });
      if (!answer.ok) return { why: answer.problem.type };
      const key = await store.giveKey();
      if (key === undefined) return { why: 'not-here' };
      const { code, expiresAt } = answer.value;
      const { workspace, name } = store;
      return { text: invitationText({ v: 1, workspace, name, url: connection.url, code, key }), expiresAt };
    },
    wake: () => loop.current?.wake(),
    pause: () => loop.current?.pause(),
    resume: () => loop.current?.resume(),
  };
}
