/** A record has several values of some facets, e.g. everything that it misses. */
const betweenValues = '\n';

/** Several values of one facet, as an entry keeps them. */
export function facetOf(values: readonly string[]): string {
  return values.join(betweenValues);
}

/** The values of a facet; the empty one where the record has none. */
export function valuesIn(kept: string | undefined): readonly string[] {
  return kept?.includes(betweenValues) ? kept.split(betweenValues) : [kept ?? ''];
}
