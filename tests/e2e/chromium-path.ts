import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Without these Chromium calls home, or does not start as root in a container. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium of this machine (CHROMIUM_PATH overrides). Fails with what to install. */
export function chromiumPath(): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found =
    process.env['CHROMIUM_PATH'] ??
    names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  if (!found) throw new Error('No Chromium was found. On Debian: apt-get install chromium fonts-noto-cjk');
  return found;
}
