import { useEffect, useState } from 'react';
import type { Choice } from '../../../src-core/exchange/plan-import.ts';
import type { ImportKind } from '../../../src-core/exchange/targets.ts';
import { sentBackBy } from '../../../src-core/review/sent-back.ts';
import { useStore } from '../../context/use-store.ts';
import { yieldToPage } from '../../store/write/yield-to-page.ts';
import type { Update } from './import-words.ts';

const editsAtOnce = 50;

/** How many published posts the updates that were agreed to would send back to the review; counted in slices. */
export function useSentBack(
  kind: ImportKind,
  updates: readonly Update[],
  choices: ReadonlyMap<number, Choice>,
): number {
  const store = useStore();
  const [count, setCount] = useState(0);
  useEffect(() => {
    const asked = { isWanted: true };
    const edits = updates
      .filter(({ row }) => choices.get(row.number) === 'update')
      .map(({ id, differences }) => ({
        id,
        values: Object.fromEntries(differences.map(({ field, after }) => [field, after])),
      }));
    void (async () => {
      let sum = 0;
      for (let from = 0; from < edits.length; from += editsAtOnce) {
        sum += await sentBackBy(store.read, kind, edits.slice(from, from + editsAtOnce));
        await yieldToPage();
        if (!asked.isWanted) return;
      }
      setCount(sum);
    })();
    return () => void (asked.isWanted = false);
  }, [store, kind, updates, choices]);
  return count;
}
