import { readFileSync } from 'node:fs';
import { buildApp } from './app.ts';
import { portalMetrics } from './metrics.ts';
import { openDatabase, placeIn } from './open-database.ts';

const defaultPort = 4328;

/**
 * Serves the portal until the process is told to stop: then it takes no new request, ends those that it has, and closes the
 * database. `PORTAL_HOST` (127.0.0.1), `PORTAL_PORT` (4328), `PORTAL_TLS_KEY` and `PORTAL_TLS_CERT` (files), `PORTAL_LOG`
 * (`info`; `silent` for none).
 */
export async function serve(version: string, environment = process.env): Promise<void> {
  const place = placeIn(environment);
  const sql = await openDatabase(place, (error) =>
    console.error(
      JSON.stringify({
        level: 'warn',
        msg: 'a connection of the database was lost',
        code: String((error as { code?: string }).code),
      }),
    ),
  );
  const key = environment['PORTAL_TLS_KEY'];
  const cert = environment['PORTAL_TLS_CERT'];
  const app = await buildApp(
    { sql, metrics: portalMetrics(), now: () => new Date() },
    {
      version,
      log: { level: environment['PORTAL_LOG'] ?? 'info' },
      ...(key && cert ? { https: { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') } } : {}),
    },
  );
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    await app.close();
    await sql.close();
  };
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
