import type { BundledFile, BundleFault, Manifest } from '../../src-core/change/bundle.ts';
import type { BundleHead, BundleProgress } from './bundle.ts';

/** What the page starts the bundle worker with. */
export type BundleTask =
  | { do: 'pack'; head: BundleHead; files: readonly string[]; passphrase: string }
  | { do: 'read'; size: number; passphrase: string }
  /** Any bytes, into an age file and out of it again. */
  | { do: 'seal' | 'unseal'; size: number; passphrase: string };

/** Changes from one number on, each its JSON. */
export type ChangesPage = { texts: readonly string[]; through: number; hasMore: boolean };

/** What the worker needs of the page while it works; each task of some of them. */
export type BundleHands = {
  page(from: number): Promise<ChangesPage>;
  file(sha256: string): Promise<Uint8Array | undefined>;
  write(bytes: Uint8Array): Promise<void>;
  read(offset: number): Promise<Uint8Array>;
  begin(manifest: Manifest): Promise<boolean>;
  keep(file: BundledFile): Promise<void>;
  take(changes: readonly unknown[]): Promise<void>;
};

/** From the worker: a question for one of the hands, how far it is, or the end. */
export type FromBundleWorker =
  | { ask: number; hand: keyof BundleHands; value: unknown }
  | { progress: Parameters<BundleProgress> }
  | { end: BundleFault | undefined }
  | { failed: string };

/** The page's answer to a question. Where a hand fails, the worker is ended instead. */
export type ToBundleWorker = BundleTask | { answer: number; value: unknown };
