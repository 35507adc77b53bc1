import { readFileSync, writeFileSync } from 'node:fs';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';

const windowStateSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(800),
  height: z.number().int().min(560),
  isMaximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

/** Where the window stood last time; null when that is unknown or is no longer on any screen. */
export function readWindowState(path: string, screens: readonly Rectangle[]): WindowState | null {
  try {
    const state = windowStateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return screens.some((screen) => isOn(state, screen)) ? state : null;
  } catch {
    return null; // no file yet, or one that says nothing: the window opens at its usual size
  }
}

function isOn(state: WindowState, screen: Rectangle): boolean {
  const middle = state.x + state.width / 2;
  return (
    middle >= screen.x &&
    middle <= screen.x + screen.width &&
    state.y >= screen.y &&
    state.y < screen.y + screen.height
  );
}

/** Remembers where the window stands, when it closes. */
export function rememberWindowState(path: string, window: BrowserWindow): void {
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
    try {
      writeFileSync(path, JSON.stringify(state));
    } catch {
      // A full disk must not keep the window open; it will stand at its usual place next time.
    }
  });
}
