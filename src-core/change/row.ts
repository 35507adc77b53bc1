import type { Change, Stamp } from './change.ts';
import { type RecordState, valuesOf } from './fold.ts';
import { byStamp } from './stamp.ts';

/**
 * What a stored row knows of its own history, kept small because there are 50,000 of them: a field without an entry in
 * `tips` has one tip, the creation. Everything here could be computed again from the changes.
 */
export type Spine = {
  readonly made: Stamp;
  readonly tips?: Readonly<Record<string, readonly Stamp[]>>;
  readonly awaited?: Readonly<Record<string, readonly Stamp[]>>;
  /** Arrival numbers of the record's changes here. */
  readonly log: readonly number[];
};

/** A record in its table: values side by side, and its spine. */
export type Row = { readonly id: string; readonly spine: Spine } & Readonly<Record<string, unknown>>;

/** Stamps of the tips of a field as the row knows them; empty for a field never written. */
export function tipsOf(row: Row, field: string): readonly Stamp[] {
  return row.spine.tips?.[field] ?? (Object.hasOwn(row, field) ? [row.spine.made] : []);
}

/** Names of the fields of a row that have more than one tip. */
export function conflictedFields(row: Row): string[] {
  return Object.entries(row.spine.tips ?? {})
    .filter(([, tips]) => tips.length > 1)
    .map(([field]) => field);
}

/** The row of a folded record; undefined when its creation has not arrived. */
export function rowOf(id: string, state: RecordState, log: readonly number[]): Row | undefined {
  const { made } = state;
  if (made === undefined) return undefined;
  const values = valuesOf(state);
  const tips: Record<string, readonly Stamp[]> = {};
  const awaited: Record<string, readonly Stamp[]> = {};
  for (const [field, known] of state.fields) {
    const stamps = known.tips.map((tip) => tip.hlc);
    const isAsMade = stamps.length === 1 && stamps[0] === made && Object.hasOwn(values, field);
    if (!isAsMade) tips[field] = stamps;
    if (known.awaited.length > 0) awaited[field] = known.awaited;
  }
  return assembled(values, id, made, tips, awaited, log);
}

/**
 * The row after one more change, when the row alone suffices to tell; `undefined` when all changes of the record are
 * needed (fold). Equals the fold in every case it answers.
 *
 * @param row the row now; undefined when the change is to create it
 * @param n arrival number of the change
 */
export function applied(row: Row | undefined, change: Change, n: number): Row | undefined {
  if (!row) return change.creates ? createdRow(change, n) : undefined;
  if (change.creates) return undefined;
  const { id, spine, ...values }: Row & Record<string, unknown> = row;
  const tips: Record<string, readonly Stamp[]> = { ...spine.tips };
  for (const [field, value] of Object.entries(change.patch)) {
    if (spine.awaited?.[field]) return undefined;
    const before = tipsOf(row, field);
    const base = change.base[field] ?? [];
    if (!base.every((stamp) => before.includes(stamp))) return undefined;
    const after = [...before.filter((stamp) => !base.includes(stamp)), change.hlc].sort(byStamp);
    tips[field] = after;
    if (after.at(-1) !== change.hlc) continue;
    if (value === null) delete values[field];
    else values[field] = value;
  }
  return assembled(values, id, spine.made, tips, spine.awaited ?? {}, [...spine.log, n]);
}

function createdRow(change: Change, n: number): Row | undefined {
  if (Object.values(change.base).some((stamps) => stamps.length > 0)) return undefined;
  const values: Record<string, unknown> = {};
  const tips: Record<string, readonly Stamp[]> = {};
  for (const [field, value] of Object.entries(change.patch)) {
    if (value === null) tips[field] = [change.hlc];
    else values[field] = value;
  }
  return assembled(values, change.record, change.hlc, tips, {}, [n]);
}

function assembled(
  values: Record<string, unknown>,
  id: string,
  made: Stamp,
  tips: Record<string, readonly Stamp[]>,
  awaited: Record<string, readonly Stamp[]>,
  log: readonly number[],
): Row {
  const spine: Spine = {
    made,
    ...(Object.keys(tips).length > 0 ? { tips } : {}),
    ...(Object.keys(awaited).length > 0 ? { awaited } : {}),
    log,
  };
  return { ...values, id, spine };
}
