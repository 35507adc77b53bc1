import type { Host } from '../../../src-core/contract/host.ts';
import { invitationText } from '../../../src-core/contract/invitation.ts';
import type { ExchangeStore } from '../../store/store.ts';
import { clientOf, enrol, faultsOf } from '../../sync/connection.ts';
import type { CentralPeer } from '../../context/use-peers.ts';
import { ownStation } from '../start/own-station.ts';
import { stationsAt } from './stations-at-peer.ts';
import { usePeer } from './use-peer.ts';

/** Hands this workspace over to its central portal; undefined until it is known whether there is one. */
export function useCentralExchange(store: ExchangeStore, host: Host): CentralPeer | undefined {
  const peer = usePeer(store, host, 'central');
  if (!peer) return undefined;
  const { connection, status, files, isWriter, keep, wake, pause, resume, offerAgain } = peer;
  return {
    connection: connection && { url: connection.url, isHead: connection.isHead },
    status,
    files,
    isWriter,
    ...stationsAt(host, connection),
    faultsOf,
    async connect({ url, code, usualName }) {
      // A code is used once: it is not sent where its answer could not be kept.
      if (!store.health().isWriter) return 'not-here';
      const { id, name } = await ownStation(store, usualName);
      const enrolled = await enrol(host, { url, code, station: id, name });
      if (!enrolled.ok) return enrolled.problem.type;
      if (enrolled.value.workspace !== store.workspace) return 'wrong-workspace';
      await store.sync.adoptEpoch('central', enrolled.value.epoch);
      return keep(enrolled.value.connection);
    },
    disconnect: () => keep(null),
    async invite() {
      if (!connection) return { why: 'offline' };
      const answer = await clientOf(host, connection).call('newCode', { body: '{"isHead":false}' });
      if (!answer.ok) return { why: answer.problem.type };
      const key = await store.giveKey();
      if (key === undefined) return { why: 'not-here' };
      const { code, expiresAt } = answer.value;
      const { workspace, name } = store;
      return { text: invitationText({ v: 1, workspace, name, url: connection.url, code, key }), expiresAt };
    },
    wake,
    pause,
    resume,
    offerAgain,
  };
}
