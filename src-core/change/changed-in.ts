import { isSame } from './is-same.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * The part of a patch that says something new of a stored record. Sealed values cannot be compared with plain ones, so
 * what the patch says of them is kept: a form sends only what was typed.
 */
export function changedIn<P extends object>(record: object, patch: P): Partial<P> {
  const kept = Object.entries(patch).filter(([field, value]) => !isSame((record as Values)[field], value));
  return Object.fromEntries(kept) as Partial<P>;
}
