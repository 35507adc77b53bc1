import type { HostFailure } from '../../src-core/contract/host.ts';
import type { Refusal } from './portal-client.ts';

/** How the exchange with one peer stands, for words on the screen. */
export type SyncStatus = {
  phase: 'working' | 'idle' | 'waiting' | 'paused';
  /** What keeps handing over or reading back, the worse of the two; undefined while both go on. */
  problem: Refusal | { type: 'not-here'; detail: string } | undefined;
  /** Of our own clock, milliseconds since 1970; kept from one start to the next. */
  answeredAt: number | undefined;
  /** Whether it has answered since the exchange began. */
  hasAnswered: boolean;
  /** Another generation of the peer answers (restored, or another laptop is the hub), and not everything has been handed to it yet. */
  isRenewed: boolean;
  nextTryAt: number | undefined;
  /** How far the clock here is ahead of the peer's; of the last answer. */
  skewMs: number | undefined;
  /** The same where it is too far to be left alone; else 0. */
  minutesAhead: number;
  /** Whether everything that the peer had has been read since the exchange began. */
  isCaughtUp: boolean;
  /** Changes that have come from it since the exchange began. */
  received: number;
};

export const unknownStatus: SyncStatus = {
  phase: 'idle',
  problem: undefined,
  answeredAt: undefined,
  hasAnswered: false,
  isRenewed: false,
  nextTryAt: undefined,
  skewMs: undefined,
  minutesAhead: 0,
  isCaughtUp: false,
  received: 0,
};

/** Why a file did not travel: this laptop could not keep or read it, nobody answered, or the peer refused it. */
export type FileFault = { at: 'here'; code: HostFailure } | { at: 'way' } | { at: 'peer' };

/** How attachments stand with one peer, for words on the screen. */
export type FileStatus = {
  /** Files of this laptop that the peer is not known to have; undefined until they have been counted. */
  unsent: number | undefined;
  /** Why the last round did not get on. */
  fault: FileFault | undefined;
  nextTryAt: number | undefined;
};

export const unknownFiles: FileStatus = { unsent: undefined, fault: undefined, nextTryAt: undefined };
