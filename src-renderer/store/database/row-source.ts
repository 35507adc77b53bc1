import { type Kind, kindNames } from '../../../src-core/kinds.ts';
import type { ChangeRow, FairDatabase, TableRow } from './database.ts';

/** Where a reading finds rows. */
export type RowSource = {
  get(kind: Kind, id: string): PromiseLike<TableRow | undefined>;
  all(kind: Kind): PromiseLike<TableRow[]>;
  /** Rows that have one of the keys in an index. */
  having(kind: Kind, index: string, keys: readonly string[]): PromiseLike<TableRow[]>;
  /** Rows that were merged away as doubles. */
  merged(kind: Kind): PromiseLike<TableRow[]>;
  /** Changes by their arrival numbers; undefined where the retention purge took one away. */
  changes(numbers: readonly number[]): PromiseLike<(ChangeRow | undefined)[]>;
};

/** Rows through Dexie, which notes for a live query what it read. */
export function watchedRows(db: FairDatabase): RowSource {
  return {
    get: (kind, id) => db.rows(kind).get(id),
    all: (kind) => db.rows(kind).toArray(),
    having: (kind, index, keys) =>
      db
        .rows(kind)
        .where(index)
        .anyOf([...keys])
        .toArray(),
    merged: (kind) => db.rows(kind).orderBy('mergedInto').toArray(),
    changes: (numbers) => db.changes.bulkGet([...numbers]),
  };
}

/** The same rows straight from IndexedDB, for what is read once and not watched: all keys are asked for at once. */
export function bareRows(db: FairDatabase): RowSource {
  return rowsIn((table) => openedOf(db).transaction(table, 'readonly').objectStore(table));
}

/**
 * The rows of one moment, in one transaction of their own: the facts of a commit. A person waits for them, and Dexie or a
 * transaction a row take as long as the disk. Between two reads nothing but reads of the snapshot may be awaited.
 */
export function snapshotOf(db: FairDatabase): { rows: RowSource; end(): void } {
  let transaction: IDBTransaction | undefined;
  const rows = rowsIn((table) => {
    transaction ??= openedOf(db).transaction([...kindNames, 'changes'], 'readonly');
    return transaction.objectStore(table);
  });
  // Every other answer asks for the doubles, and in one moment they are the same.
  const merged = new Map<Kind, PromiseLike<TableRow[]>>();
  return {
    rows: {
      ...rows,
      merged(kind) {
        const known = merged.get(kind) ?? rows.merged(kind);
        merged.set(kind, known);
        return known;
      },
    },
    // The transaction would end by itself, but only when the page is idle: the write that follows would wait for it.
    end: () => transaction?.commit(),
  };
}

/** Dexie has no connection any more where the browser closed it, e.g. on a full disk. */
function openedOf(db: FairDatabase): IDBDatabase {
  const opened = db.backendDB() as IDBDatabase | null;
  if (!opened) throw new Error('the database is closed');
  return opened;
}

function rowsIn(table: (name: Kind | 'changes') => IDBObjectStore): RowSource {
  return {
    get: async (kind, id) => answerTo(table(kind).get(id) as IDBRequest<TableRow | undefined>),
    all: async (kind) => answerTo(table(kind).getAll() as IDBRequest<TableRow[]>),
    async having(kind, index, keys) {
      if (keys.length === 0) return [];
      const rows = table(kind).index(index);
      const found = [...new Set(keys)].map((key) => answerTo(rows.getAll(key) as IDBRequest<TableRow[]>));
      return (await Promise.all(found)).flat();
    },
    merged: async (kind) => answerTo(table(kind).index('mergedInto').getAll() as IDBRequest<TableRow[]>),
    async changes(numbers) {
      if (numbers.length === 0) return [];
      const rows = table('changes');
      return Promise.all(numbers.map((n) => answerTo(rows.get(n) as IDBRequest<ChangeRow | undefined>)));
    },
  };
}

function answerTo<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('a read failed'));
  });
}
