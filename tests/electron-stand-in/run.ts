/**
 * Runs a built main process without Electron: `node run.ts <folder of package.json> --user-data-dir=<folder>`.
 * `import ... from 'electron'` leads to the stand-in; everything else is the product as it is built.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { obey } from './control.ts';

const root = resolve(process.argv[2] ?? '.');
const standInUrl = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standInUrl, shortCircuit: true } : next(specifier, context),
});

const { app } = (await import(standInUrl)) as typeof import('./electron.ts');
obey(() => app.quit());
const { main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { main: string };
await import(pathToFileURL(join(root, main)).href);
