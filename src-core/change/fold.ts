import type { Change, Stamp } from './change.ts';
import { byStamp } from './stamp.ts';

/** A value of a field that no later change has seen. */
export type Tip = { readonly hlc: Stamp; readonly value: unknown };

export type FieldState = {
  /** Sorted by stamp; the last one is the value of the field. Two or more are a conflict. */
  readonly tips: readonly Tip[];
  /** Stamps that a change has seen but that have not arrived here yet: they will not become tips. */
  readonly awaited: readonly Stamp[];
};

/** What all changes of one record say together. */
export type RecordState = {
  /** The smallest creating stamp; undefined when the creation has not arrived. */
  readonly made: Stamp | undefined;
  readonly fields: ReadonlyMap<string, FieldState>;
};

/**
 * The state of one record: a pure function of the SET of its changes, whatever their order and repeats.
 * A tip is a change of the field that no other change names in its base.
 *
 * @param changes changes of one record
 */
export function fold(changes: Iterable<Change>): RecordState {
  const fields = new Map<string, { written: Map<Stamp, unknown>; seen: Set<Stamp> }>();
  let made: Stamp | undefined;
  for (const change of changes) {
    if (change.creates && (made === undefined || change.hlc < made)) made = change.hlc;
    for (const [field, value] of Object.entries(change.patch)) {
      const known = fields.get(field) ?? { written: new Map<Stamp, unknown>(), seen: new Set<Stamp>() };
      fields.set(field, known);
      known.written.set(change.hlc, value);
      for (const stamp of change.base[field] ?? []) known.seen.add(stamp);
    }
  }
  return {
    made,
    fields: new Map([...fields].map(([field, known]) => [field, stateOf(known.written, known.seen)])),
  };
}

function stateOf(written: ReadonlyMap<Stamp, unknown>, seen: ReadonlySet<Stamp>): FieldState {
  const tips = [...written].filter(([hlc]) => !seen.has(hlc)).map(([hlc, value]) => ({ hlc, value }));
  const awaited = [...seen].filter((hlc) => !written.has(hlc));
  return { tips: tips.sort((a, b) => byStamp(a.hlc, b.hlc)), awaited: awaited.sort(byStamp) };
}

/** The values of a record: for each field the tip with the greatest stamp; cleared fields are left out. */
export function valuesOf(state: RecordState): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [field, { tips }] of state.fields) {
    const value = tips.at(-1)?.value;
    if (value !== null && value !== undefined) values[field] = value;
  }
  return values;
}

/** Fields with more than one tip, each with all its tips. */
export function conflictsOf(state: RecordState): Map<string, readonly Tip[]> {
  return new Map(
    [...state.fields].filter(([, field]) => field.tips.length > 1).map(([name, field]) => [name, field.tips]),
  );
}
