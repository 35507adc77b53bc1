/** Values of a form by field; undefined, an empty text or an empty list is not filled in. */
export type Values = Readonly<Record<string, unknown>>;

export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

/** What was typed: fields whose value is another than before; a field that was emptied is null. */
export function changedValues(before: Values, after: Values): Record<string, unknown> {
  const changed: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(after)) {
    if (isBlank(value) && isBlank(before[field])) continue;
    if (JSON.stringify(value) === JSON.stringify(before[field])) continue;
    changed[field] = isBlank(value) ? null : value;
  }
  return changed;
}

/** Only what is filled in. */
export function filledValues(values: Values): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isBlank(value)));
}
