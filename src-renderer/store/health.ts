import type { HostFailure } from '../../src-core/contract/host.ts';

/** What the two copies and the machine look like now; drives the health light. */
export type StoreHealth = {
  journal: 'in-step' | 'behind' | 'stopped';
  /** Commits that exist in the database alone. */
  unjournaled: number;
  journalError: HostFailure | undefined;
  /** Whether the browser keeps a second copy of the journal; undefined in a window that does not write. */
  hasTwin: boolean | undefined;
  /** The last write was refused because the disk is full; over with the first that is taken. */
  isDiskFull: boolean;
  /** The browser closed the database (a full disk, a newer window): nothing can be read or written until a new start. */
  isDatabaseClosed: boolean;
  /** The laptop's clock has jumped, or is not that of a portal or hub; times in records are marked until a person has said that it is right. */
  isTimeInDoubt: boolean;
  isWriter: boolean;
  /** Changes that no central portal has acknowledged. */
  unsent: number;
};
