/** `{name}`, or a word that goes with a number: `{count|person|people}`. */
const place = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/**
 * A sentence with its places filled in. `{count|person|people}` becomes the first word where the grammar of the language
 * counts `count` as one (Intl.PluralRules), else the second; the number itself is written by `{count}` beside it.
 * An unfilled place stays visible, so that a test or a reader notices it.
 *
 * @param places numbers that choose a word may be written in groups: 1,204
 */
export function filled(
  sentence: string,
  places: Readonly<Record<string, string | number>>,
  language: string,
): string {
  return sentence.replaceAll(place, (whole, name: string, one?: string, other?: string) => {
    const value = places[name];
    if (value === undefined) return whole;
    if (one === undefined || other === undefined) return String(value);
    return isOne(value, language) ? one : other;
  });
}

const rules = new Map<string, Intl.PluralRules>();

function isOne(value: string | number, language: string): boolean {
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  return rule.select(typeof value === 'number' ? value : Number(value.replaceAll(',', ''))) === 'one';
}
