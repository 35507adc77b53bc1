import type { SearchEntry, Store } from '../store/store.ts';
import type { Facets } from './filter-chips.tsx';
import type { Searchable } from './use-names.ts';

type Searching = Pick<Store, 'search'>;

/** What a text finds: by its own words, and posts by their enterprise too, for that is how people ask for them. */
export function findRecords(
  store: Searching,
  kind: Searchable,
  text: string,
  facets: Facets = {},
  limit = Infinity,
): readonly SearchEntry[] {
  const own = store.search(kind).find(text, facets, limit);
  if (kind !== 'job' || text.trim() === '' || own.length >= limit) return own;
  const enterprises = store
    .search('enterprise')
    .find(text)
    .map(({ id }) => id);
  if (enterprises.length === 0) return own;
  const known = new Set(own.map(({ id }) => id));
  const theirs = store
    .search('job')
    .find('', { ...facets, enterprise: enterprises }, limit)
    .filter(({ id }) => !known.has(id));
  return [...own, ...theirs].slice(0, limit);
}

/** The second line of a record in a list of hits: for a post, whose it is. */
export function subtitleOf(store: Searching, kind: Searchable, entry: SearchEntry): string {
  const enterprise = kind === 'job' ? entry.facets['enterprise'] : undefined;
  const name = enterprise === undefined ? undefined : store.search('enterprise').byId(enterprise)?.title;
  return name ?? entry.subtitle;
}
