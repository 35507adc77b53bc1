import type { JournalHeader } from '../../../src-core/change/journal-line.ts';
import type { Vault } from '../../../src-core/change/seal.ts';
import type { Clock } from '../../../src-core/change/stamp.ts';
import type { HostFailure } from '../../../src-core/contract/host.ts';
import type { ClockWatch } from './clock-watch.ts';
import type { FairDatabase } from '../database/database.ts';
import type { JournalFile } from './journal-file.ts';
import type { RowMemory } from './row-memory.ts';
import type { Written } from '../search/search-types.ts';

/** Where the chain stands: what the next entry continues. */
export type ChainHead = {
  /** Number that the next entry takes. */
  next: number;
  /** Hash of the last entry, of the header when there is none. */
  hash: string;
  incarnation: number;
};

/** The two copies of one workspace, open for writing, and what the next write needs to know. */
export type Ledger = {
  readonly db: FairDatabase;
  readonly journal: JournalFile;
  readonly header: JournalHeader;
  readonly vault: Vault;
  /** What earlier commits have read. */
  readonly memory: RowMemory;
  readonly now: () => Date;
  /** One write at a time in this window; the window itself holds the lock of the workspace. */
  readonly turn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Whether the laptop's clock has jumped since the start. */
  readonly watch: ClockWatch;
  clock: Clock;
  head: ChainHead;
  /** Lines that stand in the database alone, oldest first. */
  unjournaled: string[];
  journalFailures: number;
  /** Why the journal could not be written last; undefined while it can. */
  journalError: HostFailure | undefined;
  /** The database has said that the disk is full, and has taken nothing since; the browser may have closed it. */
  hasDiskBeenFull: boolean;
  /** The browser closed the database: on a full disk, or because a newer window upgrades it. */
  isClosed: boolean;
  isWriter: boolean;
  /** Id of the central portal that answered last. */
  central: string | undefined;
  /** Changes that no central portal has acknowledged. */
  unsent: number;
  onHealth: () => void;
  /** Told of every write of this window, as soon as it stands in the database. */
  onWritten: (written: Written) => void;
};

/** New work stops when the journal has failed this often in a row. */
export const journalFailureLimit = 3;

/** A queue of one: each piece of work starts when the one before has ended, whether it ended well or not. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
