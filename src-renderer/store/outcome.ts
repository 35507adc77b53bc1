import type { Problem } from '../../src-core/record/problem.ts';
import type { Work } from './write/work.ts';

/** What became of a commit. Only `saved: true` with `copies: 2` may be called saved without a remark. */
export type CommitOutcome =
  | {
      saved: true;
      /** Two: database and journal. One: the journal could not be written yet; it is retried, and the screen shows amber. */
      copies: 1 | 2;
      group: string;
      /** Ids of the records that were created, in the order of the drafts. */
      created: readonly string[];
      warnings: readonly Problem[];
    }
  /** The action refused: nothing was written. */
  | { saved: false; reason: 'problems'; problems: readonly Problem[] }
  /** The machine refused: nothing was written; `detail` is for the log. */
  | { saved: false; reason: 'disk-full' | 'closed' | 'not-writer' | 'stopped' | 'failed'; detail: string };

/** A file with everything that can still be read, for another FairDesk to open. */
export type RescueFile = {
  suggestedName: string;
  bytes: Uint8Array;
  /** A part of a copy could not be read. */
  isIncomplete: boolean;
};

export type Rescue = () => Promise<RescueFile>;

/** What came of taking a group back. */
export type TakenBack = {
  records: number;
  /** What stays because somebody has worked on it since. */
  refused: readonly Problem[];
  failure: CommitOutcome | undefined;
};

/** What belongs to a commit beside its action. */
export type CommitOptions = {
  /** Several commits of one group are undone together. */
  group?: string;
  /** Unfinished work that this commit keeps or ends, in the same transaction. */
  work?: Work;
  /** What an entry without changes is about: ids and names of fields, never a value. */
  about?: Readonly<Record<string, string>>;
};
