import Dexie, { type Table } from 'dexie';
import type { NumberedChange } from '../../../src-core/change/change.ts';
import type { JournalEntry, Quarantined } from '../../../src-core/change/journal-line.ts';
import type { Row } from '../../../src-core/change/row.ts';
import type { Rejection } from '../../../src-core/contract/portal-refusals.ts';
import type { Slot } from '../../../src-core/contract/host.ts';
import type { Kind } from '../../../src-core/kinds.ts';
import { version1 } from './versions/version-1.ts';
import { version2 } from './versions/version-2.ts';
import { version3 } from './versions/version-3.ts';

/** A row as its table holds it. `gone: 1` only on deleted and merged rows: IndexedDB indexes no booleans. */
export type TableRow = Row & { readonly gone?: 1 };

/** Whether a row is deleted or was merged away as a double. */
export function isGone(row: Row): boolean {
  return row['deleted'] === true || typeof row['mergedInto'] === 'string';
}

/** A change with its arrival number; `collided` when another change with the same stamp stands in quarantine beside it. */
export type ChangeRow = NumberedChange & { readonly collided?: 1 };

/** An entry of the chain without the bodies of its changes: they stand in `changes` from n + 1 on. */
export type CommitRow = Omit<JournalEntry, 'changes'> & {
  readonly count: number;
  /** Greatest stamp written or seen when this was committed: the clock after a restart. */
  readonly seen: string;
  /** Numbers of changes that the retention purge replaced by their hash. */
  readonly purged?: Readonly<Record<number, string>>;
};

/** A change that waits for a newer version or for its record's creation. The change itself stands in `changes`. */
export type LaterRow = {
  hlc: string;
  n: number;
  kind: string;
  record: string;
  reason: 'unknown-kind' | 'unknown-field' | 'no-creation';
};

export type QuarantineRow = Quarantined & { id?: number; n: number };

/** `id`: role and epoch of a server, e.g. `central:k3v9x0a1b2`. */
export type PeerRow = {
  id: string;
  pushedThrough: number;
  pullCursor: string | null;
  told?: string | null;
  /** How often it has lost what it had, and was begun with anew. */
  losses?: number;
  rejected?: readonly { hlc: string | null; reason: Rejection }[];
};

export type LocalRow = { name: string; value: unknown };

/** Rows in `local` that the store itself keeps. */
export const localRows = {
  /** The journal's header: whose records these are. */
  header: 'header',
  /** Stands while the copies are brought together, until an entry of the chain has said so. */
  resumeDue: 'resume',
  /** Stands while a rescue file is written into the journal, with the hash of its header: that journal is not whole. */
  restoring: 'restoring',
  /** Bytes of the second copy that was put aside last and has been looked into. */
  asideTaken: 'aside',
  /** Id of the peer that answered last in a role. */
  peerOf: (role: string) => `peer:${role}`,
} as const;

/**
 * Setting of a workspace that is being joined: the hash of its header, until everything that joining means is in it. A part of
 * an office must not be taken for an office, and nothing may be set up inside of it.
 */
export const joining = 'joining';

/** Name of the row in `local` that holds a setting or a piece of unfinished work. */
export function settingName(name: string): string {
  return `setting:${name}`;
}

/** `form`: what the entries hold (search-text.ts); packs of another form are made again. */
export type SearchPackRow = { id: string; kind: string; form?: number; through: number; entries: unknown };

/** The newest version of the tables, as Dexie counts; see versions/. */
export const databaseVersion = 3;

export class FairDatabase extends Dexie {
  declare changes: Table<ChangeRow, number>;
  declare commits: Table<CommitRow, number>;
  declare later: Table<LaterRow, string>;
  declare quarantine: Table<QuarantineRow, number>;
  declare peers: Table<PeerRow, string>;
  declare local: Table<LocalRow, string>;
  declare searchPacks: Table<SearchPackRow, string>;

  constructor(name: string) {
    // Strict: a commit is called saved only when the browser says that its bytes are on the disk.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores(version1);
    this.version(2).stores(version2);
    this.version(databaseVersion).stores(version3);
  }

  rows(kind: Kind): Table<TableRow, string> {
    return this.table(kind);
  }
}

/** Name of the database of a slot; one installation has at most the two. */
export function databaseName(slot: Slot): string {
  return `fairdesk-${slot}`;
}

/**
 * Creates and deletes a throwaway database. It makes LevelDB start a new log: without it a record torn by a kill can
 * make the whole IndexedDB come back empty one launch later. Measured: wiped in 0 of 177 kills with it, in about 1 of 62
 * rounds without. Must run before the first write of a session.
 */
export async function heal(): Promise<void> {
  const throwaway = new Dexie('fairdesk-heal');
  throwaway.version(1).stores({ nothing: 'id' });
  await throwaway.open();
  await throwaway.delete();
}
