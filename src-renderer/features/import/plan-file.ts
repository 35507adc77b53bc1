import { type Existing } from '../../../src-core/exchange/likeness.ts';
import {
  employersOf,
  type PlannedEmployer,
  planEmployers,
  withEmployers,
} from '../../../src-core/exchange/plan-employers.ts';
import {
  type EnterpriseLibrary,
  enterpriseLibrary,
  type Library,
  planImport,
  type PlannedRow,
} from '../../../src-core/exchange/plan-import.ts';
import { type ReadRow, type RowReader } from '../../../src-core/exchange/read-rows.ts';
import type { ImportKind } from '../../../src-core/exchange/targets.ts';
import type { Values } from '../../../src-core/record/parse-record.ts';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { ScreenStore } from '../../store/store.ts';
import { yieldToPage } from '../../store/write/yield-to-page.ts';

export type PlanStore = Pick<ScreenStore, 'read' | 'openRecord'>;

export type FilePlan = {
  readonly rows: readonly PlannedRow[];
  /** The firms that a sheet of posts names; empty for other kinds. */
  readonly employers: readonly PlannedEmployer[];
};

const rowsASlice = 500;

/**
 * Compares all rows of a file with the library. The page can answer keys all the while.
 *
 * @param onProgress rows that have been compared
 */
export async function planFile(
  store: PlanStore,
  reader: Pick<RowReader, 'kind' | 'mapped'>,
  rows: readonly ReadRow[],
  onProgress: (done: number) => void,
  signal?: AbortSignal,
): Promise<FilePlan> {
  const enterprises = reader.kind === 'graduate' ? undefined : await enterprisesOf(store);
  const employers = reader.kind === 'job' && enterprises ? planEmployers(employersOf(rows), enterprises) : [];
  const settled = employers.length > 0 ? withEmployers(reader, rows, employers) : rows;
  const ids = idsOf(employers);
  const isEmpty = (await store.read.count(reader.kind)) === 0;
  const plan = planImport(reader);
  const planned: PlannedRow[] = [];
  for (let at = 0; at < settled.length && !signal?.aborted; at += rowsASlice) {
    const slice = settled.slice(at, at + rowsASlice);
    const found = isEmpty ? {} : await libraryOf(store, reader.kind, slice, ids);
    planned.push(...plan.add(slice, { ...found, ...(enterprises ? { enterprises } : {}), employers: ids }));
    onProgress(Math.min(settled.length, at + rowsASlice));
    await yieldToPage();
  }
  return { rows: planned, employers };
}

/** All enterprises of the library, by code and by name. */
export async function enterprisesOf(store: PlanStore): Promise<EnterpriseLibrary> {
  const all = await store.read.all('enterprise');
  return enterpriseLibrary(all.map((row) => existing(store, 'enterprise', row)));
}

/** The enterprise of each row, where it is in the library. */
export function idsOf(employers: readonly PlannedEmployer[]): ReadonlyMap<number, string> {
  return new Map(
    employers.flatMap((each) =>
      each.state === 'matched' ? each.employer.rows.map((row) => [row, each.id] as const) : [],
    ),
  );
}

async function libraryOf(
  store: PlanStore,
  kind: ImportKind,
  rows: readonly ReadRow[],
  ids: ReadonlyMap<number, string>,
): Promise<Library> {
  switch (kind) {
    case 'enterprise':
      return {};
    case 'graduate': {
      const numbers = await store.read.whereAny('graduate', 'studentNumber', texts(rows, 'studentNumber'));
      const documents = await store.read.whereAny(
        'graduate',
        'documentNumber',
        texts(rows, 'documentNumber'),
      );
      const all = new Map([...numbers, ...documents].map((each) => [each.id, each]));
      return { graduates: [...all.values()].map((row) => existing(store, 'graduate', row)) };
    }
    case 'job': {
      const enterprises = [...new Set(rows.flatMap((row) => ids.get(row.number) ?? []))];
      const jobs = await store.read.whereAny('job', 'enterprise', enterprises);
      return { jobs: jobs.map((row) => existing(store, 'job', row)) };
    }
  }
}

function texts(rows: readonly ReadRow[], field: string): string[] {
  const all = rows.flatMap(({ values }) => (typeof values[field] === 'string' ? [values[field]] : []));
  return [...new Set(all)];
}

function existing<K extends ImportKind>(store: PlanStore, kind: K, row: StoredRecord<K>): Existing {
  let opened: Values | undefined;
  return {
    id: row.id,
    stored: row,
    opened: () => (opened ??= store.openRecord(kind, row) as unknown as Values),
  };
}
