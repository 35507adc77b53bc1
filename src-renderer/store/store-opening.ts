import type { Store } from './store.ts';

/** What the start mended, told to the person once. */
export type Repair =
  | { what: 'torn-line'; bytes: number }
  | { what: 'damaged-lines'; lines: number }
  | { what: 'database-rebuilt'; commits: number }
  | { what: 'database-completed'; commits: number }
  | { what: 'journal-completed'; commits: number }
  | { what: 'journal-recreated'; commits: number }
  | { what: 'journal-from-twin' };

/** Why the laptop's clock looks wrong; a person confirms the time before work goes on. */
export type ClockDoubt = 'before-build' | 'before-last-record' | 'long-after-last-record';

/** A file with everything that can still be read, for another FairDesk to open. */
export type Rescue = () => Promise<{ suggestedName: string; bytes: Uint8Array }>;

/** How an opening ended; each has a screen of its own. */
export type StoreOpening =
  | { state: 'ready'; store: Store; repairs: readonly Repair[]; clockDoubt: ClockDoubt | undefined }
  /** Nothing was ever recorded here: set up an office, open a rescue file or load a demonstration. */
  | { state: 'empty' }
  /** Both copies are gone although this installation has held records; `commits` and `at` say up to where. */
  | { state: 'lost'; workspaceName: string; commits: number; at: string }
  /** Another window writes; this one can only show until it takes over. */
  | { state: 'other-window'; takeOver: () => Promise<void>; readOnly: Store | undefined }
  /** An older window holds the database open and keeps it from being upgraded. */
  | { state: 'blocked-upgrade' }
  /** Written by a newer FairDesk: this version must not touch it. */
  | { state: 'newer-version'; rescue: Rescue | undefined }
  | {
      state: 'damaged';
      what: 'key' | 'foreign-journal' | 'database' | 'journal';
      detail: string;
      rescue: Rescue | undefined;
    }
  | { state: 'disk-full'; rescue: Rescue | undefined }
  | { state: 'journal-unwritable'; detail: string; rescue: Rescue | undefined };

/** Steps of an opening that may take long. */
export type OpeningProgress = {
  step: 'heal' | 'compare' | 'rebuild-database' | 'complete-journal';
  done: number;
  total: number;
};
