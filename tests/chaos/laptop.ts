import type { Exchanged } from '../../src-renderer/sync/exchange.ts';
import type { PeerRole } from '../../src-renderer/store/peers/peer.ts';

/** Where a laptop finds a server, and as whom it speaks there. */
export type Way = { url: string; token: string };

/** What lies in a laptop's database, as it is. */
export type Contents = {
  changes: readonly object[];
  quarantine: readonly { change: unknown; reason: string }[];
  later: readonly { hlc: string }[];
  /** By kind. */
  rows: Readonly<Record<string, readonly object[]>>;
};

/** A laptop of the suite: the real store, in memory (chaos-laptop.ts) or in a Chromium of its own (chromium-laptop.ts). */
export type Laptop = {
  readonly name: string;
  /** Takes a rescue file in on an empty machine, as one that joins or that is set up again does. */
  restore(bytes: Uint8Array, now: () => number): Promise<void>;
  start(now: () => number): Promise<void>;
  stop(): Promise<void>;
  /** The database of the last start is gone, the journal stays. The laptop is off afterwards. */
  loseDatabase(): Promise<void>;
  /** Whether it could be saved. */
  write(kind: 'enterprise' | 'graduate', id: string, patch: object, creates: boolean): Promise<boolean>;
  has(kind: 'enterprise' | 'graduate', id: string): Promise<boolean>;
  push(role: PeerRole, way: Way): Promise<Exchanged>;
  pull(role: PeerRole, way: Way): Promise<Exchanged>;
  merge(changes: readonly unknown[], peer: string): Promise<void>;
  everything(): Promise<string[]>;
  identity(): Promise<{ workspace: string; name: string; clockId: string }>;
  unsent(): Promise<number>;
  /** The journal as it is. */
  journal(): Promise<string>;
  /** The database of a laptop that is off. */
  contents(): Promise<Contents>;
};
