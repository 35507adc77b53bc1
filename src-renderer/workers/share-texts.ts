import type { Values } from '../../src-core/record/parse-record.ts';

/** A field with more different texts than this is a name or a number: hardly anything of it repeats. */
const mostDifferent = 4_000;

/**
 * Makes equal texts of a field one text. Rows come out of a worker each with copies of its own; of a million texts in
 * 50,000 rows two thirds are colleges, majors and codes, and the page would stand still while they are collected.
 *
 * @returns a function that changes the values it is given
 */
export function textSharer(): (values: Values) => void {
  const known = new Map<string, Map<string, string> | 'too-many'>();
  const shared = (field: string, text: string): string => {
    const texts = known.get(field) ?? new Map<string, string>();
    if (texts === 'too-many') return text;
    const before = texts.get(text);
    if (before !== undefined) return before;
    texts.set(text, text);
    known.set(field, texts.size > mostDifferent ? 'too-many' : texts);
    return text;
  };
  return (values) => {
    const open = values as Record<string, unknown>;
    for (const [field, value] of Object.entries(values)) {
      if (typeof value === 'string') open[field] = shared(field, value);
      else if (Array.isArray(value))
        open[field] = value.map((each: unknown) => (typeof each === 'string' ? shared(field, each) : each));
    }
  };
}
