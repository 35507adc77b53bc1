import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { DurableFiles, durableStart, syncFolder, syncNames } from './durable-files.ts';
import { lockFolder } from './lock-folder.ts';
import type { Ask, Sql, SqlRow } from './sql.ts';

/**
 * PostgreSQL inside of this process, in a folder; one connection, so one question after the other. Enough for a hall, not
 * for a central portal. What is committed is on the disk.
 *
 * @param folder undefined for a database in memory, which tests use
 * @throws when the folder is open already
 */
export async function openEmbedded(folder?: string): Promise<Sql> {
  if (folder) await mkdir(folder, ownOnly);
  const unlock = folder ? lockFolder(folder) : () => undefined;
  try {
    const db = folder ? await openIn(folder) : await PGlite.create(options);
    const ask = asked(db);
    return {
      ask,
      transaction: (work) => db.transaction((tx) => work(asked(tx))),
      async ping() {
        await ask('select 1');
      },
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

const options = { parsers: { [types.INT8]: (text: string) => Number(text) } };

/** Names of people and hashes of passwords lie in there. */
const ownOnly = { recursive: true, mode: 0o700 } as const;

/** A database that was not made to its end is none: it is made beside, put on the disk, and then given its name. */
async function openIn(folder: string): Promise<PGlite> {
  const data = join(folder, 'pgdata');
  if (!existsSync(data)) {
    const beside = join(folder, 'pgdata.new');
    await rm(beside, { recursive: true, force: true });
    await mkdir(beside, ownOnly);
    await (await openFiles(beside)).close();
    await syncFolder(beside);
    await rename(beside, data);
    await syncNames(folder);
  }
  return openFiles(data);
}

function openFiles(data: string): Promise<PGlite> {
  return PGlite.create({ fs: new DurableFiles(data), startParams: [...durableStart], ...options });
}

type Querying = { query<R>(text: string, parameters?: unknown[]): Promise<{ rows: R[] }> };

function asked(on: Querying): Ask {
  return async <R extends SqlRow>(text: string, parameters: readonly unknown[] = []) =>
    (await on.query<R>(text, [...parameters])).rows;
}
