import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { lockFolder } from './lock-folder.ts';
import type { Ask, Sql, SqlRow } from './sql.ts';

/**
 * PostgreSQL inside of this process, in a folder; one connection, so one question after the other. Enough for a hall, not
 * for a central portal.
 *
 * @param folder undefined for a database in memory, which tests use
 * @throws when the folder is open already
 */
export async function openEmbedded(folder?: string): Promise<Sql> {
  if (folder) await mkdir(folder, { recursive: true });
  const unlock = folder ? lockFolder(folder) : () => undefined;
  const options = { parsers: { [types.INT8]: (text: string) => Number(text) } };
  try {
    const db = folder
      ? await PGlite.create({ dataDir: join(folder, 'pgdata'), ...options })
      : await PGlite.create(options);
    return {
      ask: asked(db),
      transaction: (work) => db.transaction((tx) => work(asked(tx))),
      async close() {
        await db.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

type Querying = { query<R>(text: string, parameters?: unknown[]): Promise<{ rows: R[] }> };

function asked(on: Querying): Ask {
  return async <R extends SqlRow>(text: string, parameters: readonly unknown[] = []) =>
    (await on.query<R>(text, [...parameters])).rows;
}
