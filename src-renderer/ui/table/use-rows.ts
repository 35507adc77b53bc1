import { useEffect, useMemo, useRef, useState } from 'react';
import type { Kind, StoredRecord } from '../../../src-core/kinds.ts';
import { useStore } from '../../context/use-store.ts';

/** Rows fetched together, and how many rows beyond the screen are kept ready on each side. */
const pageRows = 50;
const aheadRows = 300;

export type AnyRow = StoredRecord<Kind> & Readonly<Record<string, unknown>>;

/**
 * The rows around what a list shows, live: what has been seen stays in memory, so that scrolling back shows no gap.
 *
 * @param first first row on the screen
 * @param last last row on the screen
 */
export function useRows(
  kind: Kind,
  ids: readonly string[],
  first: number,
  last: number,
): (id: string) => AnyRow | undefined {
  const store = useStore();
  const known = useRef(new Map<string, AnyRow>());
  const [arrived, setArrived] = useState(0);
  // What is on the screen comes first; its neighbours follow.
  const ahead = arrived === 0 ? 0 : aheadRows;
  const from = Math.max(0, Math.floor((first - ahead) / pageRows)) * pageRows;
  const until = Math.ceil((last + ahead) / pageRows) * pageRows;
  const wanted = useMemo(() => ids.slice(from, until), [ids, from, until]);
  useEffect(() => {
    if (wanted.length === 0) return undefined;
    let failure: unknown;
    const stop = store
      .live((read) => read.page(kind, wanted))
      .subscribe(
        (rows) => {
          rows.forEach((row, index) => {
            const id = wanted[index];
            if (id === undefined) return;
            if (row) known.current.set(id, row);
            else known.current.delete(id);
          });
          setArrived((count) => count + 1);
        },
        (error) => {
          failure = error;
          setArrived(() => {
            throw failure;
          });
        },
      );
    return stop;
  }, [store, kind, wanted]);
  return (id) => known.current.get(id);
}
