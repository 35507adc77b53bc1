import type { PlannedRow } from '../../../src-core/exchange/plan-import.ts';
import type { ReadRow } from '../../../src-core/exchange/read-rows.ts';
import { type RefusedList, refusedRowOf } from '../../../src-core/exchange/refused-rows.ts';
import type { ImportKind } from '../../../src-core/exchange/targets.ts';
import type { Store } from '../../store/store.ts';
import type { FilePlan } from './plan-file.ts';
import type { OpenedFile } from './use-import.ts';

const settingOf = (kind: ImportKind) => `import.refused.${kind}`;

/** The rows that did not go in: refused while reading and comparing, or while going in. */
export function refusedOf(
  kind: ImportKind,
  file: Pick<OpenedFile, 'name' | 'columns' | 'sha256'>,
  plan: FilePlan,
  later: readonly ReadRow[],
): RefusedList {
  const isRefused = (each: PlannedRow) => each.state === 'refused';
  const rows = [...plan.rows.filter(isRefused).map(({ row }) => row), ...later];
  return {
    id: file.sha256,
    kind,
    fileName: file.name,
    columns: file.columns,
    rows: rows.sort((a, b) => a.number - b.number).map((row) => refusedRowOf(kind, file.columns, row)),
  };
}

/** Keeps a list over the end of the program, sealed, beside those of other files; an empty one is forgotten. */
export async function keepRefused(
  store: Pick<Store, 'setting' | 'keepSetting'>,
  list: RefusedList,
): Promise<void> {
  const lists = await keptRefused(store, list.kind);
  const others = lists.filter((each) => each.id !== list.id);
  const next = list.rows.length === 0 ? others : [...others, list];
  await store.keepSetting(settingOf(list.kind), next, { isPersonal: true });
}

/** The lists of earlier imports of this kind whose rows were neither corrected nor put aside. */
export async function keptRefused(
  store: Pick<Store, 'setting'>,
  kind: ImportKind,
): Promise<readonly RefusedList[]> {
  return (await store.setting<readonly RefusedList[]>(settingOf(kind))) ?? [];
}
