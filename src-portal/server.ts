import { readFileSync } from 'node:fs';
import { buildApp } from './app.ts';
import { closeApp } from './close-app.ts';
import type { Sql } from './database/sql.ts';
import { portalMetrics } from './metrics.ts';
import { openDatabase, placeIn } from './open-database.ts';

const defaultPort = 4328;
const endAfterMs = 15_000;
const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'];

/**
 * Serves the portal until the process is told to stop: then it takes no new request, ends those that it has, and closes the
 * database; told a second time it ends at once. `PORTAL_HOST` (127.0.0.1), `PORTAL_PORT` (4328), `PORTAL_TLS_KEY` and
 * `PORTAL_TLS_CERT` (files), `PORTAL_LOG` (`info`; `silent` for none).
 *
 * @throws before the database is opened, when a setting cannot be meant
 */
export async function serve(version: string, environment = process.env): Promise<void> {
  const level = logLevelIn(environment);
  const https = certificateIn(environment);
  const place = placeIn(environment);
  const sql = await openDatabase(place, logLostConnection);
  const app = await buildApp(
    { sql, metrics: portalMetrics(), now: () => new Date() },
    { version, log: { level }, ...(https ? { https } : {}) },
  );
  const stop = stopping(app, sql);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  const host = environment['PORTAL_HOST'] ?? '127.0.0.1';
  const port = Number(environment['PORTAL_PORT'] ?? defaultPort);
  try {
    const address = await app.listen({ host, port });
    console.log(
      `FairDesk portal at ${address} on ${'url' in place ? 'PostgreSQL' : `the folder ${place.folder}`}`,
    );
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Ends the portal in order; asked a second time it ends the process at once. */
function stopping(app: Awaited<ReturnType<typeof buildApp>>, sql: Sql): () => Promise<void> {
  let isStopping = false;
  return async () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    // A database that does not answer may not hold the process either.
    setTimeout(() => process.exit(1), endAfterMs).unref();
    await closeApp(app);
    await sql.close();
  };
}

function logLostConnection(error: Error): void {
  const { code } = error as { code?: string };
  const msg = 'a connection of the database was lost';
  console.error(JSON.stringify({ level: 'warn', msg, code: String(code) }));
}

function logLevelIn(environment: NodeJS.ProcessEnv): string {
  const level = environment['PORTAL_LOG'] || 'info';
  if (!logLevels.includes(level))
    throw new Error(`PORTAL_LOG is ${level}; it may be one of ${logLevels.join(', ')}`);
  return level;
}

/** Half a certificate is a mistake: served without TLS, tokens would travel for everybody to read. */
function certificateIn(environment: NodeJS.ProcessEnv): { key: string; cert: string } | undefined {
  const key = environment['PORTAL_TLS_KEY'];
  const cert = environment['PORTAL_TLS_CERT'];
  if (!key && !cert) return undefined;
  if (!key || !cert)
    throw new Error(`TLS wants both: PORTAL_TLS_${key ? 'CERT' : 'KEY'} is not set, the other one is`);
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}
