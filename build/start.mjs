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
    say('Building FairDesk (first start, or the sources have changed) ...');
    buildAll(root);
  }
  const electron = findElectron(root);
  if (electron) {
    say(`FairDesk starts in Electron: ${electron}`);
    return startElectron(electron);
  }
  say(
    'Electron is not installed here (npx install-electron would fetch it), so FairDesk runs in the browser.',
  );
  return startInBrowser();
}

function startElectron(electron) {
  const child = spawn(electron, [root], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`Electron could not be started: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code) => (process.exitCode = code ?? 1));
}

async function startInBrowser() {
  const { contentSecurityPolicy, version } = JSON.parse(readFileSync(join(root, 'out/serve.json'), 'utf8'));
  const server = await serveFolder({
    folder: join(root, 'out/renderer'),
    port,
    contentSecurityPolicy,
    version,
  }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return null;
  });
  if (!server) return meetOther();
  say(
    `FairDesk is served at ${address} (this computer only). Ctrl+C ends it; what was saved stays in the browser.`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => server.close().then(() => process.exit(0)));
  openBrowser();
}

/** Something has our address. Another FairDesk is shown; anything else is named, and we stop. */
async function meetOther() {
  if (await isFairDesk()) {
    say(`FairDesk is already running at ${address}; it is opened.`);
    return openBrowser();
  }
  const who = (await whoListens(port)) ?? 'another program (this system does not say which)';
  throw new Error(
    `The address ${address} is taken by ${who}.\n` +
      'FairDesk always uses this one address, because the browser keeps its records under it; at another one they would seem to be gone.\n' +
      'Nothing is lost. Close that program and run npm start again.',
  );
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
  if (!browser) return sayHowToOpen('No Edge, Chrome or Chromium was found on this computer.');
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return sayHowToOpen(`${browser} is installed, but there is no screen here to open it on.`);
  }
  say(`Opening ${browser}`);
  const child = spawn(browser, [`--app=${address}/`], { stdio: 'ignore', detached: true });
  child.on('error', () => sayHowToOpen(`${browser} could not be started.`));
  child.unref();
}

function sayHowToOpen(why) {
  say(why);
  say(`Open ${address} in Edge, Chrome or Chromium, version 120 or later, on this computer.`);
  say('Windows has Edge already; on Debian: apt-get install chromium; else https://www.google.com/chrome.');
}
