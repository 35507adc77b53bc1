/**
 * npm run package: installers for this system, where Electron's program is at hand. Where it is not, the same package
 * is put together around a stub, so that its contents are checked; what was not built is said aloud.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listPackage } from '@electron/asar';
import { build, Platform } from 'electron-builder';
import { buildAll, isStale } from './build-when-stale.mjs';
import { configuration, electronFuses } from './electron-builder.config.mjs';
import { findElectron } from './find-electron.mjs';
import { makeStubElectron, readFuses } from './stub-electron.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const say = (line) => process.stdout.write(`${line}\n`);

/** The archive may grow as screens are added; it must not swallow a library twice. */
const largestArchiveBytes = 40 * 1024 * 1024;

try {
  if (isStale(root)) buildAll(root);
  await checkConfiguration();
  const electron = findElectron(root);
  if (electron) await packageHere(folderOf(electron));
  else await packageAroundStub();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function checkConfiguration() {
  const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js');
  const { DebugLogger } = require('builder-util');
  await validateConfiguration(configuration, new DebugLogger(false));
  say('The configuration for nsis, dmg, AppImage and deb is valid.');
}

/** The folder of Electron's files; on macOS its program lies deep inside an app of its own. */
function folderOf(program) {
  return process.platform === 'darwin' ? join(program, '../../../..') : dirname(program);
}

/** Around the Electron that is here: nothing is fetched for this system's package. */
async function packageHere(electronDist) {
  const made = await build({
    projectDir: root,
    config: { ...configuration, electronDist },
    publish: 'never',
  });
  for (const path of made) say(`Built: ${path}`);
  say(`Built for ${process.platform} alone. Installers for other systems are made on those systems.`);
}

async function packageAroundStub() {
  const stub = mkdtempSync(join(tmpdir(), 'fairdesk-stub-electron-'));
  try {
    const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'));
    makeStubElectron(stub, version);
    await build({
      projectDir: root,
      config: { ...configuration, electronDist: stub, electronVersion: version },
      targets: Platform.LINUX.createTarget('dir'),
      publish: 'never',
    });
  } finally {
    rmSync(stub, { recursive: true, force: true });
  }
  const unpacked = join(root, 'release/linux-unpacked');
  checkArchive(join(unpacked, 'resources/app.asar'));
  checkFuses(readFileSync(join(unpacked, 'fairdesk')));
  say('');
  say('*** NOT BUILT: nsis (Windows), dmg (macOS), AppImage and deb (Linux).                           ***');
  say('*** Electron is not on this machine. release/linux-unpacked holds the app around a stub that    ***');
  say('*** runs nothing. Where Electron can be fetched: npx install-electron && npm run package        ***');
}

function checkArchive(archive) {
  const entries = listPackage(archive, {}).map((path) => path.replaceAll('\\', '/'));
  const strange = entries.filter(
    (path) => !/^\/(out(\/(main|preload|renderer)(\/.*)?)?|package\.json)$/.test(path),
  );
  if (strange.length > 0)
    throw new Error(`The package holds what does not belong there: ${strange.slice(0, 10).join(', ')}`);
  for (const wanted of [
    '/out/main/main.js',
    '/out/preload/preload.cjs',
    '/out/renderer/index.html',
    '/package.json',
  ]) {
    if (!entries.includes(wanted)) throw new Error(`The package lacks ${wanted}`);
  }
  const { size } = statSync(archive);
  if (size > largestArchiveBytes)
    throw new Error(`The package has ${megabytes(size)}; something is in it twice.`);
  for (const path of entries) say(`  ${path}`);
  say(`app.asar: ${entries.length} entries, ${megabytes(size)}`);
}

function checkFuses(program) {
  const wanted = Object.values(electronFuses)
    .map((isOn) => (isOn ? '1' : '0'))
    .join('');
  const found = readFuses(program);
  if (found !== wanted) throw new Error(`The fuses are ${found} and should be ${wanted}.`);
  say(
    `Fuses set in the program: ${Object.entries(electronFuses)
      .map(([name, isOn]) => `${name}=${isOn}`)
      .join(' ')}`,
  );
}

function megabytes(size) {
  return `${(size / 1024 / 1024).toFixed(2)} MB`;
}
