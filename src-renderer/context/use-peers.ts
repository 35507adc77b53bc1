import { type StoreApi, useStore } from 'zustand';
import type { HubState } from '../../src-core/contract/host.ts';
import type { PortalStation } from '../../src-core/contract/portal.ts';
import type { ProblemType } from '../../src-core/contract/portal-refusals.ts';
import type { FileStatus, SyncStatus } from '../sync/sync-status.ts';
import { makeContext } from './make-context.ts';

/** Why an exchange was refused: what the portal says, nobody there, or these records cannot take anything now. */
export type PeerProblem = ProblemType | 'offline' | 'not-here' | 'other-authority' | 'no-key' | 'untrusted';

/** A hub that has presented itself, and the words that a person compares before anything secret is sent to it. */
export type HubMet = {
  url: string;
  workspace: string;
  name: string;
  authority: string;
  words: readonly string[];
};

/** A laptop that has joined by digits and waits for the key of the sealed values. */
export type KeyRequest = { station: string; name: string; exchangeKey: string };

/** What a portal or a hub knows of its stations, and how one is locked out of it. */
export type PeerStations = {
  /** The station that this laptop is there. */
  own: string | undefined;
  stations(): Promise<readonly PortalStation[] | { why: PeerProblem }>;
  revoke(id: string): Promise<PeerProblem | undefined>;
};

/** The exchange with one peer as screens see it. */
type Exchange = PeerStations & {
  /** Null where this workspace has no such peer. */
  connection: { url: string; isHead: boolean } | null;
  status: SyncStatus;
  files: FileStatus;
  /** Whether this window exchanges; in one that only reads the keys are off. */
  isWriter: boolean;
  wake(): void;
  pause(): void;
  resume(): void;
  /** Offers what it has set aside once more; how many changes it takes now. */
  offerAgain(): Promise<number>;
};

/** The exchange with the central portal. */
export type CentralPeer = Exchange & {
  faultsOf(url: string, code: string): readonly ('address' | 'code')[];
  /** @param input `usualName`: for a laptop whose station has no name yet */
  connect(input: { url: string; code: string; usualName: string }): Promise<PeerProblem | undefined>;
  /** Why it could not be done: then it is connected as before. */
  disconnect(): Promise<PeerProblem | undefined>;
  /** What another laptop scans to join. It holds the key: to be shown for minutes. */
  invite(): Promise<{ text: string; expiresAt: string } | { why: PeerProblem }>;
};

/** The hub of the hall: a portal on one of the laptops, without internet. */
export type HubPeer = Exchange & {
  /** Changes that the hub has not acknowledged. */
  unsent: number;
  /** The hub on this laptop; null where none runs. */
  running: HubState | null;
  /** Why this laptop, which is to be the hub, is none; until somebody starts or stops it. */
  fault: string | undefined;
  /** Whether this laptop can be one. */
  isSupported: boolean;
  /** A page in a browser can be no hub. */
  isInBrowser: boolean;
  /** Of the authority of the office, to be compared with another screen. */
  words: readonly string[];
  /** At a head's laptop: who waits for the key until a person has looked. */
  waiting: readonly KeyRequest[];
  takeIn(request: KeyRequest): Promise<PeerProblem | undefined>;
  /** Locks the newcomer out. */
  turnAway(request: KeyRequest): Promise<PeerProblem | undefined>;
  /** A sentence where it could not be started. */
  start(): Promise<string | undefined>;
  stop(): Promise<void>;
  /** Undefined where this host cannot look for hubs. */
  find: (() => Promise<readonly string[]>) | undefined;
  identify(url: string): Promise<HubMet | { why: PeerProblem }>;
  join(met: HubMet, code: string, usualName: string): Promise<PeerProblem | undefined>;
  invite(): Promise<{ text: string; expiresAt: string; digits: string } | { why: PeerProblem }>;
  leave(): Promise<PeerProblem | undefined>;
};

export type Peers = { readonly central: CentralPeer; readonly hub: HubPeer };

const [PeersProvider, usePeersStore] = makeContext<StoreApi<Peers>>('the peers');
export { PeersProvider, usePeersStore };

/** What is shown of the exchange with the central portal: it changes at every tick, and redraws only who asks for it. */
export function useCentral<T = CentralPeer>(
  pick: (central: CentralPeer) => T = (central) => central as T,
): T {
  return useStore(usePeersStore(), ({ central }) => pick(central));
}

/** The same for the hub of the hall. */
export function useHub<T = HubPeer>(pick: (hub: HubPeer) => T = (hub) => hub as T): T {
  return useStore(usePeersStore(), ({ hub }) => pick(hub));
}
