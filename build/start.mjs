/**
 * npm start: the built app in Electron where its program is installed, else in a browser from the one fixed address.
 * Plain Node 20 and later; nothing but this folder and the built app is needed.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll, isStale } from './build-when-stale.mjs';
import { findBrowser } from './find-browser.mjs';
import { findElectron } from './find-electron.mjs';
import * as words from './start-words.mjs';
import { serveFolder, whoPath } from './static-server.mjs';
import { whoListens } from './who-listens.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The address is part of the database's name: at another port the browser would show an empty FairDesk. */
const port = 4327;
const address = `http://127.0.0.1:${port}`;

const say = (line) => process.stdout.write(`${line}\n`);

try {
  await start();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function start() {
  if (isStale(root)) {
    say(words.building);
    buildAll(root);
  }
  const electron = findElectron(root);
  if (electron) {
    say(words.inElectron(electron));
    return startElectron(electron);
  }
  say(words.inBrowser);
  return startInBrowser();
}

function startElectron(electron) {
  const child = spawn(electron, [root], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`${words.notStarted(electron, error.message)}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code) => (process.exitCode = code ?? 1));
}

async function startInBrowser() {
  const { contentSecurityPolicy, version } = JSON.parse(readFileSync(join(root, 'out/serve.json'), 'utf8'));
  const folder = join(root, 'out/renderer');
  const server = await serveFolder({ folder, port, contentSecurityPolicy, version }).catch((error) => {
    if (error.code === 'EADDRINUSE') return null;
    throw error;
  });
  if (!server) return meetOther();
  say(words.served(address));
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => server.close().then(() => process.exit(0)));
  openBrowser();
}

/** Something has our address. Another FairDesk is shown; anything else is named, and we stop. */
async function meetOther() {
  if (!(await isFairDesk())) throw new Error(words.taken(address, await whoListens(port)));
  say(words.alreadyRunning(address));
  openBrowser();
}

async function isFairDesk() {
  try {
    const answer = await fetch(address + whoPath, { signal: AbortSignal.timeout(2_000) });
    return (await answer.json()).name === 'FairDesk';
  } catch {
    return false;
  }
}

function openBrowser() {
  const browser = findBrowser();
  if (!browser) return say(words.noBrowser(address));
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return say(words.noScreen(browser, address));
  }
  say(words.opening(browser));
  const child = spawn(browser, [`--app=${address}/`], { stdio: 'ignore', detached: true });
  child.on('error', (error) => say(words.notStarted(browser, error.message)));
  child.unref();
}
