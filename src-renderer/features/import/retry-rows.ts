import type { Choice } from '../../../src-core/exchange/plan-import.ts';
import { rowReader } from '../../../src-core/exchange/read-rows.ts';
import { readAgain, type RefusedList, refusedRowOf } from '../../../src-core/exchange/refused-rows.ts';
import type { Problem } from '../../../src-core/record/problem.ts';
import type { ScreenStore } from '../../store/store.ts';
import { dayOf } from '../../ui/words/clock-time.ts';
import { planFile } from './plan-file.ts';
import { runImport, type StopReason } from './run-import.ts';
import type { Update } from './import-words.ts';

export type Retried = {
  /** What is left to correct. */
  readonly list: RefusedList;
  readonly imported: number;
  /** Rows that are right now but differ from the library, and about which nobody has decided yet. */
  readonly updates: readonly Update[];
  /** Why not all of them were tried. */
  readonly stopped: StopReason | undefined;
  /** What went in with a remark. */
  readonly remarks: readonly Problem[];
};

/**
 * Tries the named rows of the list again, after they were corrected. Rows that differ from the library wait for a choice: they
 * stay in the list until one is made.
 */
export async function retryRows(
  store: ScreenStore,
  list: RefusedList,
  numbers: ReadonlySet<number>,
  choices: ReadonlyMap<number, Choice>,
): Promise<Retried> {
  const today = dayOf(new Date().toISOString());
  const reader = rowReader(list.kind, list.columns);
  const rows = list.rows.filter((row) => numbers.has(row.number)).map((row) => readAgain(list, row, today));
  const plan = await planFile(store, reader, rows, () => undefined);
  const order = { plan, choices, reader, group: store.newGroup() };
  const result = await runImport(store, order, () => undefined, new AbortController().signal);
  const waiting = plan.rows.filter(
    (each): each is Update => each.state === 'update' && !choices.has(each.row.number),
  );
  const still = new Map(
    [...plan.rows.filter((each) => each.state === 'refused').map(({ row }) => row), ...result.refused].map(
      (row) => [row.number, row],
    ),
  );
  // A stop leaves the rows where they are; what went in comes out as unchanged the next time.
  const keeps = (number: number) =>
    !numbers.has(number) ||
    still.has(number) ||
    result.stopped !== undefined ||
    waiting.some((each) => each.row.number === number);
  const left = list.rows
    .filter((row) => keeps(row.number))
    .map((row) => {
      const again = still.get(row.number);
      return again ? { ...row, problems: refusedRowOf(list.kind, list.columns, again).problems } : row;
    });
  return {
    list: { ...list, rows: left },
    imported: result.created + result.updated,
    updates: waiting,
    stopped: result.stopped,
    remarks: result.remarks,
  };
}
