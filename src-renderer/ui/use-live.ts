import { type DependencyList, useEffect, useMemo, useState } from 'react';
import type { Live, Reading } from '../store/read/reading-types.ts';
import { useStore } from '../context/use-store.ts';

type Seen<T> = { of: Live<T>; value: T } | { of: Live<T>; error: unknown };

/**
 * The answer of a live query, anew whenever a record that it read has changed: `useLive(() => hallPlan(fair, session), [fair, session])`.
 * Undefined until the first answer and again after a change of `deps`, so that an answer never belongs to another question.
 * A query that throws is a bug and goes to the error boundary.
 */
export function useLive<T>(query: () => (read: Reading) => Promise<T>, deps: DependencyList): T | undefined {
  const store = useStore();
  const [seen, setSeen] = useState<Seen<T> | undefined>();
  // eslint-disable-next-line react-hooks/exhaustive-deps, react-hooks/use-memo -- the caller names what the query depends on
  const live = useMemo(() => store.live(query()), [store, ...deps]);
  useEffect(
    () =>
      live.subscribe(
        (value) => setSeen({ of: live, value }),
        (error) => setSeen({ of: live, error }),
      ),
    [live],
  );
  if (seen?.of !== live) return undefined;
  if ('error' in seen) throw seen.error;
  return seen.value;
}
