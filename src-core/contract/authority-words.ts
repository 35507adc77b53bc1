import { scryptAsync } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import { wordlist } from '@scure/bip39/wordlists/simplified-chinese.js';

/** How many signs two people compare. */
const wordCount = 4;
/**
 * Four signs are 44 bits. A stranger could prepare an authority that shows the same ones, so each try is made dear: 32 MiB
 * and some hundredths of a second (scrypt, RFC 7914), which for 2^44 tries is beyond anybody.
 */
const dear = { N: 2 ** 15, r: 8, p: 1, dkLen: 8, asyncTick: 8 };
const bitsPerWord = 11;

/** The SHA-256 of an authority's certificate in hex; undefined where the text is none. @param certificate PEM */
export function authorityFingerprint(certificate: string): string | undefined {
  const hash = hashOf(certificate);
  return hash && bytesToHex(hash);
}

/**
 * Four signs for the authority of a hub, to be compared on two screens before a pairing code is sent: a stranger's hub has
 * another authority and shows other signs. The list is that of BIP-39 (2,048 frequent Chinese signs), the same whatever
 * language the screen speaks.
 *
 * @param certificate PEM
 */
export async function authorityWords(certificate: string): Promise<readonly string[]> {
  const hash = hashOf(certificate);
  if (!hash) return [];
  let bits = 0n;
  for (const byte of await scryptAsync(hash, 'FairDesk authority signs', dear))
    bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: wordCount }, (_, index) => {
    const shift = BigInt(64 - bitsPerWord * (index + 1));
    return wordlist[Number((bits >> shift) & BigInt(2 ** bitsPerWord - 1))] ?? '';
  });
}

function hashOf(certificate: string): Uint8Array | undefined {
  const body = /-----BEGIN CERTIFICATE-----([\s\S]+)-----END CERTIFICATE-----/.exec(certificate)?.[1];
  if (body === undefined) return undefined;
  try {
    return sha256(base64.decode(body.replaceAll(/\s/g, '')));
  } catch {
    return undefined;
  }
}
