import { gcmsiv } from '@noble/ciphers/aes.js';
import { bytesToUtf8 } from '@noble/ciphers/utils.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64urlnopad } from '@scure/base';
import type { Sealed } from '../record/declare-record.ts';
import { canonical } from './canonical.ts';

/** Seals and opens sensitive values under one workspace key. */
export type Vault = {
  /** First 8 hex digits of the key's SHA-256: tells which key a sealed value needs. */
  readonly keyId: string;
  /** Equal values of one field seal equally, so that uniqueness, merging and exact search work on the sealed value. */
  seal(kind: string, field: string, value: unknown): Sealed;
  /** The value; undefined when the key does not fit or the text was altered. */
  open(kind: string, field: string, sealed: Sealed): unknown;
};

const nonceBytes = 12;

/**
 * A vault on a workspace key: AES-256-GCM-SIV (RFC 8452), nonce = HMAC-SHA-256 of field and value cut to 12 bytes,
 * kind and field as associated data, so that a sealed value cannot be moved to another field. The nonce's key and the
 * cipher's key are derived from the workspace key by HKDF (RFC 5869), so that neither can be told from the other.
 *
 * @param key 32 random bytes
 */
export function vaultOf(key: Uint8Array): Vault {
  const keyId = bytesToHex(sha256(key)).slice(0, 8);
  const cipherKey = hkdf(sha256, key, undefined, utf8ToBytes('fairdesk seal v1 cipher'), 32);
  const nonceKey = hkdf(sha256, key, undefined, utf8ToBytes('fairdesk seal v1 nonce'), 32);
  return {
    keyId,
    seal(kind, field, value) {
      const plain = utf8ToBytes(canonical(value));
      const place = utf8ToBytes(`${kind}.${field}`);
      const nonce = hmac(sha256, nonceKey, concatBytes(place, Uint8Array.of(0), plain)).slice(0, nonceBytes);
      const closed = gcmsiv(cipherKey, nonce, place).encrypt(plain);
      return { sealed: `${keyId}.${base64urlnopad.encode(nonce)}.${base64urlnopad.encode(closed)}` };
    },
    open(kind, field, { sealed }) {
      const parts = partsOf(sealed);
      if (!parts || parts.keyId !== keyId) return undefined;
      return opened(cipherKey, parts.nonce, utf8ToBytes(`${kind}.${field}`), parts.closed);
    },
  };
}

/** Whether the value has the form of a sealed one; says nothing about the key. */
export function isSealed(value: unknown): value is Sealed {
  if (typeof value !== 'object' || value === null) return false;
  const keys = Object.keys(value);
  return (
    keys.length === 1 && keys[0] === 'sealed' && partsOf((value as { sealed: unknown }).sealed) !== undefined
  );
}

/**
 * The part of a sealed value that tells equal ones of a field from others: its nonce, an HMAC of field and value under the
 * workspace key. By it a whole number is found, and nothing of the value can be read from it.
 */
export function blindForm({ sealed }: Sealed): string {
  return sealed.split('.')[1] ?? '';
}

function partsOf(text: unknown): { keyId: string; nonce: Uint8Array; closed: Uint8Array } | undefined {
  const found = typeof text === 'string' ? /^([0-9a-f]{8})\.([\w-]{16})\.([\w-]{22,})$/.exec(text) : null;
  if (!found) return undefined;
  try {
    return {
      keyId: found[1] ?? '',
      nonce: base64urlnopad.decode(found[2] ?? ''),
      closed: base64urlnopad.decode(found[3] ?? ''),
    };
  } catch {
    return undefined;
  }
}

function opened(key: Uint8Array, nonce: Uint8Array, place: Uint8Array, closed: Uint8Array): unknown {
  try {
    return JSON.parse(bytesToUtf8(gcmsiv(key, nonce, place).decrypt(closed)));
  } catch {
    // A wrong key and an altered text look alike to an authenticated cipher; both mean "cannot be opened".
    return undefined;
  }
}
