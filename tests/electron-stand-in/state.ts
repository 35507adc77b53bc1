import { EventEmitter } from 'node:events';
import type { BrowserWindow } from './browser-window.ts';
import type { Chromium } from './chromium.ts';

type IpcHandler = (event: never, ...args: unknown[]) => unknown;

/** What the parts of the stand-in share: one process is one app. */
export const standIn = {
  appEvents: new EventEmitter(),
  handlers: new Map<string, IpcHandler>(),
  windows: new Set<BrowserWindow>(),
  chromium: null as Chromium | null,
  /** The page that Chromium opens by itself; the first window takes it. */
  firstTarget: null as string | null,
  arePermissionsGuarded: false,
};

/** The running browser; windows before `whenReady` are a mistake in Electron too. */
export function runningChromium(): Chromium {
  if (!standIn.chromium) throw new Error('the app is not ready yet');
  return standIn.chromium;
}
