import { authorityFingerprint, authorityWords } from '../../src-core/contract/authority-words.ts';
import type { Host } from '../../src-core/contract/host.ts';
import { hubName, hubPort } from '../../src-core/contract/host.ts';
import { portalAddress } from '../../src-core/contract/portal-address.ts';
import { hostTransport } from './host-transport.ts';
import { type Answered, portalClient } from './portal-client.ts';

/** A hub as it presents itself; nothing of it is believed before a person has compared the words, or a fingerprint has. */
export type MetHub = {
  url: string;
  workspace: string;
  name: string;
  authority: string;
  fingerprint: string;
  words: readonly string[];
};

/**
 * Asks a hub which office it is of. @param authority PEM that must have signed its certificate; without it this is a first
 * contact
 */
export async function identifyHub(
  host: Host,
  url: string,
  authority = 'first-contact',
): Promise<Answered<MetHub>> {
  const address = hubAddress(url);
  if (!address) return { ok: false, problem: { type: 'offline', detail: 'no address' } };
  const answer = await portalClient(address, undefined, hostTransport(host, authority)).call('hub', {});
  if (!answer.ok) return answer;
  const { workspace, name, authority: certificate } = answer.value;
  const fingerprint = authorityFingerprint(certificate);
  if (fingerprint === undefined) return { ok: false, problem: { type: 'offline', detail: 'no certificate' } };
  const words = await authorityWords(certificate);
  return { ok: true, value: { url: address, workspace, name, authority: certificate, fingerprint, words } };
}

const portsTried = [0, 1, 2, 3].map((more) => hubPort + more);

/** An address as people type it from a screen: `192.168.1.20`, with or without https and port. */
export function hubAddress(text: string): string | undefined {
  const bare = text.trim().replace(/^https?:\/\//i, '');
  if (bare === '') return undefined;
  const withPort = /:\d+(?:\/|$)/.test(bare) ? bare : `${bare.replace(/\/+$/, '')}:${hubPort}`;
  return portalAddress(`https://${withPort}`);
}

/**
 * Where the hub of the office is now: after it has moved to another laptop, or got another address. Only one that the authority
 * has vouched for counts.
 */
export async function findHubAgain(
  host: Host,
  workspace: string,
  { url, authority }: { url: string; authority?: string | undefined },
): Promise<MetHub | undefined> {
  if (authority === undefined) return undefined;
  const found = await host('hub.find', {});
  const usual = `https://${hubName}:${hubPort}`;
  // A network may carry no multicast; the hub may only have another port than before.
  const near = portsTried.map((port) => url.replace(/:\d+$/, `:${port}`));
  for (const at of [...(found.ok ? found.value.urls : []), usual, ...near]) {
    const met = await identifyHub(host, at, authority);
    if (met.ok && met.value.workspace === workspace) return met.value;
  }
  return undefined;
}
