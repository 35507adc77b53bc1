import { declarationOf, type Kind } from '../kinds.ts';
import { fieldsOf } from '../record/fields.ts';
import { type Draft, revision } from './action.ts';

type Values = Readonly<Record<string, unknown>>;

/** A double is merged into the record that stays. */
export function mergedInto(kind: Kind, id: string, kept: string): Draft {
  return revision(kind, id, { mergedInto: kept });
}

/**
 * What the record that stays does not say and one of the others does; nothing where it says all of it.
 *
 * @param own values of the record that stays
 * @param others values of the doubles, the first that says something counts
 */
export function filledIn(kind: Kind, kept: string, own: Values, others: readonly Values[]): Draft[] {
  const patch: Record<string, unknown> = {};
  for (const { name } of fieldsOf(declarationOf(kind))) {
    if (own[name] !== undefined) continue;
    const value = others.map((each) => each[name]).find((each) => each !== undefined);
    if (value !== undefined) patch[name] = value;
  }
  return Object.keys(patch).length > 0 ? [revision(kind, kept, patch as never)] : [];
}
