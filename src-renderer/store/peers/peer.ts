import type { Rejection } from '../../../src-core/contract/portal-refusals.ts';
import type { MergeOutcome } from '../write/merge-outcome.ts';
import type { Outgoing, OutgoingLimits } from './outgoing.ts';

/** Whom changes are handed to: the central portal, whose acknowledgement counts, or a hub, whose is shown apart. */
export type PeerRole = 'central' | 'hub';

/** What is known of a peer. One generation of a server (an epoch) is one peer: a server that was restored is another one. */
export type Peer = {
  readonly id: string;
  /** Empty before it has answered for the first time. */
  readonly epoch: string;
  /** Another one after it has lost what it had (`beginAnew`): what is known to be there is known of one generation. */
  readonly generation: string;
  readonly pushedThrough: number;
  readonly pullCursor: string | null;
  /** The cursor that it told after our last push: it must know it later too, or it has lost what we handed over. */
  readonly told: string | null;
  /** Changes that it keeps, but in its quarantine. */
  readonly rejected: readonly { hlc: string | null; reason: Rejection }[];
};

/** What the exchange with a peer may read and write; nobody else has use for it. */
export type Replication = {
  readonly workspace: string;
  /** The one of this role that answered last. */
  peer(role: PeerRole): Promise<Peer>;
  /** Another one answers in this role; one that was known before goes on where it stood. */
  adoptEpoch(role: PeerRole, epoch: string): Promise<void>;
  outgoing(peer: string, limits: OutgoingLimits): Promise<Outgoing>;
  countOutgoing(peer: string): Promise<number>;
  /** Where the records stand: the number of the last entry. */
  end(): number;
  /** All changes that were here when they stood at `end`, from a number on, for a bundle. */
  changesUpTo(from: number, end: number): Promise<Outgoing>;
  /** The peer has acknowledged everything up to a number. */
  handedOver(
    peer: string,
    acknowledged: Pick<Outgoing, 'through'> & { rejected?: Peer['rejected']; told?: string; cursor?: string },
  ): Promise<void>;
  /** The peer has lost what it had: everything is read and handed over from the beginning. */
  beginAnew(peer: string): Promise<void>;
  merge(arriving: readonly unknown[], peer: string, cursor?: string): Promise<MergeOutcome>;
  /** Told after a merge that brought something new; returns how to be told no more. */
  onArrival(listener: () => void): () => void;
};

/** A change that a peer keeps, but in its quarantine. */
export type Rejected = { readonly hlc: string | null; readonly reason: Rejection };

/** What an exchange may do about changes that a peer has set aside. */
export type Rejections = {
  /** JSON of those that it might take by now: a stamp that says two things stays so. */
  rejectedTexts(peer: string): Promise<readonly { hlc: string; text: string }[]>;
  /** It has these changes now: they are set aside no longer. */
  takenAfterAll(peer: string, stamps: readonly (string | null)[]): Promise<void>;
};
