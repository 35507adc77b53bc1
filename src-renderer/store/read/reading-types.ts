import type { Change } from '../../../src-core/change/change.ts';
import type { BadgeReader } from '../../../src-core/graduate/who-is-meant.ts';
import type { HistoryReader } from '../../../src-core/change/undo-group.ts';
import type { Kind, KindRecord, StoredRecord } from '../../../src-core/kinds.ts';
import type { Rejected } from '../peers/peer.ts';
import type { LaterRow, QuarantineRow } from '../database/database.ts';

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
