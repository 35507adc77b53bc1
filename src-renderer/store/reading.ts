import type { Change } from '../../src-core/change/change.ts';
import { isSealed, type Vault } from '../../src-core/change/seal.ts';
import { declarationOf, type Kind, type StoredRecord } from '../../src-core/kinds.ts';
import type { FairDatabase, TableRow } from './database.ts';
import type { Reading } from './store.ts';

/** Doubles merged into doubles: a longer chain than this is a cycle. */
const longestMergeChain = 50;

/**
 * The readers of one database: what actions and screens may ask. Deleted records are left out, doubles that were merged
 * away answer with the record that survives.
 */
export function readingOf(db: FairDatabase, vault: Vault): Reading {
  const live = (rows: readonly TableRow[]) => rows.filter((row) => row.gone !== 1);
  const as = <K extends Kind>(rows: readonly TableRow[]) => rows as unknown as StoredRecord<K>[];

  const reading: Reading = {
    async get<K extends Kind>(kind: K, id: string) {
      const row = await survivor(db, kind, id);
      return row as unknown as StoredRecord<K> | undefined;
    },
    async all<K extends Kind>(kind: K) {
      return as<K>(live(await db.rows(kind).toArray()));
    },
    async where<K extends Kind>(kind: K, field: string, value: string) {
      const { path, key } = indexed(vault, kind, field, value);
      return as<K>(live(await db.rows(kind).where(path).equals(key).toArray()));
    },
    async whereAny<K extends Kind>(kind: K, field: string, values: readonly string[]) {
      const keys = values.map((value) => indexed(vault, kind, field, value));
      const path = keys[0]?.path;
      if (path === undefined) return [];
      const found = await db
        .rows(kind)
        .where(path)
        .anyOf(keys.map(({ key }) => key))
        .toArray();
      return as<K>(live(found));
    },
    async ids(kind) {
      const gone = new Set(await db.rows(kind).where('gone').equals(1).primaryKeys());
      const all = await db.rows(kind).toCollection().primaryKeys();
      return gone.size === 0 ? all : all.filter((id) => !gone.has(id));
    },
    async page<K extends Kind>(kind: K, ids: readonly string[]) {
      const rows = await db.rows(kind).bulkGet([...ids]);
      return rows.map((row) => (row?.gone === 1 ? undefined : row)) as (StoredRecord<K> | undefined)[];
    },
    async count(kind) {
      return (await db.rows(kind).count()) - (await db.rows(kind).where('gone').equals(1).count());
    },
    async countWhere(kind, field, value) {
      return (await reading.where(kind, field, value)).length;
    },
    async history(kind, record) {
      const row = await db.rows(kind).get(record);
      const changes = await db.changes.bulkGet([...(row?.spine.log ?? [])]);
      return changes.flatMap((change) => (change ? [bareChange(change)] : []));
    },
    async recentCommits(limit, action) {
      const newest = db.commits.orderBy('n').reverse();
      const rows = await (action ? newest.filter((commit) => commit.action === action) : newest)
        .limit(limit)
        .toArray();
      return rows.map(({ n, group, action: named, operator, at, count }) => ({
        n,
        group,
        action: named,
        operator,
        at,
        count,
      }));
    },
    async group(group) {
      const commits = await db.commits.where('group').equals(group).sortBy('n');
      const parts = await Promise.all(
        commits.map(({ n, count }) =>
          db.changes
            .where('n')
            .between(n, n + count, false, true)
            .toArray(),
        ),
      );
      return parts.flat().map(bareChange);
    },
  };
  return reading;
}

/** The change as it was stamped, without what this installation added to it. */
export function bareChange(row: Change & { n?: number; collided?: 1 }): Change {
  const { n: _, collided: __, ...change } = row;
  return change;
}

async function survivor(db: FairDatabase, kind: Kind, id: string): Promise<TableRow | undefined> {
  const seen = new Set<string>();
  let row = await db.rows(kind).get(id);
  while (row && typeof row['mergedInto'] === 'string' && row['deleted'] !== true) {
    seen.add(row.id);
    const next: string = row['mergedInto'];
    // Two stations may each have merged the other's record away: the smallest id of the cycle survives.
    if (seen.has(next) || seen.size > longestMergeChain) return db.rows(kind).get([...seen].sort()[0] ?? id);
    row = await db.rows(kind).get(next);
  }
  return row?.['deleted'] === true ? undefined : row;
}

function indexed(vault: Vault, kind: Kind, field: string, value: string): { path: string; key: string } {
  if (!declarationOf(kind).sensitive.has(field)) return { path: field, key: value };
  return {
    path: `${field}.sealed`,
    key: isSealed(value) ? (value as { sealed: string }).sealed : vault.seal(kind, field, value).sealed,
  };
}
