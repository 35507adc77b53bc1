import type { BundleContents, BundleHead, Unpacked } from './bundle.ts';

/** What the page asks of the bundle worker. */
export type BundleQuestion =
  | { do: 'pack'; head: BundleHead; contents: BundleContents; passphrase: string }
  | { do: 'unpack'; bytes: Uint8Array; passphrase: string };

export type BundleAnswer = Uint8Array<ArrayBuffer> | Unpacked | { failed: string };
