import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serveFolder } from '../../build/static-server.mjs';
import { contentSecurityPolicy } from '../../src-core/contract/content-security-policy.ts';

/** Builds the crash test's page and serves it on loopback. */
export async function serveCrashPage(): Promise<{ url: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-crash-page-'));
  const entry = fileURLToPath(new URL('crash-page.ts', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('.', import.meta.url)),
    define: { __APP_VERSION__: '"0.0.0"', __BUILT_AT__: '"2026-01-01T00:00:00.000Z"' },
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { input: entry, output: { entryFileNames: 'crash-page.js' } },
    },
  });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>crash</title><script type="module" src="/crash-page.js"></script>',
  );
  const server = await serveFolder({ folder, port: 0, contentSecurityPolicy, version: 'crash' });
  return {
    url: `${server.origin}/`,
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
