import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  protocol,
  safeStorage,
  screen,
  session,
  utilityProcess,
} from 'electron';
import { answer } from './answers/answer.ts';
import type { FileDialogs } from './answers/files.ts';
import { hostDesk } from './answers/host-answers.ts';
import { appOrigin, appScheme } from './app-address.ts';
import { setAppMenu } from './app-menu.ts';
import { guardContents, guardPermissions } from './guard-contents.ts';
import { plainLog } from './plain-log.ts';
import { serveApp, type PrintQueue } from './serve-app.ts';
import { appWindowOptions } from './window-options.ts';
import { windowPrinter } from './window-printer.ts';
import { readWindowState, rememberWindowState } from './window-state.ts';

declare const __APP_VERSION__: string;
declare const __BUILT_AT__: string;

const rendererFolder = join(import.meta.dirname, '../renderer');
const hubPath = join(import.meta.dirname, 'hub.js');
const preloadPath = join(import.meta.dirname, '../preload/preload.cjs');

protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);

// A second start would open the same database twice: it hands over to the first one and ends.
if (app.requestSingleInstanceLock()) {
  guardContents(app);
  app.on('second-instance', showAppWindow);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(start);
} else {
  app.quit();
}

async function start(): Promise<void> {
  const prints: PrintQueue = new Map();
  protocol.handle(appScheme, (request) => serveApp(rendererFolder, prints, request.url));
  guardPermissions(session.defaultSession);
  setAppMenu();
  const desk = hostDesk({
    userData: app.getPath('userData'),
    info: { host: 'electron', version: __APP_VERSION__, builtAt: __BUILT_AT__, platform: process.platform },
    vault: safeStorage,
    printer: windowPrinter(prints),
    dialogsFor,
    hub: { appFolder: rendererFolder, fork: () => utilityProcess.fork(hubPath) },
  });
  const log = plainLog(join(app.getPath('userData'), 'logs'));
  answer(ipcMain, { origin: appOrigin, answersFor: desk.answersFor, log });
  app.on('web-contents-created', (_event, contents) => {
    const owner = contents.id;
    contents.once('destroyed', () => void desk.releaseAll(owner));
  });
  await openAppWindow();
}

async function openAppWindow(): Promise<void> {
  const statePath = join(app.getPath('userData'), 'window.json');
  const state = readWindowState(
    statePath,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow(appWindowOptions(preloadPath, state));
  if (state?.isMaximized) window.maximize();
  rememberWindowState(statePath, window);
  window.once('ready-to-show', () => window.show());
  await window.loadURL(`${appOrigin}/`);
}

function showAppWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

function dialogsFor(owner: number): FileDialogs {
  const windowOf = () => BrowserWindow.getAllWindows().find(({ webContents }) => webContents.id === owner);
  return {
    open: (options) => {
      const window = windowOf();
      return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options);
    },
    save: (options) => {
      const window = windowOf();
      return window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options);
    },
  };
}
