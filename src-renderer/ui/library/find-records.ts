import type { ScreenStore } from '../../store/store.ts';
import type { SearchEntry } from '../../store/search/search-types.ts';
import type { Facets } from './filter-chips.tsx';
import type { Searchable } from './use-names.ts';

type Searching = Pick<ScreenStore, 'search'>;

/** Ids of what a text finds: by its own words, and posts by their enterprise too, for that is how people ask for them. */
export function findRecords(
  store: Searching,
  kind: Searchable,
  text: string,
  facets: Facets = {},
): readonly string[] {
  const own = store.search(kind).findIds(text, facets);
  if (kind !== 'job' || text.trim() === '') return own;
  const firms = store.search('enterprise');
  const enterprises = firms.withDoubles(firms.findIds(text));
  if (enterprises.length === 0) return own;
  const known = new Set(own);
  const theirs = store.search('job').findIds('', { ...facets, enterprise: enterprises });
  return [...own, ...theirs.filter((id) => !known.has(id))];
}

/** The entries behind ids, for the few lines that are shown. */
export function entriesOf(store: Searching, kind: Searchable, ids: readonly string[]): SearchEntry[] {
  const index = store.search(kind);
  return ids.flatMap((id) => index.byId(id) ?? []);
}

/** The second line of a record in a list of hits: for a post, whose it is. */
export function subtitleOf(store: Searching, kind: Searchable, entry: SearchEntry): string {
  const enterprise = kind === 'job' ? entry.facets['enterprise'] : undefined;
  const name = enterprise === undefined ? undefined : store.search('enterprise').byId(enterprise)?.title;
  return name ?? entry.subtitle;
}
