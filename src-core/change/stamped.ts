import { normalised } from './canonical.ts';
import type { Change, Stamp } from './change.ts';
import { type Row, tipsOf } from './row.ts';

/** A draft whose sensitive values are sealed already. */
export type SealedDraft = {
  readonly kind: string;
  readonly record: string;
  readonly creates?: true;
  readonly isBeside?: true;
  readonly patch: Readonly<Record<string, unknown>>;
};

/** Who writes, for what, in which group. */
export type Authorship = { readonly group: string; readonly action: string; readonly operator: string };

/**
 * The draft as a change: its base names all tips that the writer saw in the row.
 *
 * @param row the record as the action saw it; undefined when the draft creates it
 */
export function stamped(draft: SealedDraft, hlc: Stamp, row: Row | undefined, by: Authorship): Change {
  const patch: Record<string, unknown> = {};
  const base: Record<string, readonly Stamp[]> = {};
  for (const [field, value] of Object.entries(draft.patch)) {
    if (value === undefined) continue;
    if (draft.creates && value === null) continue;
    patch[field] = normalised(value);
    base[field] = draft.creates || !row ? [] : tipsOf(row, field);
  }
  return {
    v: 1,
    hlc,
    group: by.group,
    kind: draft.kind,
    record: draft.record,
    ...(draft.creates ? { creates: true as const } : {}),
    patch,
    base: draft.creates ? {} : base,
    action: by.action,
    operator: by.operator,
  };
}
