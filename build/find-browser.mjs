import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const linuxNames = [
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
];
const macPaths = [
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const windowsPaths = ['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe'];

/**
 * An installed Edge, Chrome or Chromium, or null. Only these: Firefox and Safari cannot hold the journal as FairDesk needs it.
 *
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} environment
 * @param {(path: string) => boolean} isThere
 */
export function findBrowser(platform = process.platform, environment = process.env, isThere = existsSync) {
  return candidates(platform, environment).find((path) => isThere(path)) ?? null;
}

function candidates(platform, environment) {
  if (environment.FAIRDESK_BROWSER) return [environment.FAIRDESK_BROWSER];
  if (platform === 'darwin') return macPaths;
  if (platform === 'win32') {
    const roots = [environment['ProgramFiles(x86)'], environment.ProgramFiles, environment.LOCALAPPDATA];
    return roots.filter(Boolean).flatMap((root) => windowsPaths.map((path) => `${root}\\${path}`));
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}
