import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Canonical form: JSON with keys sorted by code units, no spaces, strings in NFC (RFC 8785). Hashes and comparisons use it.
 * A key whose value is undefined is left out, as in JSON.
 *
 * @throws on a value that JSON cannot hold (NaN, a function): a bug
 */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      if (!Number.isFinite(value)) throw new Error('canonical form: not a finite number');
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value)
        ? `[${value.map(canonical).join(',')}]`
        : canonicalObject(value as Record<string, unknown>);
    default:
      throw new Error(`canonical form: cannot hold ${typeof value}`);
  }
}

function canonicalObject(value: Record<string, unknown>): string {
  let parts = '';
  for (const key of Object.keys(value).sort()) {
    const inner = value[key];
    if (inner === undefined) continue;
    parts += `${parts === '' ? '' : ','}${isPlain.test(key) ? `"${key}"` : JSON.stringify(key)}:${canonical(inner)}`;
  }
  return `{${parts}}`;
}

// ASCII without quotation mark, backslash and control characters: ids, stamps, hashes, codes, most of what is written.
const isPlain = /^[ !#-[\]-~]*$/;

function quoted(text: string): string {
  return isPlain.test(text) ? `"${text}"` : JSON.stringify(wellFormed(text));
}

/** The same value as it will be stored: strings in NFC without half surrogates, undefined keys left out. */
export function normalised(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.map(normalised);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.map(([key, inner]) => [key, normalised(inner)]));
}

const isAscii = /^[\u0000-\u007f]*$/;

// A lone surrogate has no UTF-8 form, so two machines would hash it differently.
function wellFormed(text: string): string {
  if (isAscii.test(text)) return text;
  return text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .normalize('NFC');
}

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export function hashOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
