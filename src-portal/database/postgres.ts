import pg from 'pg';
import type { Ask, Sql, SqlRow } from './sql.ts';
import { takeTurns } from './take-turns.ts';

const bigint = 20;

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === bigint ? (text: string) => Number(text) : (pg.types.getTypeParser(oid, format) as never),
};

/** How long, in milliseconds, a connection waits for what. */
export type Patience = Pick<
  pg.PoolConfig,
  'lock_timeout' | 'statement_timeout' | 'idle_in_transaction_session_timeout' | 'query_timeout'
>;

/**
 * Nothing waits without an end: for a lock that another portal process holds, for a server that is gone without a word. The
 * slowest that is asked, a batch of 4 MB or a slice of a projection, takes a second or two.
 */
const usualPatience: Patience = {
  lock_timeout: 10_000,
  statement_timeout: 30_000,
  // By this a process that was stopped in the middle of a push gives its locks back.
  idle_in_transaction_session_timeout: 30_000,
  // The same on this side, where the server cannot say it any more. Less than a station waits for its answer (60 s).
  query_timeout: 40_000,
};

/** For what may take its time: a migration, and an office that comes out of a file. */
export const endlessPatience: Patience = {};

/** Of whoever asks whether the portal is ready; he asks again soon. */
const pingPatience: pg.PoolConfig = { connectionTimeoutMillis: 3_000, query_timeout: 3_000 };

/** A PostgreSQL server, through a pool. @param url `postgresql://user:password@host:port/database` */
export function openPostgres(url: string, onLost: (error: Error) => void, patience = usualPatience): Sql {
  const common: pg.PoolConfig = {
    connectionString: url,
    types,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
  const pool = new pg.Pool({ ...common, ...patience, max: 10, pipeline: true });
  // Its own connection: that all others are at work does not mean that the database is gone.
  const pings = new pg.Pool({ ...common, ...pingPatience, max: 1 });
  // A connection that dies while nobody uses it: the next question opens another one.
  for (const each of [pool, pings]) each.on('error', onLost);
  const inTurn = takeTurns();
  let pinged: Promise<unknown> | undefined;
  return {
    ask: asked(pool),
    transaction: (work, turn) => {
      const done = () => inTransaction(pool, onLost, work);
      return turn === undefined ? done() : inTurn(turn, done);
    },
    async ping() {
      pinged ??= asked(pings)('select 1').finally(() => (pinged = undefined));
      await pinged;
    },
    async close() {
      await Promise.all([pool.end(), pings.end()]);
    },
  };
}

async function inTransaction<T>(
  pool: pg.Pool,
  onLost: (error: Error) => void,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  const client = await pool.connect().catch(nameLoss);
  // The pool listens to clients that rest. One at work whose server crashes tells it twice: the question fails, and this.
  client.on('error', onLost);
  let isOver = false;
  let first: unknown;
  const inside: Ask = async <R extends SqlRow>(text: string, parameters?: readonly unknown[]) => {
    // After the rollback it would be written by itself, on a connection that others use by now.
    if (isOver) throw new Error('the transaction is over');
    return asked(client)<R>(text, parameters).catch((error: unknown) => {
      first ??= error;
      throw error;
    });
  };
  try {
    // Not waited for: what the work asks first goes out with it. It fails only with its connection, and then all of them do.
    const [, result] = await Promise.all([client.query('begin').catch(nameLoss), work(inside)]);
    await client.query('commit').catch(nameLoss);
    client.off('error', onLost);
    client.release();
    return result;
  } catch (error) {
    isOver = true;
    // A connection on which the rollback fails is broken: the pool must not hand it out again.
    const isSound = await client.query('rollback').then(
      () => true,
      () => false,
    );
    if (isSound) client.off('error', onLost);
    client.release(!isSound);
    // What went out together fails together, the rest because of the first.
    throw (error as { code?: string }).code === abortedCode ? first : error;
  }
}

function asked(on: pg.Pool | pg.PoolClient): Ask {
  return async <R extends SqlRow>(text: string, parameters: readonly unknown[] = []) => {
    const question = {
      text,
      values: [...parameters],
      // What has no parameters is asked once: a migration, which may be several statements.
      ...(parameters.length > 0 ? { name: nameOf(text) } : {}),
    };
    return (await on.query(question).catch(nameLoss)).rows as R[];
  };
}

/** What the driver says by itself, without a code, when it has lost a connection or got none. */
const lossWords =
  /Connection terminated|connection error and is not queryable|Client was closed|Query read timeout|timeout exceeded when trying to connect/;

/** PostgreSQL's own code for it (connection_failure), so that nobody else has to know the driver's words. */
const lossCode = '08006';

function nameLoss(error: unknown): never {
  if (error instanceof Error && !('code' in error) && lossWords.test(error.message))
    throw Object.assign(error, { code: lossCode });
  throw error;
}

/** in_failed_sql_transaction */
const abortedCode = '25P02';

const names = new Map<string, string>();

/** A name makes a prepared statement of each connection: to plan a push anew every time takes a third of it. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `fairdesk-${names.size}`;
  names.set(text, name);
  return name;
}
