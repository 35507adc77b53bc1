import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import type * as Electron from 'electron';
import { aVault } from '../contract/a-vault.ts';
import { startChromium } from './chromium.ts';
import { nextDialogAnswer } from './control.ts';
import { schemeHandlers, startSchemeServer } from './scheme-server.ts';
import { runningChromium, standIn } from './state.ts';

/** What `import ... from 'electron'` gives to the built main process: just the part that it calls. */
export { BrowserWindow } from './browser-window.ts';
export { utilityProcess } from './utility-process.ts';

const userData = process.argv.find((arg) => arg.startsWith('--user-data-dir='))?.split('=')[1];
if (!userData) throw new Error('the stand-in needs --user-data-dir=<folder>');

const ready = start(userData);

async function start(folder: string): Promise<void> {
  mkdirSync(join(folder, 'chromium'), { recursive: true });
  const server = await startSchemeServer();
  const chromium = await startChromium(join(folder, 'chromium'), server.port);
  standIn.chromium = chromium;
  chromium.process.once('exit', () => process.exit(0));
  await chromium.cdp.send('Target.setDiscoverTargets', { discover: true });
  const { targetInfos } = await chromium.cdp.send('Target.getTargets');
  const page = (targetInfos as { targetId: string; type: string }[]).find(({ type }) => type === 'page');
  standIn.firstTarget = page?.targetId ?? null;
  standIn.appEvents.emit('ready');
}

type AppPart = Pick<Electron.App, 'getPath' | 'quit' | 'requestSingleInstanceLock' | 'whenReady'> & {
  on(event: string, listener: (...args: never[]) => void): unknown;
};

export const app: AppPart = {
  on: (event, listener) => standIn.appEvents.on(event, listener as (...args: unknown[]) => void),
  whenReady: () => ready,
  requestSingleInstanceLock: () => true,
  getPath: (name) => {
    if (name === 'userData') return userData;
    throw new Error(`the stand-in knows no folder for ${name}`);
  },
  quit: () => void quit(),
};

async function quit(): Promise<void> {
  standIn.appEvents.removeAllListeners('window-all-closed');
  for (const window of standIn.windows) await window.close();
  await runningChromium()
    .cdp.send('Browser.close')
    .catch(() => undefined); // it has ended already
}

export const ipcMain: Pick<Electron.IpcMain, 'handle'> = {
  handle: (channel, listener) => {
    if (standIn.handlers.has(channel)) throw new Error(`a second handler for '${channel}'`);
    standIn.handlers.set(channel, listener);
  },
};

export const protocol: Pick<Electron.Protocol, 'handle' | 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged: (schemes) => {
    for (const { scheme, privileges } of schemes) {
      if (!privileges?.standard || !privileges.secure)
        throw new Error(`${scheme} must be standard and secure`);
    }
  },
  handle: (scheme, handler) => void schemeHandlers.set(scheme, handler),
};

type Answer<T> = (...args: unknown[]) => Promise<T>;

export const dialog: {
  showOpenDialog: Answer<Electron.OpenDialogReturnValue>;
  showSaveDialog: Answer<Electron.SaveDialogReturnValue>;
} = {
  showOpenDialog: async () => {
    const filePaths = nextDialogAnswer();
    return { canceled: filePaths.length === 0, filePaths };
  },
  showSaveDialog: async (...args) => {
    const [folder] = nextDialogAnswer();
    const { defaultPath = 'unnamed' } = args.at(-1) as Electron.SaveDialogOptions;
    return { canceled: folder === undefined, filePath: folder ? join(folder, defaultPath) : '' };
  },
};

export const safeStorage = aVault('the stand-in');

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
};

export const session = {
  defaultSession: {
    setPermissionRequestHandler: () => void (standIn.arePermissionsGuarded = true),
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
  } satisfies Partial<Record<keyof Electron.Session, () => void>>,
};

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: () => undefined,
};
