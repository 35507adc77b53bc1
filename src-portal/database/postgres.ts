import pg from 'pg';
import type { Ask, Sql, SqlRow } from './sql.ts';

const bigint = 20;

/** A PostgreSQL server, through a pool. @param url `postgresql://user:password@host:port/database` */
export function openPostgres(url: string, onLost: (error: Error) => void): Sql {
  const types: pg.CustomTypesConfig = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === bigint ? (text: string) => Number(text) : (pg.types.getTypeParser(oid, format) as never),
  };
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types,
    connectionTimeoutMillis: 5_000,
    pipeline: true,
  });
  // A connection that dies while nobody uses it: the next question opens another one.
  pool.on('error', onLost);
  return {
    ask: asked(pool),
    async transaction(work) {
      const client = await pool.connect();
      // The pool listens to clients that rest. One at work whose server crashes tells it twice: the question fails, and this.
      client.on('error', onLost);
      try {
        // Not waited for: what the work asks first goes out with it. It fails only with its connection, and then all of them do.
        const [, result] = await Promise.all([client.query('begin'), work(asked(client))]);
        await client.query('commit');
        client.off('error', onLost);
        client.release();
        return result;
      } catch (error) {
        // A connection on which the rollback fails is broken: the pool must not hand it out again.
        const isSound = await client.query('rollback').then(
          () => true,
          () => false,
        );
        if (isSound) client.off('error', onLost);
        client.release(!isSound);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

function asked(on: pg.Pool | pg.PoolClient): Ask {
  return async <R extends SqlRow>(text: string, parameters: readonly unknown[] = []) =>
    (
      await on.query({
        text,
        values: [...parameters],
        // What has no parameters is asked once: a migration, which may be several statements.
        ...(parameters.length > 0 ? { name: nameOf(text) } : {}),
      })
    ).rows as R[];
}

const names = new Map<string, string>();

/** A name makes a prepared statement of each connection: to plan a push anew every time takes a third of it. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `fairdesk-${names.size}`;
  names.set(text, name);
  return name;
}
