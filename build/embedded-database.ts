import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** What PGlite reads beside its own program when it opens a database. */
const files = ['pglite.wasm', 'initdb.wasm', 'pglite.data'];

/** Puts the files of the embedded PostgreSQL beside the program of the hub, where its code looks for them. */
export function embeddedDatabase(): Plugin {
  const folder = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
  return {
    name: 'embedded-database',
    apply: 'build',
    generateBundle() {
      for (const fileName of files)
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(folder, fileName)) });
    },
  };
}
