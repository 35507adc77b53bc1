import type { Action } from '../../src-core/change/action.ts';
import type { Change } from '../../src-core/change/change.ts';
import type { BadgeReader } from '../../src-core/graduate/who-is-meant.ts';
import type { HistoryReader } from '../../src-core/change/undo-group.ts';
import type { HostFailure, Slot } from '../../src-core/contract/host.ts';
import type { Kind, KindRecord, StoredRecord } from '../../src-core/kinds.ts';
import type { Sealed } from '../../src-core/record/declare-record.ts';
import type { Problem } from '../../src-core/record/problem.ts';
import type { Rejected, RejectionDoor } from './rejections.ts';
import type { LaterRow, QuarantineRow } from './database.ts';
import type { PeerRole, SyncDoor } from './sync-door.ts';
import type { Work } from './work.ts';

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

/** One commit as the chain holds it, newest first in lists of recent work. */
export type CommitEntry = {
  n: number;
  group: string;
  action: string;
  operator: string;
  at: string;
  count: number;
};

/** An entry of the audit trail without changes, and what it is about. */
export type TrailNote = {
  action: string;
  about: Readonly<Record<string, string>>;
  operator: string;
  at: string;
};

/** A query that runs again whenever a record it read has changed. */
export type Live<T> = {
  subscribe(next: (value: T) => void, failed?: (error: unknown) => void): () => void;
};

/** Everything a query may read; beyond what an action may ask: pages of long lists, counts, recent work. */
export type Reading = HistoryReader &
  Pick<BadgeReader, 'badgeHolders'> & {
    /** The badge codes of all graduates (badge-code.ts); 50,000 take about 0.2 s. */
    badgeCodes(): Promise<(id: string) => string | undefined>;
    /** Ids of all live records of a kind in the order they were made; 50,000 take about 0.1 s. */
    ids(kind: Kind): Promise<string[]>;
    /** Rows by id, in the order of the ids; undefined where there is none. */
    page<K extends Kind>(kind: K, ids: readonly string[]): Promise<(StoredRecord<K> | undefined)[]>;
    count(kind: Kind): Promise<number>;
    countWhere<K extends Kind>(kind: K, field: keyof KindRecord<K> & string, value: string): Promise<number>;
    /** All changes that are here, own ones and those of others. */
    countChanges(): Promise<number>;
    /** Changes by their stamps; those that are not here are missing. */
    changesOf(stamps: readonly string[]): Promise<Change[]>;
    /** Deleted records as they were, e.g. decisions that were taken back. */
    deleted<K extends Kind>(kind: K): Promise<StoredRecord<K>[]>;
    /** What could not be used, here or at a peer, and what waits for something. */
    waitingRooms(): Promise<WaitingRooms>;
    /** Clock ids under which this installation has written, oldest first; `isCopy`: drawn because another one writes under the one before. */
    ownClockIds(): Promise<readonly { clockId: string; isCopy: boolean }[]>;
    /** The newest commits, newest first. */
    recentCommits(limit: number): Promise<CommitEntry[]>;
    /** What the audit trail says of one fair, oldest first: exports and prints whose note names it. */
    notesOn(fair: string): Promise<TrailNote[]>;
    /** How many changes a group has by one action. */
    changesIn(group: string, action: string): Promise<number>;
    /** Changes of one group, oldest first. */
    group(group: string): Promise<Change[]>;
  };

/** Nothing that arrives is dropped: what cannot be used waits here with its reason. */
export type WaitingRooms = {
  quarantine: readonly QuarantineRow[];
  later: readonly LaterRow[];
  /** Changes that the portal or the hub keeps in its own quarantine; `change` as far as it is here. */
  rejected: readonly (Rejected & { peer: string; change: unknown })[];
};

/** A record that a search found: enough for a line in a list. */
export type SearchEntry = {
  id: string;
  title: string;
  /** Second line: number, college, region ... as the declaration says; never a sensitive value. */
  subtitle: string;
  /** Values of the fields one can filter by. */
  facets: Readonly<Record<string, string>>;
};

/** All live records of one kind, prepared in memory for search by name, pinyin, initials and number. */
export type SearchIndex = {
  readonly size: number;
  /** False until the entries have been read; until then nothing is found. */
  readonly isReady: boolean;
  /** All ids in the order they were recorded: at hand at once, and a moment behind the rows. */
  ids(): readonly string[];
  /**
   * Entries whose name, pinyin, initials or number contain every word of the text, and those that hold it as a whole
   * telephone number, document number or address; all of them for an empty text. In order of name.
   */
  find(text: string, facets?: Readonly<Record<string, readonly string[]>>, limit?: number): SearchEntry[];
  /** Ids of the same entries: a list of 50,000 makes no object for a line that nobody scrolls to. */
  findIds(text: string, facets?: Readonly<Record<string, readonly string[]>>): string[];
  /** The same, when the entries have been read: nobody is called unknown before. */
  findWhenReady(text: string, limit?: number): Promise<SearchEntry[]>;
  /** How many entries have each value of a facet field, most frequent first. */
  facetCounts(field: string): { value: string; count: number }[];
  /** A record that was merged away answers with the one that survives. */
  byId(id: string): SearchEntry | undefined;
  /** The ids with those of the records that were merged into them: what links to a double keeps its id in the entries. */
  withDoubles(ids: readonly string[]): readonly string[];
  /** Firms that share something with this one by which it may be there twice (src-core/doubles): few of them are doubles. */
  alike(id: string): string[];
  /** Called after entries have changed (at most every 200 ms). */
  onChange(listener: () => void): () => void;
};

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

/** One workspace, open. Screens get it from the app; it is the only way to records. */
export type Store = {
  readonly slot: Slot;
  readonly workspace: string;
  /** What the office was called when the workspace was made. */
  readonly name: string;
  /** The key of the sealed values in hex, for a laptop that is to join; undefined where it cannot be read. */
  giveKey(): Promise<string | undefined>;
  /** The operator who works now; every change carries the id. */
  readonly operator: string;
  workAs(operator: string): void;
  /** Of this installation, as its changes carry it; for the record of the station. */
  readonly clockId: () => string;

  /** The only door for a person's work. */
  commit<I, F>(action: Action<I, F>, input: I, options?: CommitOptions): Promise<CommitOutcome>;
  /** Ends when everything has been written that was asked for until now. */
  settled(): Promise<void>;
  /** Seals what a later commit will want, while another one waits for the disk: some hundred records at most. */
  sealAhead(kind: Kind, list: readonly Readonly<Record<string, unknown>>[]): Promise<void>;
  /** An entry of the chain without changes: a reveal, a print, an export, a login. `about` says of what; never a value. */
  note(action: string, about?: Readonly<Record<string, string>>): Promise<CommitOutcome>;
  /** Tries again what waits in quarantine and for a newer version. Returns how many places became free. */
  retryWaiting(): Promise<number>;
  /** What arrives from others and goes out to them. */
  readonly sync: SyncDoor & RejectionDoor;
  newGroup(): string;
  /**
   * Takes a whole group back, however long; the undo is a group of its own.
   *
   * @param onProgress records done so far and in all; return false to stop (what is done stays done)
   */
  takeBack(group: string, onProgress?: (done: number, total: number) => boolean): Promise<TakenBack>;

  live<T>(query: (read: Reading) => Promise<T>): Live<T>;
  /** The same queries, once. */
  readonly read: Reading;
  /** Opens one sealed value for showing; never keep the result in a record. Undefined when the key does not fit. */
  open(kind: Kind, field: string, value: Sealed | undefined): unknown;
  /** A whole record with its sensitive values opened, for a form or an export. */
  openRecord<K extends Kind>(kind: K, row: StoredRecord<K>): KindRecord<K>;
  search(kind: 'enterprise' | 'job' | 'graduate'): SearchIndex;
  /** The blind forms (src-core/change/seal.ts) of a whole number in the sensitive fields of a kind; none for a part of one. */
  sealedForms(kind: Kind, text: string): readonly string[];

  /**
   * Unfinished work of this installation: parked scans, rows to be corrected. Typed by a person, so it stands in both
   * copies, sealed; nobody else's business, so it is no record. Null takes a piece away.
   */
  keepWork(work: Work): Promise<CommitOutcome>;
  /** The pieces whose names begin so, by name. */
  work<T>(prefix: string): Promise<ReadonlyMap<string, T>>;

  /** Small conveniences of this installation, in the database alone: last booth, columns. */
  setting<T>(name: string): Promise<T | undefined>;
  /** Whether it could be kept; nothing that a person typed may depend on it. */
  keepSetting(name: string, value: unknown): Promise<boolean>;

  /** A person has looked at the laptop's clock: it is right. */
  confirmTime(): void;
  /** A portal or hub has answered: how far the clock here is ahead of it; undefined once it is asked no more. */
  compareTime(peer: PeerRole, skewMs: number | undefined): void;

  readonly health: () => StoreHealth;
  onHealth(listener: (health: StoreHealth) => void): () => void;
  /** The journal as it is, for a rescue file. */
  readonly rescueExport: Rescue;
  close(): Promise<void>;
};
