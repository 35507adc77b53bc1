import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { evalFreeZod } from '../../build/eval-free-zod.ts';
import { root } from '../e2e/desk.ts';

/** A page with nothing but the browser's host in it; the product itself has no door for tests. One for each worker. */
export const contractPageFolder = join(
  root,
  `test-results/contract-page-${process.env['TEST_PARALLEL_INDEX'] ?? 0}`,
);

/** Builds `open-host.js`, from which a test imports `openHost`, beside an empty page of the same origin. */
export async function buildContractPage(): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: { __APP_VERSION__: '"0.0.1"', __BUILT_AT__: '"2026-01-01T00:00:00.000Z"' },
    plugins: [evalFreeZod()],
    worker: { format: 'es', plugins: () => [evalFreeZod()] },
    build: {
      outDir: contractPageFolder,
      target: 'chrome120',
      lib: { entry: 'src-renderer/host/browser-host.ts', formats: ['es'], fileName: () => 'browser-host.js' },
    },
  });
  await mkdir(contractPageFolder, { recursive: true });
  await writeFile(
    join(contractPageFolder, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>host</title>',
  );
}
