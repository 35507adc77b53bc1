import type { HistoryReader } from '../../../src-core/change/undo-group.ts';
import { isSealed, type Vault } from '../../../src-core/change/seal.ts';
import { linksOf } from '../../../src-core/change/links.ts';
import {
  isMergedAway,
  type Survivors,
  survivorsOf,
  survivingCycles,
  withLinksResolved,
} from '../../../src-core/change/merged-away.ts';
import { declarationOf, isKind, type Kind, type StoredRecord } from '../../../src-core/kinds.ts';
import { bareChange } from '../database/bare-change.ts';
import { BadgeBook } from './badge-book.ts';
import type { FairDatabase, TableRow } from '../database/database.ts';
import { rejectedNow } from '../peers/rejections.ts';
import type { RowSource } from '../database/row-source.ts';
import type { Reading } from './reading-types.ts';

/**
 * What an action may ask before it decides. Deleted records are left out, doubles that were merged away answer with the
 * record that survives.
 */
export function readerOf(rows: RowSource, vault: Vault): HistoryReader {
  const live = async <K extends Kind>(kind: K, found: readonly TableRow[]) => {
    const survivors = await survivorsFor(rows, kind);
    return found
      .filter((row) => isRead(row, survivors.get(kind)))
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
      const survivors = await survivorsFor(rows, kind);
      const row = await rows.get(kind, survivors.get(kind)?.get(id) ?? id);
      return row && isRead(row, survivors.get(kind))
        ? (withLinksResolved(kind, row, survivors) as unknown as StoredRecord<K>)
        : undefined;
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
    async doublesOf(kind, id) {
      const merged = await rows.merged(kind);
      const survivors = survivorsOf(merged);
      return merged.flatMap((row) =>
        survivors.get(row.id) === id && row['deleted'] !== true ? [row.id] : [],
      );
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
  const badges = new BadgeBook(() => db.rows('graduate').toCollection().primaryKeys());
  return {
    ...reader,
    async badgeHolders(code) {
      const found = await Promise.all((await badges.idsOf(code)).map((id) => reader.get('graduate', id)));
      // Two badges of one person, merged meanwhile, are one person.
      return [...new Map(found.flatMap((row) => (row ? [[row.id, row]] : []))).values()];
    },
    badgeCodes: () => badges.codes(),
    async ids(kind) {
      const gone = new Set(await db.rows(kind).where('gone').equals(1).primaryKeys());
      for (const id of survivingCycles(await rows.merged(kind))) gone.delete(id);
      const all = await db.rows(kind).toCollection().primaryKeys();
      return gone.size === 0 ? all : all.filter((id) => !gone.has(id));
    },
    async page<K extends Kind>(kind: K, ids: readonly string[]) {
      const found = await db.rows(kind).bulkGet([...ids]);
      const survivors = await survivorsFor(rows, kind);
      return found.map((row) =>
        row && isRead(row, survivors.get(kind)) ? withLinksResolved(kind, row, survivors) : undefined,
      ) as (StoredRecord<K> | undefined)[];
    },
    async count(kind) {
      const gone = await db.rows(kind).where('gone').equals(1).count();
      return (await db.rows(kind).count()) - gone + survivingCycles(await rows.merged(kind)).length;
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
    async deleted<K extends Kind>(kind: K) {
      const all = await rows.all(kind);
      return all.filter((row) => row['deleted'] === true) as unknown as StoredRecord<K>[];
    },
    async waitingRooms() {
      const quarantine = await db.quarantine.toArray();
      const later = await db.later.toArray();
      return { quarantine, later, rejected: await rejectedNow(db) };
    },
    async ownClockIds() {
      const own: { clockId: string; isCopy: boolean }[] = [];
      await db.commits.orderBy('n').each(({ action, settings }) => {
        const clockId = settings?.['clockId'];
        if (typeof clockId === 'string') own.push({ clockId, isCopy: action === 'sync.merge' });
      });
      return own;
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

/** Of a kind and those that it links to: what was merged away there, and into what. */
async function survivorsFor(rows: RowSource, kind: Kind): Promise<ReadonlyMap<string, Survivors>> {
  const survivors = new Map<string, Survivors>();
  for (const to of new Set([kind, ...linksOf(kind).map(({ link }) => link)]))
    if (isKind(to)) survivors.set(to, survivorsOf(await rows.merged(to)));
  return survivors;
}

/** Whether a row is shown: neither deleted nor merged away. */
function isRead(row: TableRow, ofKind: Survivors | undefined): boolean {
  return row.gone !== 1 || (row['deleted'] !== true && !isMergedAway(row, ofKind));
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

function indexed(vault: Vault, kind: Kind, field: string, value: string): { path: string; key: string } {
  if (!declarationOf(kind).sensitive.has(field)) return { path: field, key: value };
  return {
    path: `${field}.sealed`,
    key: isSealed(value) ? (value as { sealed: string }).sealed : vault.seal(kind, field, value).sealed,
  };
}
