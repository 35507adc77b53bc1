import { createHash, createPublicKey, randomBytes, sign, verify } from 'node:crypto';

/** What a hub knows of the office that it is of. */
export type HubIdentity = {
  workspace: string;
  name: string;
  /** PEM of the authority, which every station of the office has pinned. */
  certificate: string;
  /** PEM of the authority's key (PKCS #8). */
  key: string;
  /** Stations that were locked out before this hub began, each with the hash of the token that it was taken in again with. */
  revoked: ReadonlyMap<string, string | null>;
};

/** What a hub's token says; signed, so that the next hub of the office knows it without having met the station. */
export type SignedStation = { workspace: string; station: string; name: string; isHead: boolean };

const form = 'fdh1';

/** A token that every hub of the office accepts: `fdh1.<office>.<station>.<JSON>.<signature>`, ECDSA with SHA-256. */
export function signedToken(hub: HubIdentity, { workspace, station, name, isHead }: SignedStation): string {
  const claims = Buffer.from(JSON.stringify({ name, isHead, id: randomBytes(9).toString('base64url') }));
  const said = [form, workspace, station, claims.toString('base64url')].join('.');
  const signature = sign('sha256', Buffer.from(said), { key: hub.key, dsaEncoding: 'ieee-p1363' });
  return `${said}.${signature.toString('base64url')}`;
}

/** What such a token says; undefined where the authority has not signed it, or another office's has. */
export function stationOfToken(hub: HubIdentity, token: string): SignedStation | undefined {
  const parts = token.split('.');
  const [first, workspace = '', station = '', claims = '', signature = ''] = parts;
  if (first !== form || parts.length !== 5 || workspace !== hub.workspace) return undefined;
  const said = Buffer.from(token.slice(0, token.lastIndexOf('.')));
  const key = { key: createPublicKey(hub.certificate), dsaEncoding: 'ieee-p1363' as const };
  if (!verify('sha256', said, key, Buffer.from(signature, 'base64url'))) return undefined;
  const { name, isHead } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as SignedStation;
  return { workspace, station, name, isHead };
}

/** Whether a text has the form of a hub's token. */
export function isHubToken(token: string): boolean {
  return token.startsWith(`${form}.`);
}

/** A short name of an authority for file names: one hub's folder never serves two offices. */
export function shortNameOf(workspace: string): string {
  return createHash('sha256').update(workspace).digest('hex').slice(0, 16);
}
