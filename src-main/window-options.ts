import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import type { WindowState } from './window-state.ts';

/** What every window of FairDesk has in common, and what the security tests read. */
const lockedDown = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} satisfies WebPreferences;

/** The window of the app. */
export function appWindowOptions(
  preload: string,
  state: WindowState | null,
): BrowserWindowConstructorOptions {
  const place = state ?? { width: 1366, height: 800 };
  return {
    ...('x' in place && { x: place.x, y: place.y }),
    width: place.width,
    height: place.height,
    minWidth: 800,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#F5F6F8',
    title: 'FairDesk',
    webPreferences: { ...lockedDown, preload },
  };
}

/** A window nobody sees, for a document that is printed: no script runs in it and it is given no bridge. */
export function printWindowOptions(): BrowserWindowConstructorOptions {
  return { show: false, webPreferences: { ...lockedDown, javascript: false } };
}
