import { App } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ScreenStore } from '../../store/store.ts';
import { outcomeSentences } from '../words/outcome-sentences.ts';

/** Something that waits until a person has time for it, with the id it is kept under. */
export type Kept<T> = T & { readonly id: string };

export type KeptList<T> = {
  readonly items: readonly Kept<T>[];
  /** @param id the item that is put aside again; without it, it is a new one */
  add(item: T, id?: string): void;
  drop(id: string): void;
  /** The item is dealt with by a commit that took its piece of work away. */
  settled(id: string): void;
  /** Name of the piece of work, for the commit that deals with it. */
  nameOf(id: string): string;
};

/** A list of unfinished work that outlives the program, in both copies; the oldest first. */
export function useKeptList<T extends object>(store: ScreenStore, place: string): KeptList<T> {
  const { message } = App.useApp();
  const [items, setItems] = useState<readonly Kept<T>[]>([]);
  const known = useRef<readonly Kept<T>[]>([]);
  const nameOf = (id: string) => `${place}.${id}`;
  useEffect(() => {
    let isLeft = false;
    known.current = [];
    void store.work<T>(`${place}.`).then((found) => {
      if (isLeft) return;
      const earlier = [...found].map(([name, item]) => ({ ...item, id: name.slice(place.length + 1) }));
      known.current = [...earlier, ...known.current];
      setItems(known.current);
    });
    return () => {
      isLeft = true;
    };
  }, [store, place]);

  function show(next: readonly Kept<T>[]): void {
    known.current = next;
    setItems(next);
  }
  const without = (id: string) => known.current.filter((each) => each.id !== id);
  function keep(id: string, value: T | null): void {
    void store.keepWork({ [nameOf(id)]: value }).then((outcome) => {
      if (!outcome.saved) void message.error(outcomeSentences(outcome).join(' '), 8);
    });
  }
  return {
    items,
    add(item, id = store.newGroup()) {
      show([...without(id), { ...item, id }]);
      keep(id, item);
    },
    drop(id) {
      show(without(id));
      keep(id, null);
    },
    settled: (id) => show(without(id)),
    nameOf,
  };
}
