import type { HostFailure } from '../../src-core/contract/host.ts';
import type { BundleFile, BundleTaken, BundleWatch } from './use-bundles.ts';
import type { HubMet, PeerProblem } from './use-peers.ts';

export type JoinOutcome =
  { joined: true } | { joined: false; why: PeerProblem } | { joined: false; failure: HostFailure };

/** Joining an office by a bundle, before its records are here. */
export type BundleJoining = {
  onChooseBundle(): Promise<BundleFile | string | undefined>;
  onJoinByBundle(
    file: BundleFile,
    passphrase: string,
    stationName: string,
    watch: BundleWatch,
  ): Promise<BundleTaken>;
};

/** Joining an office by a hub, before its records are here. */
export type HubJoining = {
  /** Undefined where this host cannot look for hubs. */
  onFindHubs: (() => Promise<readonly string[]>) | undefined;
  onIdentifyHub(url: string): Promise<HubMet | { why: PeerProblem }>;
  onJoinHub(met: HubMet, code: string, stationName: string): Promise<JoinOutcome>;
};
