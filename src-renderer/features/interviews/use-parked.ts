import { useEffect, useRef, useState } from 'react';
import type { At, Sheet } from './desk-work.ts';

type Entered = Pick<Sheet, 'startedAt' | 'result' | 'job' | 'notes'>;

/** Something that waits at the side of the desk until there is time for it. */
export type Parked = { id: number; at: string } & (
  | { why: 'unknown' | 'several'; text: string }
  /** A person whose result was not entered before the next scan. */
  | { why: 'no-result'; graduate: string; name: string; entered: Entered }
);

type Parking = { why: 'unknown' | 'several'; text: string } | { why: 'no-result'; sheet: Sheet };

/** What waits at the side of one booth; kept over a restart, sealed, for it holds names. */
export function useParked({ store, booth, session }: At) {
  const [items, setItems] = useState<readonly Parked[]>([]);
  const name = `interviews.parked.${booth}.${session}`;
  const kept = useRef<readonly Parked[]>([]);
  useEffect(() => {
    kept.current = [];
    void store.setting<Parked[]>(name).then((found) => {
      kept.current = [...(found ?? []), ...kept.current];
      setItems(kept.current);
    });
  }, [store, name]);

  function keep(next: readonly Parked[]): void {
    kept.current = next;
    setItems(next);
    void store.keepSetting(name, next, { isPersonal: true });
  }
  return {
    items,
    park(what: Parking): void {
      const id = Math.max(0, ...kept.current.map((each) => each.id)) + 1;
      const at = new Date().toISOString();
      if (what.why !== 'no-result') return keep([...kept.current, { id, at, ...what }]);
      const { person, ...entered } = what.sheet;
      const { id: graduate, name: who } = person.graduate;
      keep([...kept.current, { id, at, why: 'no-result', graduate, name: who, entered }]);
    },
    drop: (item: Parked) => keep(kept.current.filter((each) => each.id !== item.id)),
  };
}
