import { useEffect } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
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
export type Backgrounds = StoreApi<{ readonly all: ReadonlyMap<string, Background> }>;

export function backgrounds(): Backgrounds {
  return createStore(() => ({ all: new Map() }));
}

function report(of: Backgrounds, screen: string, background: Background | undefined): void {
  const { all } = of.getState();
  if (!background && !all.has(screen)) return;
  const next = new Map(all);
  if (background) next.set(screen, background);
  else next.delete(screen);
  of.setState({ all: next });
}

/** All work behind the screens, now and after every change. */
export function useBackgrounds(of: Backgrounds): ReadonlyMap<string, Background> {
  return useStore(of, ({ all }) => all);
}

/** The names of the screens that are at work: drawn anew only when one comes or goes. */
export function useBusyScreens(of: Backgrounds): readonly string[] {
  return useStore(
    of,
    useShallow(({ all }) => [...all.keys()]),
  );
}

/** Says what this screen does: while it does anything it is kept alive behind the others. */
export function useBackground(screen: string, background: Background | undefined): void {
  const { backgrounds: of } = useDesk();
  const { state, label, done, total } = background ?? {};
  useEffect(() => {
    report(
      of,
      screen,
      state === undefined ? undefined : { state, label: label ?? '', done: done ?? 0, total: total ?? 0 },
    );
  }, [of, screen, state, label, done, total]);
  useEffect(() => () => report(of, screen, undefined), [of, screen]);
}
