import type { Change } from '../../src-core/change/change.ts';
import type { HistoryReader } from '../../src-core/change/undo-group.ts';
import { isSealed, type Vault } from '../../src-core/change/seal.ts';
import { linksOf } from '../../src-core/change/links.ts';
import { type Survivors, survivorsOf, withLinksResolved } from '../../src-core/change/merged-away.ts';
import { declarationOf, isKind, type Kind, type StoredRecord } from '../../src-core/kinds.ts';
import type { FairDatabase, TableRow } from './database.ts';
import type { RowSource } from './row-source.ts';
import type { Reading } from './store.ts';

/** Doubles merged into doubles: a longer chain than this is a cycle. */
const longestMergeChain = 50;

/**
 * What an action may ask before it decides. Deleted records are left out, doubles that were merged away answer with the
 * record that survives.
 */
export function readerOf(rows: RowSource, vault: Vault): HistoryReader {
  const live = async <K extends Kind>(kind: K, found: readonly TableRow[]) => {
    const survivors = await survivorsFor(rows, kind);
    return found
      .filter((row) => row.gone !== 1)
      .map((row) => withLinksResolved(kind, row, survivors)) as unknown as StoredRecord<K>[];
  };
  const having = async <K extends Kind>(kind: K, field: string, values: readonly string[]) => {
    const places = (await withDoubles(rows, kind, field, values)).map((value) =>
      indexed(vault, kind, field, value),
    );
    const keys = places.map(({ key }) => key);
    return live(kind, places[0] ? await rows.having(kind, places[0].path, keys) : []);
  };
  return {
    async get<K extends Kind>(kind: K, id: string) {
      const row = await survivor(rows, kind, id);
      // Not through `live`: in a cycle of merges the one that survives is marked as gone too.
      return (
        row && (withLinksResolved(kind, row, await survivorsFor(rows, kind)) as unknown as StoredRecord<K>)
      );
    },
    async all<K extends Kind>(kind: K) {
      return live(kind, await rows.all(kind));
    },
    where: (kind, field, value) => having(kind, field, [value]),
    whereAny: having,
    async history(kind, record) {
      const row = await rows.get(kind, record);
      const changes = await rows.changes(row?.spine.log ?? []);
      return changes.flatMap((change) => (change ? [bareChange(change)] : []));
    },
  };
}

/**
 * What screens may ask of one database.
 *
 * @param rows watched ones for a live query, bare ones for what is read once
 */
export function readingOf(db: FairDatabase, rows: RowSource, vault: Vault): Reading {
  const reader = readerOf(rows, vault);
  return {
    ...reader,
    async ids(kind) {
      const gone = new Set(await db.rows(kind).where('gone').equals(1).primaryKeys());
      const all = await db.rows(kind).toCollection().primaryKeys();
      return gone.size === 0 ? all : all.filter((id) => !gone.has(id));
    },
    async page<K extends Kind>(kind: K, ids: readonly string[]) {
      const found = await db.rows(kind).bulkGet([...ids]);
      const survivors = await survivorsFor(rows, kind);
      return found.map((row) =>
        row && row.gone !== 1 ? withLinksResolved(kind, row, survivors) : undefined,
      ) as (StoredRecord<K> | undefined)[];
    },
    async count(kind) {
      return (await db.rows(kind).count()) - (await db.rows(kind).where('gone').equals(1).count());
    },
    async countWhere(kind, field, value) {
      return (await reader.where(kind, field, value)).length;
    },
    countChanges: () => db.changes.count(),
    async changesOf(stamps) {
      const found = await db.changes
        .where('hlc')
        .anyOf([...stamps])
        .toArray();
      return found.map(bareChange);
    },
    async waitingRooms() {
      const quarantine = await db.quarantine.toArray();
      const later = await db.later.toArray();
      const rejected = (await db.peers.toArray()).flatMap(({ id, rejected: those = [] }) =>
        those.map((each) => ({ ...each, peer: id })),
      );
      return { quarantine, later, rejected };
    },
    async recentCommits(limit) {
      const commits = await db.commits.orderBy('n').reverse().limit(limit).toArray();
      return commits.map(({ n, group, action, operator, at, count }) => ({
        n,
        group,
        action,
        operator,
        at,
        count,
      }));
    },
    async notesOn(fair) {
      const commits = await db.commits.where('settings.about.fair').equals(fair).sortBy('n');
      return commits.map(({ action, settings, operator, at }) => ({
        action,
        about: settings?.['about'] as Readonly<Record<string, string>>,
        operator,
        at,
      }));
    },
    async changesIn(group, action) {
      const commits = await db.commits.where('group').equals(group).toArray();
      return commits.reduce((sum, each) => (each.action === action ? sum + each.count : sum), 0);
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
}

/** The change as it was stamped, without what this installation added to it. */
export function bareChange(row: Change & { n?: number; collided?: 1 }): Change {
  const { n: _, collided: __, ...change } = row;
  return change;
}

/** Of the kinds that a kind links to: what was merged away there, and into what. */
async function survivorsFor(rows: RowSource, kind: Kind): Promise<ReadonlyMap<string, Survivors>> {
  const survivors = new Map<string, Survivors>();
  for (const to of new Set(linksOf(kind).map(({ link }) => link)))
    if (isKind(to)) survivors.set(to, survivorsOf(await rows.merged(to)));
  return survivors;
}

/** Where a field is a link: the records asked for by the ones that survive, with all their doubles. */
async function withDoubles(
  rows: RowSource,
  kind: Kind,
  field: string,
  values: readonly string[],
): Promise<readonly string[]> {
  const to = linksOf(kind).find(({ name }) => name === field)?.link;
  if (to === undefined || !isKind(to)) return values;
  const survivors = survivorsOf(await rows.merged(to));
  if (survivors.size === 0) return values;
  const asked = new Set(values.map((value) => survivors.get(value) ?? value));
  const doubles = [...survivors].filter(([, into]) => asked.has(into)).map(([id]) => id);
  return [...asked, ...doubles];
}

async function survivor(rows: RowSource, kind: Kind, id: string): Promise<TableRow | undefined> {
  const seen = new Set<string>();
  let row = await rows.get(kind, id);
  while (row && typeof row['mergedInto'] === 'string' && row['deleted'] !== true) {
    seen.add(row.id);
    const next: string = row['mergedInto'];
    // Two stations may each have merged the other's record away: the smallest id of the cycle survives.
    if (seen.has(next) || seen.size > longestMergeChain) return rows.get(kind, [...seen].sort()[0] ?? id);
    row = await rows.get(kind, next);
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
