import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { type Background, type Backgrounds, report } from '../context/backgrounds.ts';
import { useWindowState } from '../context/use-window-state.ts';

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
  const { backgrounds: of } = useWindowState();
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
