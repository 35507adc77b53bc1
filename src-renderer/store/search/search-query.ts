import { valuesIn } from './facets.ts';
import { type TextIndex, textsWith } from './text-index.ts';
import type { PackedEntry } from './search-text.ts';

/** The entries in order of name, and their searched texts as one. */
export type Prepared = { readonly entries: readonly PackedEntry[]; readonly textIndex: TextIndex };

/** What is looked for: words, values of facets, and the blind forms of the words where they are a whole number. */
export type SearchQuery = {
  readonly text: string;
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly sealedForms: readonly string[];
  readonly limit: number;
};

/** Entries that contain every word, or hold the number, and have one of the values of each facet; in order of name. */
export function matchesOf(prepared: Prepared, query: SearchQuery): PackedEntry[] {
  const { entries, textIndex } = prepared;
  const [longest, ...others] = query.text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length);
  const holding = holdersOf(entries, query.sealedForms);
  const isWanted = facetTest(query.facets);
  const found: PackedEntry[] = [];
  const places = longest === undefined || holding.size > 0 ? entries.keys() : textsWith(textIndex, longest);
  for (const at of places) {
    const entry = entries[at];
    if (!entry) break;
    const hasWords = () =>
      (longest === undefined || entry.q.includes(longest)) && others.every((word) => entry.q.includes(word));
    if (!holding.has(entry) && !hasWords()) continue;
    if (!isWanted(entry)) continue;
    found.push(entry);
    if (found.length >= query.limit) break;
  }
  return found;
}

/** How many entries have each value of a facet, most frequent first. */
export function countsOf(entries: Iterable<PackedEntry>, field: string): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { f } of entries)
    for (const value of valuesIn(f[field])) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

function holdersOf(entries: readonly PackedEntry[], forms: readonly string[]): ReadonlySet<PackedEntry> {
  if (forms.length === 0) return new Set();
  return new Set(entries.filter(({ b }) => b !== undefined && forms.some((form) => b.includes(form))));
}

function facetTest(facets: SearchQuery['facets']): (entry: PackedEntry) => boolean {
  const wanted = Object.entries(facets)
    .filter(([, values]) => values.length > 0)
    .map(([field, values]): [string, ReadonlySet<string>] => [field, new Set(values)]);
  return ({ f }) => wanted.every(([field, values]) => valuesIn(f[field]).some((value) => values.has(value)));
}
