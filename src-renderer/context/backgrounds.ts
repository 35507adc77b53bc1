import { createStore, type StoreApi } from 'zustand';

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

/** Says what a screen does; undefined: nothing any more. */
export function report(of: Backgrounds, screen: string, background: Background | undefined): void {
  const { all } = of.getState();
  if (!background && !all.has(screen)) return;
  const next = new Map(all);
  if (background) next.set(screen, background);
  else next.delete(screen);
  of.setState({ all: next });
}
