import { useEffect, useMemo, useState } from 'react';
import type { ScreenStore } from '../../store/store.ts';
import type { SearchIndex } from '../../store/search/search-types.ts';
import { useStore } from '../../context/use-store.ts';
import type { NameOf } from '../words/field-words.ts';

/** Kinds that the store prepares for search. */
export type Searchable = Parameters<ScreenStore['search']>[0];
export const searchables: readonly Searchable[] = ['enterprise', 'job', 'graduate'];

export function searchableOf(kind: string | undefined): Searchable | undefined {
  return searchables.find((each) => each === kind);
}

/** The prepared search of a kind; the screen is drawn again when its entries have changed. `version` grows then. */
export function useSearch(kind: Searchable): { index: SearchIndex; version: number } {
  const store = useStore();
  const index = store.search(kind);
  const [version, setVersion] = useState(0);
  useEffect(() => index.onChange(() => setVersion((last) => last + 1)), [index]);
  return { index, version };
}

/** What linked records are called, from the prepared search. */
export function useNames(): NameOf {
  const store = useStore();
  const { version } = useSearch('enterprise');
  return useMemo<NameOf>(
    () => (kind, id) => {
      const known = searchableOf(kind);
      return known && store.search(known).byId(id)?.title;
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- other names after the enterprises have changed
    [store, version],
  );
}
