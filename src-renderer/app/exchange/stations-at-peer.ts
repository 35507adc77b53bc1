import type { Host } from '../../../src-core/contract/host.ts';
import { clientOf, type Connection } from '../../sync/connection.ts';
import type { PeerStations } from '../../context/use-peers.ts';

/** The stations of the office as the peer of a connection knows them. */
export function stationsAt(host: Host, connection: Connection | null): PeerStations {
  return {
    own: connection?.station,
    async stations() {
      if (!connection) return { why: 'offline' };
      const answer = await clientOf(host, connection).call('stations', {});
      return answer.ok ? answer.value.stations : { why: answer.problem.type };
    },
    async revoke(id) {
      if (!connection) return 'offline';
      const answer = await clientOf(host, connection).call('revoke', { params: { id }, body: '{}' });
      return answer.ok ? undefined : answer.problem.type;
    },
  };
}
