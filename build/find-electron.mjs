import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The Electron program of this machine, or null. Never `require('electron')` to look for it: where it is missing,
 * that starts a download.
 *
 * @param {string} root the folder of package.json
 * @param {Record<string, string | undefined>} environment
 * @returns {string | null}
 */
export function findElectron(root, environment = process.env) {
  if (environment.ELECTRON_EXEC_PATH) return existing(environment.ELECTRON_EXEC_PATH);
  const names = join(root, 'node_modules/electron/path.txt');
  const name = existsSync(names) ? readFileSync(names, 'utf8').trim() : nameOnThisSystem();
  if (environment.ELECTRON_OVERRIDE_DIST_PATH)
    return existing(join(environment.ELECTRON_OVERRIDE_DIST_PATH, name));
  return existsSync(names) ? existing(join(root, 'node_modules/electron/dist', name)) : null;
}

function nameOnThisSystem() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

function existing(path) {
  return existsSync(path) ? path : null;
}
