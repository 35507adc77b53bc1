import { createHash, randomBytes, randomInt, scryptSync, timingSafeEqual } from 'node:crypto';
import { idPattern } from '../src-core/change/id.ts';

/** The token of a station at a central portal: `fd1.<office>.<station>.<secret>`. Whose it is stands in it; that it is right, only its hash says. */
export type TokenParts = { workspace: string; station: string; secret: string };

/** A new token and the hash of it, which alone is stored. */
export function newToken(workspace: string, station: string): { token: string; hash: string } {
  const token = ['fd1', workspace, station, randomBytes(32).toString('base64url')].join('.');
  return { token, hash: hashOfToken(token) };
}

export function partsOfToken(token: string): TokenParts | undefined {
  const [form, workspace = '', station = '', secret = '', ...more] = token.split('.');
  const isToken = form === 'fd1' && more.length === 0 && idPattern.test(workspace) && idPattern.test(station);
  return isToken && secret.length > 0 ? { workspace, station, secret } : undefined;
}

/** Of 32 random bytes a plain hash gives nothing away. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Letters and digits that are not taken for one another when read aloud. */
const codeLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A pairing code: four letters that say which, six digits that only a person tells. */
export function newPairingCode(): { prefix: string; digits: string } {
  const prefix = Array.from({ length: 4 }, () => codeLetters[randomInt(codeLetters.length)]).join('');
  return { prefix, digits: String(randomInt(1_000_000)).padStart(6, '0') };
}

/** A password or digits as they are stored: `<salt>:<scrypt>`. */
export function hashOfSecret(secret: string): string {
  const salt = randomBytes(16).toString('hex');
  return `${salt}:${scryptSync(secret, salt, 32).toString('hex')}`;
}

export function isSecret(secret: string, stored: string): boolean {
  const [salt = '', hash = ''] = stored.split(':');
  return isSameText(scryptSync(secret, salt, 32).toString('hex'), hash);
}

/** Takes as long for a wrong text as for the right one. */
export function isSameText(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(left!, right!);
}

/** A name for one generation of a server: ten characters 0-9a-z. */
export function newEpoch(): string {
  return Array.from({ length: 10 }, () => randomInt(36).toString(36)).join('');
}

/** A password that a person types once: five groups of five. */
export function newPassword(): string {
  const group = () => Array.from({ length: 5 }, () => codeLetters[randomInt(codeLetters.length)]).join('');
  return Array.from({ length: 5 }, group).join('-');
}
