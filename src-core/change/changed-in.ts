type Values = Readonly<Record<string, unknown>>;

/**
 * The part of a patch that says something new of a stored record. Sealed values cannot be compared with plain ones, so
 * what the patch says of them is kept: a form sends only what was typed.
 */
export function changedIn<P extends object>(record: object, patch: P): Partial<P> {
  const kept = Object.entries(patch).filter(([field, value]) => !isSame((record as Values)[field], value));
  return Object.fromEntries(kept) as Partial<P>;
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b || (isNothing(a) && isNothing(b))) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [a as Values, b as Values];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return Array.isArray(a) === Array.isArray(b) && [...names].every((name) => isSame(left[name], right[name]));
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}
