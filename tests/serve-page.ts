import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serveFolder } from '../build/static-server.mjs';
import { browserSecurityPolicy as contentSecurityPolicy } from '../src-core/contract/content-security-policy.ts';

/** Builds a page around one module, for tests that need the real store in a browser, and serves it on loopback. */
export async function servePage(module: URL): Promise<{ url: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-page-'));
  const entry = fileURLToPath(module);
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('.', module)),
    define: { __APP_VERSION__: '"0.0.0"', __BUILT_AT__: '"2026-01-01T00:00:00.000Z"' },
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: entry,
        output: { entryFileNames: 'page.js', assetFileNames: '[name][extname]' },
      },
    },
  });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>page</title><link rel="stylesheet" href="/style.css"><script type="module" src="/page.js"></script>',
  );
  const server = await serveFolder({ folder, port: 0, contentSecurityPolicy, version: 'page' });
  return {
    url: `${server.origin}/`,
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
