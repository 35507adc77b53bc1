import { canonical } from '../../../src-core/change/canonical.ts';
import type { Column } from '../../../src-core/exchange/match-columns.ts';
import type { PlannedRow } from '../../../src-core/exchange/plan-import.ts';
import type { ReadRow } from '../../../src-core/exchange/read-rows.ts';
import { type RefusedList, type RefusedRow, refusedRowOf } from '../../../src-core/exchange/refused-rows.ts';
import type { Instant } from '../../../src-core/record/instant.ts';
import type { ImportKind } from '../../../src-core/exchange/targets.ts';
import type { ScreenStore } from '../../store/store.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import { type ImportSource, namedBy, sourceId } from '../../../src-core/exchange/import-source.ts';
import type { FilePlan } from './plan-file.ts';

type WorkStore = Pick<ScreenStore, 'work' | 'keepWork'>;

type Head = Pick<RefusedList, 'fileName' | 'sheet' | 'at' | 'columns'>;

/** A list is kept as one piece of work a row, so that a corrected cell does not write the whole file anew. */
const prefixOf = (kind: ImportKind) => `import.refused.${kind}.`;
const headName = ({ kind, id }: Pick<RefusedList, 'kind' | 'id'>) => `${prefixOf(kind)}${id}`;
const rowName = (list: Pick<RefusedList, 'kind' | 'id'>, number: number) =>
  `${headName(list)}.${String(number).padStart(8, '0')}`;

/** The rows that did not go in: refused while reading and comparing, or while going in. */
export function refusedOf(
  kind: ImportKind,
  source: ImportSource,
  columns: readonly Column[],
  plan: FilePlan,
  later: readonly ReadRow[],
  at: Instant,
): RefusedList {
  const isRefused = (each: PlannedRow) => each.state === 'refused';
  const rows = [...plan.rows.filter(isRefused).map(({ row }) => row), ...later];
  return {
    ...headOf({ ...source, at, columns }),
    id: sourceId(source),
    kind,
    rows: rows.sort((a, b) => a.number - b.number).map((row) => refusedRowOf(kind, columns, row)),
  };
}

/** Keeps a list in both copies beside those of other files: what has changed in it since. An empty one is forgotten. */
export async function keepRefused(store: WorkStore, list: RefusedList): Promise<CommitOutcome> {
  const before = await store.work<unknown>(headName(list));
  const now = new Map<string, unknown>(list.rows.map((row) => [rowName(list, row.number), row]));
  if (now.size > 0) now.set(headName(list), headOf(list));
  const changed = [...now].filter(([name, value]) => !isSame(value, before.get(name)));
  const gone = [...before.keys()].filter((name) => !now.has(name)).map((name) => [name, null] as const);
  return store.keepWork(Object.fromEntries([...changed, ...gone]));
}

/** The lists of earlier imports of this kind whose rows were neither corrected nor put aside, the latest file first. */
export async function keptRefused(
  store: Pick<ScreenStore, 'work'>,
  kind: ImportKind,
): Promise<readonly RefusedList[]> {
  const pieces = await store.work<unknown>(prefixOf(kind));
  const lists = new Map<string, RefusedList>();
  const rows = new Map<string, RefusedRow[]>();
  for (const [name, value] of pieces) {
    const [id = '', number] = name.slice(prefixOf(kind).length).split('.');
    if (number === undefined) lists.set(id, { ...(value as Head), id, kind, rows: [] });
    else rows.set(id, [...(rows.get(id) ?? []), value as RefusedRow]);
  }
  return [...lists.values()]
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .map((list) => ({ ...list, rows: rows.get(list.id) ?? [] }));
}

function headOf(list: Head): Head {
  return { ...namedBy(list), at: list.at, columns: list.columns };
}

function isSame(a: unknown, b: unknown): boolean {
  return b !== undefined && canonical(a) === canonical(b);
}
