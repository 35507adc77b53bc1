import { type StoreHealth } from './health.ts';
import { type SearchIndex } from './search/search-types.ts';
import { type Live, type Reading } from './read/reading-types.ts';
import { type CommitOutcome, type Rescue, type TakenBack, type CommitOptions } from './outcome.ts';
import type { Action } from '../../src-core/change/action.ts';
import type { Slot } from '../../src-core/contract/host.ts';
import type { Kind, KindRecord, StoredRecord } from '../../src-core/kinds.ts';
import type { Day } from '../../src-core/record/instant.ts';
import type { Sealed } from '../../src-core/record/declare-record.ts';
import type { PostCheck } from './analysis/review-client.ts';
import type { Rejections } from './peers/peer.ts';
import type { PeerRole, Replication } from './peers/peer.ts';
import type { Work } from './write/work.ts';

/** The office whose records are open. */
type OpenOffice = {
  readonly slot: Slot;
  readonly workspace: string;
  /** What the office was called when the workspace was made. */
  readonly name: string;
};

/** A person's work, and taking it back. */
type PersonsWork = {
  /** The only door for a person's work. */
  commit<I, F>(action: Action<I, F>, input: I, options?: CommitOptions): Promise<CommitOutcome>;
  /** Ends when everything has been written that was asked for until now. */
  settled(): Promise<void>;
  /** Seals what a later commit will want, while another one waits for the disk: some hundred records at most. */
  sealAhead(kind: Kind, list: readonly Readonly<Record<string, unknown>>[]): Promise<void>;
  /** An entry of the chain without changes: a reveal, a print, an export, a login. `about` says of what; never a value. */
  note(action: string, about?: Readonly<Record<string, string>>): Promise<CommitOutcome>;
  newGroup(): string;
  /**
   * Takes a whole group back, however long; the undo is a group of its own.
   *
   * @param onProgress records done so far and in all; return false to stop (what is done stays done)
   */
  takeBack(group: string, onProgress?: (done: number, total: number) => boolean): Promise<TakenBack>;
};

/** Records as they are, for looking. */
type RecordsToSee = {
  live<T>(query: (read: Reading) => Promise<T>): Live<T>;
  /** Called after something of others has arrived and been merged. @returns ends it */
  onArrival(listener: () => void): () => void;
  /** The same queries, once. */
  readonly read: Reading;
  /**
   * Holds posts against the rules for advertisements, in a worker that gets the key of the sealed contacts.
   *
   * @param only these posts; without it all
   */
  checkPosts(
    today: Day,
    onProgress: (done: number, total: number) => void,
    only?: readonly string[],
  ): PostCheck;
  search(kind: 'enterprise' | 'job' | 'graduate'): SearchIndex;
  /** The blind forms (src-core/change/seal.ts) of a whole number in the sensitive fields of a kind; none for a part of one. */
  sealedForms(kind: Kind, text: string): readonly string[];
  /** Opens one sealed value for showing; never keep the result in a record. Undefined when the key does not fit. */
  open(kind: Kind, field: string, value: Sealed | undefined): unknown;
  /** A whole record with its sensitive values opened, for a form or an export. */
  openRecord<K extends Kind>(kind: K, row: StoredRecord<K>): KindRecord<K>;
};

/** What belongs to this installation alone, and is no record. */
type OwnThings = {
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
};

/** How the two copies and the clock are. */
type HealthOfStore = {
  readonly health: () => StoreHealth;
  onHealth(listener: (health: StoreHealth) => void): () => void;
  /** A person has looked at the laptop's clock: it is right. */
  confirmTime(): void;
  /** Tries again what waits in quarantine and for a newer version. Returns how many places became free. */
  retryWaiting(): Promise<number>;
};

/** One workspace, open, as far as a screen may have it: nothing here merges, changes who works, gives the key away or closes. */
export type ScreenStore = OpenOffice & PersonsWork & RecordsToSee & OwnThings & HealthOfStore;

/** Who works; every change carries the id of the operator. */
export type SessionStore = { readonly operator: string; workAs(operator: string): void };

/** What the exchange with portals, hubs and bundles has beside a screen's. */
export type ExchangeStore = ScreenStore & {
  /** What arrives from others and goes out to them. */
  readonly sync: Replication & Rejections;
  /** A portal or hub has answered: how far the clock here is ahead of it; undefined once it is asked no more. */
  compareTime(peer: PeerRole, skewMs: number | undefined): void;
  /** The key of the sealed values in hex, for a laptop that is to join; undefined where it cannot be read. */
  giveKey(): Promise<string | undefined>;
  /** Of this installation, as its changes carry it; for the record of the station. */
  readonly clockId: () => string;
};

/** The way out where records can no longer be written or read. */
export type RecoveryStore = {
  /** The journal as it is, for a rescue file. */
  readonly rescueExport: Rescue;
  close(): Promise<void>;
};

/** Everything; only what opens a workspace, and tests, hold it whole. */
export type Store = ExchangeStore & SessionStore & RecoveryStore;
