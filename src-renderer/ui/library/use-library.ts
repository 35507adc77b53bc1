import { useEffect, useMemo, useState } from 'react';
import type { Column } from './columns.ts';
import { columnsOf, shownColumns } from './columns.ts';
import { useStore } from '../../context/use-store.ts';
import type { Facets } from './filter-chips.tsx';
import { findRecords } from './find-records.ts';
import { useLive } from '../use-live.ts';
import { type Searchable, useSearch } from './use-names.ts';
import { declarationOf } from '../../../src-core/kinds.ts';

/** What a list of the library shows now, and how many there are in all. */
export type Shown = {
  /** Undefined until the ids have been read. */
  ids: readonly string[] | undefined;
  total: number;
  isFiltered: boolean;
  text: string;
  setText(text: string): void;
  facets: Facets;
  setFacets(facets: Facets): void;
  /** Both at once. */
  narrow(text: string, facets: Facets): void;
  order: 'recorded' | 'title';
  turnOrder(): void;
};

/**
 * Everything in the order it was recorded, before the search is ready; what was found, in order of title, after that.
 *
 * @param onAnew called when another list is asked for: it is looked at from its beginning
 */
export function useShown(kind: Searchable, onAnew: () => void): Shown {
  const store = useStore();
  const { index, version } = useSearch(kind);
  const [text, setText] = useState('');
  const [facets, setFacets] = useState<Facets>({});
  const [order, setOrder] = useState<'recorded' | 'title'>('recorded');
  const read = useLive(() => (from) => from.ids(kind), [kind]);
  // Reading 50,000 ids takes a blink; the search has them at hand already, unless FairDesk has only just started.
  const all = read ?? (index.isReady ? index.ids() : undefined);
  const isFiltered = text.trim() !== '' || Object.keys(facets).length > 0;
  const found = useMemo(
    () =>
      isFiltered || (order === 'title' && index.size > 0)
        ? findRecords(store, kind, text, facets)
        : undefined,
    // eslint-disable-next-line react-hooks/exhaustive-deps -- found anew after the entries have changed
    [store, index, version, text, facets, order, isFiltered],
  );
  const anew =
    <T>(set: (next: T) => void) =>
    (next: T) => {
      onAnew();
      set(next);
    };
  return {
    // Nothing is called not found before the names have been read.
    ids: isFiltered && !index.isReady ? undefined : (found ?? all),
    total: all?.length ?? 0,
    isFiltered,
    text,
    setText: anew(setText),
    facets,
    setFacets: anew(setFacets),
    narrow(words, wanted) {
      onAnew();
      setText(words);
      setFacets(wanted);
    },
    order: found ? 'title' : order,
    turnOrder: () => anew(setOrder)(order === 'title' ? 'recorded' : 'title'),
  };
}

/** The columns of a list: chosen by a person and remembered on this laptop. */
export function useColumns(kind: Searchable, titleField: string, usual: readonly string[]) {
  const store = useStore();
  const all = useMemo(() => columnsOf(declarationOf(kind)), [kind]);
  const [chosen, setChosen] = useState<readonly string[]>(usual);
  const setting = `columns.${kind}`;
  useEffect(() => {
    void store.setting<string[]>(setting).then((kept) => kept && setChosen(kept));
  }, [store, setting]);
  const choose = (names: readonly string[]) => {
    setChosen(names);
    void store.keepSetting(setting, names);
  };
  const shown: readonly Column[] = useMemo(
    () => shownColumns(all, titleField, chosen),
    [all, titleField, chosen],
  );
  return { all, shown, chosen, choose, reset: () => choose(usual) };
}

/** Rows that a person has marked; those that are not listed any more count no longer. */
export function useSelection(ids: readonly string[]) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const selected = useMemo(() => {
    if (marked.size === 0) return marked;
    const listed = new Set(ids);
    return new Set([...marked].filter((id) => listed.has(id)));
  }, [marked, ids]);
  return {
    selected,
    turn(id: string) {
      const next = new Set(marked);
      if (!next.delete(id)) next.add(id);
      setMarked(next);
    },
    all: () => setMarked(new Set(ids)),
    clear: () => setMarked(new Set()),
  };
}
