import type { Choice } from '../../src-core/exchange/plan-import.ts';
import type { ImportKind } from '../../src-core/exchange/targets.ts';
import { planFile } from '../../src-renderer/features/import/plan-file.ts';
import type { ImportSource } from '../../src-core/exchange/import-source.ts';
import { refusedOf } from '../../src-renderer/features/import/refused-list.ts';
import { runImport } from '../../src-renderer/features/import/run-import.ts';
import type { Store } from '../../src-renderer/store/store.ts';
import { readFile } from '../unit/exchange/read-file.ts';
import { workbookOf } from '../unit/exchange/workbook-bytes.ts';

/** Small sheets of firms and of people, for the tests of the import. */
export const firms = (...rows: (readonly unknown[])[]) =>
  workbookOf([['企业名称', '统一社会信用代码', '从业人员', '联系电话'], ...rows]);
export const people = (...rows: (readonly unknown[])[]) =>
  workbookOf([['学号', '姓名', '学院', '手机', '身份证号'], ...rows]);
/** Right by its check digit; from the public test vectors of GB 32100. */
export const code = '91440101MA5CJQ4N59';

type Run = {
  choices?: Map<number, Choice>;
  meanwhile?: () => Promise<unknown>;
  stopAfter?: number;
  group?: string;
  source?: Partial<ImportSource>;
};

/** The way of the screen from a file to its result. */
export async function importing(store: Store, kind: ImportKind, bytes: Uint8Array, run: Run = {}) {
  const { rows, reader, columns } = readFile(bytes, kind);
  const plan = await planFile(store, reader, rows, () => undefined);
  const abort = new AbortController();
  await run.meanwhile?.();
  const source = { fileName: 'list.xlsx', sha256: 'ab'.repeat(32), header: 1, ...run.source };
  const order = {
    plan,
    reader,
    group: run.group ?? store.newGroup(),
    source,
    choices: run.choices ?? new Map<number, Choice>(),
  };
  const result = await runImport(
    store,
    order,
    (done) => {
      if (run.stopAfter !== undefined && done >= run.stopAfter) abort.abort();
    },
    abort.signal,
  );
  const refused = refusedOf(kind, source, columns, plan, result.refused, '2026-11-23T01:00:00.000Z');
  return { plan, result, refused, states: plan.rows.map((each) => each.state) };
}
