import type { Host } from '../../src-core/contract/host.ts';
import { portalAddress } from '../../src-core/contract/portal-address.ts';
import { pairingCodeSchema, protocolVersion } from '../../src-core/contract/portal.ts';
import { hostTransport } from './host-transport.ts';
import { type Answered, portalClient } from './portal-client.ts';

/** Where a station hands its changes over, and as whom. Kept sealed, in both copies. */
export type Connection = {
  url: string;
  token: string;
  /** Id of the station there and of its record here. */
  station: string;
  isHead: boolean;
};

/** The piece of work that holds it. */
export const connectionName = 'connection.central';

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

/** Trades a pairing code for a connection. @param station a new id for a laptop that was never enrolled */
export async function enrol(
  host: Host,
  { url, code, station, name }: { url: string; code: string; station: string; name: string },
): Promise<Enrolled> {
  const address = portalAddress(url) ?? url;
  const info = await host('app.info', {});
  const body = {
    code: tidyCode(code),
    station,
    name,
    appVersion: info.ok ? info.value.version : 'unknown',
    protocol: protocolVersion,
  };
  const client = portalClient(address, undefined, hostTransport(host));
  const answer = await client.call('enrol', { body: JSON.stringify(body) });
  if (!answer.ok) return answer;
  const { token, workspace, isHead, epoch } = answer.value;
  return { ok: true, value: { connection: { url: address, token, station, isHead }, workspace, epoch } };
}

/** As people write it: small letters, a space or a long dash in the middle, digits of an input method. */
function tidyCode(code: string): string {
  const plain = code
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015-]/g, '');
  return plain.length === 10 ? `${plain.slice(0, 4)}-${plain.slice(4)}` : plain;
}
