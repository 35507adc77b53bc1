import type { FileOutcome } from './use-file-saving.ts';
import { makeContext } from './make-context.ts';

/** A bundle that a person has chosen; open until it is forgotten. */
export type BundleFile = { id: string; name: string; size: number; forget(): void };

/** How far a bundle is: in changes, while it is checked in bytes. */
export type BundleStep = {
  step: 'counting' | 'writing' | 'checking' | 'merging';
  done: number;
  total: number;
};

/** Looks on while a bundle is made or opened, and may stop it. */
export type BundleWatch = { onProgress(how: BundleStep): void; signal: AbortSignal };

/** What came of a bundle; refused, nothing of it was written unless the sentence says so. */
export type BundleTaken =
  /** `aside`: what could not be used and waits in the list of what is set aside. */
  | { taken: true; accepted: number; known: number; aside: number; at: string }
  | { taken: false; sentence: string };

/** Handing over by a stick instead of a network. */
export type Bundles = {
  save(passphrase: string, watch: BundleWatch): Promise<FileOutcome>;
  choose(): Promise<BundleFile | string | undefined>;
  take(file: BundleFile, passphrase: string, watch: BundleWatch): Promise<BundleTaken>;
};

export const [BundlesProvider, useBundles] = makeContext<Bundles>('the bundles');
