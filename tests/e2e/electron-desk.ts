import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { _electron, chromium, type BrowserContext, type Page } from '@playwright/test';
import { findElectron } from '../../build/find-electron.mjs';
import type { Order, Ready } from '../electron-stand-in/control.ts';
import { hangingAfterMs } from '../hanging-after.ts';
import { root, type Desk } from './desk.ts';

/** A running Electron app, real or stood in for. */
type Running = {
  context: BrowserContext;
  page: Page;
  /** The next open dialog gives these paths; the next save dialog puts the suggested name into the first of them. */
  answerDialog(paths: string[]): Promise<void>;
  quit(): Promise<void>;
};

/** The built app in Electron or in the stand-in, on `profileDir`. */
export async function openElectronDesk(
  kind: 'electron' | 'electron-stand-in',
  profileDir: string,
): Promise<Desk> {
  const start = () => (kind === 'electron' ? startElectron(profileDir) : startStandIn(profileDir));
  let running = await start();
  let savedName = '';
  /** The folder of a save that did not come about. */
  let awaited: string | undefined;
  return {
    kind,
    get page() {
      return running.page;
    },
    get context() {
      return running.context;
    },
    get savedName() {
      return savedName;
    },
    profileDir,
    origin: kind === 'electron' ? 'app://desk' : 'http://desk.localhost',
    openFile: async (trigger, paths) => {
      await running.answerDialog([paths].flat());
      await trigger();
    },
    saveFile: async (trigger, withinMs = hangingAfterMs, dialogs = 1) => {
      // An answer that no dialog asked for waits for the next one: a second would never be reached.
      const folder = awaited ?? (await mkdtemp(join(tmpdir(), 'fairdesk-saved-')));
      for (let more = awaited === undefined ? dialogs : dialogs - 1; more > 0; more -= 1)
        await running.answerDialog([folder]);
      awaited = folder;
      await trigger();
      savedName = await firstFileIn(folder, withinMs);
      awaited = undefined;
      return readFile(join(folder, savedName));
    },
    restart: async (between) => {
      await running.quit();
      await between?.();
      running = await start();
    },
    stopServer: () => Promise.reject(new Error('Electron has no server to stop')),
    close: () => running.quit(),
  };
}

/** Files appear whole: they are written under another name first. */
async function firstFileIn(folder: string, withinMs: number): Promise<string> {
  for (let waited = 0; waited < withinMs; waited += 50) {
    const name = (await readdir(folder)).find((entry) => !entry.endsWith('.tmp'));
    if (name) return name;
    await wait(50);
  }
  throw new Error('nothing was saved in time');
}

async function startStandIn(profileDir: string): Promise<Running> {
  const child = fork(join(root, 'tests/electron-stand-in/run.ts'), [root, `--user-data-dir=${profileDir}`], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const [{ endpoint }] = (await orExit(child)) as [Ready];
  const browser = await chromium.connectOverCDP(endpoint);
  const context = browser.contexts()[0];
  const page = context?.pages()[0];
  if (!context || !page) throw new Error('the stand-in has no window');
  return {
    context,
    page,
    answerDialog: (paths) => order(child, { kind: 'dialog', paths }),
    quit: async () => {
      // A test may have closed it already.
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      await order(child, { kind: 'quit' });
      await ended;
    },
  };
}

function orExit(child: ChildProcess): Promise<unknown[]> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the stand-in ended with code ${String(code)} before its window was there`);
  });
  return Promise.race([once(child, 'message'), ended]);
}

function order(child: ChildProcess, what: Order): Promise<void> {
  return new Promise((resolve, reject) => child.send(what, (error) => (error ? reject(error) : resolve())));
}

async function startElectron(profileDir: string): Promise<Running> {
  const executablePath = findElectron(root);
  if (!executablePath) throw new Error('no Electron binary was found');
  const app = await _electron.launch({ executablePath, args: [root, `--user-data-dir=${profileDir}`] });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return {
    context: app.context(),
    page,
    answerDialog: (paths) =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: chosen.length === 0, filePaths: chosen });
        dialog.showSaveDialog = async (...args: unknown[]) => {
          const { defaultPath } = args.at(-1) as { defaultPath: string };
          return { canceled: chosen.length === 0, filePath: `${chosen[0]}/${defaultPath}` };
        };
      }, paths),
    quit: () => app.close(),
  };
}
