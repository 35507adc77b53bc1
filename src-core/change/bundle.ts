import { z } from 'zod';
import { idPattern } from './id.ts';
import { isPlausibleStamp } from './stamp.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const stamp = z.string().refine(isPlausibleStamp);

/**
 * The head of a bundle (`.fairpack`): an age file (age-encryption.org/v1, passphrase by scrypt) around a gzip tar of
 * `manifest.json`, `blobs/<sha256>` and `changes.ndjson` (each line a change), in this order. It holds the key of the sealed values too, so that a
 * laptop that has nothing yet can join by it; the passphrase protects both.
 */
export const manifestSchema = z.object({
  v: z.literal(1),
  workspace: z.string().regex(idPattern),
  name: z.string().min(1).max(120),
  /** 32 bytes in hex. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
  /** Which installation made it: its clock id. */
  station: z.string().regex(/^[0-9a-z]{10}$/),
  at: z.iso.datetime(),
  changes: z.number().int().nonnegative(),
  first: stamp.nullable(),
  last: stamp.nullable(),
  /** Of each other part, by its name. */
  parts: z.record(z.string().regex(/^[\w./-]{1,80}$/), sha256),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Names inside of the tar. */
export const bundleParts = {
  manifest: 'manifest.json',
  changes: 'changes.ndjson',
  /** And the SHA-256 of an attachment. */
  blobs: 'blobs/',
} as const;

/** An attachment in a bundle. */
export type BundledFile = { sha256: string; bytes: Uint8Array };

/** Why a file is not taken in; nothing of it has been written then. */
export type BundleFault =
  | 'not-a-bundle' // another kind of file, or a bundle whose head is gone
  | 'passphrase' // wrong, or the head was altered
  | 'damaged' // cut off or altered
  | 'newer'; // made by a newer version

/** Shorter ones are guessed in a night. */
export const shortestPassphrase = 10;
