import type { Host } from '../../src-core/contract/host.ts';
import { portalAddress } from '../../src-core/contract/portal-address.ts';
import { pairingCodeSchema, protocolVersion } from '../../src-core/contract/portal.ts';
import { hostTransport } from './host-transport.ts';
import type { PeerRole } from '../store/peers/peer.ts';
import { type Answered, type PortalClient, portalClient } from './portal-client.ts';

/** Where a station hands its changes over, and as whom. Kept sealed, in both copies. */
export type Connection = {
  url: string;
  token: string;
  /** Id of the station there and of its record here. */
  station: string;
  isHead: boolean;
  /** Of a hub: the authority of the office, which must have signed its certificate (PEM). */
  authority?: string;
};

/** The piece of work that holds the connection with a peer of this role. */
export function connectionName(role: PeerRole): string {
  return `connection.${role}`;
}

/** A client for the peer of a connection. */
export function clientOf(host: Host, { url, token, authority }: Connection): PortalClient {
  return portalClient(url, token, hostTransport(host, authority));
}

export type Enrolled = Answered<{ connection: Connection; workspace: string; epoch: string }>;

/** What keeps somebody from even asking. */
export type EnrolFault = 'address' | 'code';

/** What is wrong with address and code before anybody is asked. */
export function faultsOf(url: string, code: string): EnrolFault[] {
  const faults: EnrolFault[] = [];
  if (!portalAddress(url)) faults.push('address');
  if (!pairingCodeSchema.safeParse(tidyCode(code)).success) faults.push('code');
  return faults;
}

export type Newcomer = {
  url: string;
  code: string;
  /** A new id for a laptop that was never enrolled. */
  station: string;
  name: string;
  authority?: string | undefined;
  exchangeKey?: string | undefined;
};

/** Trades a pairing code for a connection. */
export async function enrol(host: Host, newcomer: Newcomer): Promise<Enrolled> {
  const { url, code, station, name, authority, exchangeKey } = newcomer;
  const address = portalAddress(url) ?? url;
  const info = await host('app.info', {});
  const body = {
    code: tidyCode(code),
    station,
    name,
    appVersion: info.ok ? info.value.version : 'unknown',
    protocol: protocolVersion,
    ...(exchangeKey === undefined ? {} : { exchangeKey }),
  };
  const client = portalClient(address, undefined, hostTransport(host, authority));
  const answer = await client.call('enrol', { body: JSON.stringify(body) });
  if (!answer.ok) return answer;
  const { token, workspace, isHead, epoch } = answer.value;
  const pinned = authority === undefined ? {} : { authority };
  return {
    ok: true,
    value: { connection: { url: address, token, station, isHead, ...pinned }, workspace, epoch },
  };
}

/** As people write it: small letters, a space or a long dash in the middle, digits of an input method. */
function tidyCode(code: string): string {
  const plain = code
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015-]/g, '');
  return plain.length === 10 ? `${plain.slice(0, 4)}-${plain.slice(4)}` : plain;
}
