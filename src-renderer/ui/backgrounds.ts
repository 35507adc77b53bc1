import { useEffect, useSyncExternalStore } from 'react';
import { useDesk } from './desk.tsx';

/** Work of a screen that goes on while another one is shown. */
export type Background = {
  /** `asking`: it waits for the person; `done`: it has ended and has not been looked at. */
  readonly state: 'working' | 'asking' | 'done';
  /** What it is, as a sentence. */
  readonly label: string;
  readonly done: number;
  readonly total: number;
};

/** What goes on behind the screen that is shown, by the name of its screen. */
export type Backgrounds = {
  report(screen: string, background: Background | undefined): void;
  subscribe(listener: () => void): () => void;
  /** The same map until something changes. */
  all(): ReadonlyMap<string, Background>;
  /** The names alone: the same list until one comes or goes. */
  names(): readonly string[];
};

export function backgrounds(): Backgrounds {
  let all: ReadonlyMap<string, Background> = new Map();
  let names: readonly string[] = [];
  const listeners = new Set<() => void>();
  return {
    report(screen, background) {
      if (!background && !all.has(screen)) return;
      const next = new Map(all);
      if (background) next.set(screen, background);
      else next.delete(screen);
      if (next.size !== all.size) names = [...next.keys()];
      all = next;
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    all: () => all,
    names: () => names,
  };
}

/** All work behind the screens, now and after every change. */
export function useBackgrounds(of: Backgrounds): ReadonlyMap<string, Background> {
  return useSyncExternalStore(of.subscribe, of.all);
}

/** Says what this screen does: while it does anything it is kept alive behind the others. */
export function useBackground(screen: string, background: Background | undefined): void {
  const { backgrounds: of } = useDesk();
  const { state, label, done, total } = background ?? {};
  useEffect(() => {
    of.report(
      screen,
      state === undefined ? undefined : { state, label: label ?? '', done: done ?? 0, total: total ?? 0 },
    );
  }, [of, screen, state, label, done, total]);
  useEffect(() => () => of.report(screen, undefined), [of, screen]);
}
