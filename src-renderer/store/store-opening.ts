import type { Store } from './store.ts';
import type { Rescue } from './outcome.ts';
import type { Unfinished } from './recovery/unfinished-place.ts';

/** What the start mended or found lost, told to the person once. */
export type Repair =
  | { what: 'torn-line'; bytes: number }
  | { what: 'damaged-lines'; lines: number }
  | { what: 'database-rebuilt'; commits: number }
  | { what: 'database-completed'; commits: number }
  | { what: 'journal-completed'; commits: number }
  | { what: 'journal-recreated'; commits: number }
  | { what: 'journal-from-twin' }
  /** A second copy of the journal said something else: entries that only it held were taken over. */
  | { what: 'twin-set-aside'; commits: number }
  /** Writes between these two instants are in no copy any more; each save and each of its changes is one write. */
  | { what: 'lost'; after: string; before: string; writes: number };

/** Why the laptop's clock looks wrong; a person confirms the time before work goes on. */
export type ClockDoubt = 'before-build' | 'before-last-record' | 'long-after-last-record';

/** What a rebuild of the database from the journal would bring back. */
export type RebuildOffer = {
  /** Saves that the journal holds. */
  commits: number;
  /** Saves that this installation is known to have made; undefined when nothing tells. */
  known: number | undefined;
  /** Nothing speaks against it: the journal is whole. */
  isWhole: boolean;
};

/** How an opening ended; each has a screen of its own. */
export type StoreOpening =
  | { state: 'ready'; store: Store; repairs: readonly Repair[] }
  /** Nothing was ever recorded here, or what was begun has been cleared away: set up an office, open a rescue file, load a demonstration. */
  | { state: 'empty'; unfinished: Unfinished | undefined }
  /** Both copies are gone although this installation has held records; `commits` and `at` say up to where. */
  | { state: 'lost'; workspaceName: string; commits: number; at: string }
  /** A person must say that the time is right before anything is written. */
  | { state: 'clock-doubt'; doubt: ClockDoubt }
  /** Another window writes; this one can only show until it takes over. */
  | { state: 'other-window'; readOnly: Store | undefined }
  /** An older window holds the database open and keeps it from being upgraded. */
  | { state: 'blocked-upgrade'; rescue: Rescue }
  /** Written by a newer FairDesk: this version must not touch it. */
  | { state: 'newer-version'; rescue: Rescue }
  | { state: 'damaged'; what: 'key' | 'foreign-journal' | 'journal'; detail: string; rescue: Rescue }
  | { state: 'damaged'; what: 'database'; detail: string; rescue: Rescue; rebuild: RebuildOffer | undefined }
  | { state: 'disk-full'; rescue: Rescue }
  | { state: 'journal-unwritable'; detail: string; rescue: Rescue };

/** Steps of an opening that may take long. */
export type OpeningProgress = {
  step: 'heal' | 'compare' | 'rebuild-database' | 'complete-journal';
  done: number;
  total: number;
};
