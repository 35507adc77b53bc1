type Values = Readonly<Record<string, unknown>>;

/** Whether two values of a field say the same: lists in their order, objects in any order; null and undefined are nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b || (isNothing(a) && isNothing(b))) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [a as Values, b as Values];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return Array.isArray(a) === Array.isArray(b) && [...names].every((name) => isSame(left[name], right[name]));
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}
