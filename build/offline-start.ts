import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

const placeholder = '__PRECACHE__';
const workerFile = 'sw.js';

/**
 * Writes the list of every built file and its SHA-256 into the service worker, so that it can take all of them at
 * its installation and start the app with the server gone.
 */
export function offlineStart(): Plugin {
  let publicFolder = '';
  return {
    name: 'offline-start',
    apply: 'build',
    configResolved: (config) => void (publicFolder = config.publicDir),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[workerFile];
        if (worker?.type !== 'chunk') throw new Error(`${workerFile} was not built`);
        if (!worker.code.includes(placeholder))
          throw new Error(`${workerFile} has no place for the list of files`);
        const files = new Map<string, string>();
        for (const item of Object.values(bundle)) {
          if (item.fileName === workerFile || item.fileName.endsWith('.map')) continue;
          files.set(item.fileName, sha256(item.type === 'chunk' ? item.code : item.source));
        }
        for (const path of filesUnder(publicFolder)) {
          files.set(relative(publicFolder, path).split(sep).join('/'), sha256(readFileSync(path)));
        }
        const list = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
        worker.code = worker.code.replace(placeholder, () => JSON.stringify(list));
      },
    },
  };
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
