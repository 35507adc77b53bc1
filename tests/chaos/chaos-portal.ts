import { buildApp } from '../../src-portal/app.ts';
import type { Sql } from '../../src-portal/database/sql.ts';
import { portalMetrics } from '../../src-portal/metrics.ts';
import { openDatabase, placeIn } from '../../src-portal/open-database.ts';
import { enrolStation } from '../../src-portal/store/stations.ts';
import { createWorkspace } from '../../src-portal/store/workspaces.ts';

/**
 * The real portal as a process of its own, with three routes beside it that the suite needs: an office with its stations, a
 * disk that is full for a while, and everything that is stored.
 */
const database = await openDatabase(placeIn(process.env), () => undefined);
let fullFor = 0;

/** On a full disk PostgreSQL refuses with 53100, often only in the middle of a transaction. */
const sql: Sql = {
  ...database,
  transaction: (work) =>
    database.transaction(async (ask) => {
      const result = await work(ask);
      if (fullFor > 0) {
        fullFor -= 1;
        throw Object.assign(new Error('could not extend file: No space left on device'), { code: '53100' });
      }
      return result;
    }),
};

const app = await buildApp(
  { sql, metrics: portalMetrics(), now: () => new Date() },
  { version: 'chaos', log: false, requestsPerMinute: 1_000_000 },
);

app.post<{ Body: { workspace: string; stations: string[] } }>('/chaos/office', async ({ body }) => {
  await createWorkspace(database, body.workspace, body.workspace);
  const tokens: Record<string, string> = {};
  for (const station of body.stations)
    tokens[station] = await enrolStation(database.ask, body.workspace, {
      station,
      name: station,
      appVersion: 'chaos',
      isHead: false,
    });
  return tokens;
});

app.post<{ Body: { times: number } }>('/chaos/full', async ({ body }) => {
  fullFor = body.times;
  return {};
});

app.get<{ Params: { workspace: string } }>('/chaos/stored/:workspace', async ({ params: { workspace } }) => ({
  changes: await database.ask('select hlc, hash, is_collided from change where workspace = $1', [workspace]),
  quarantine: await database.ask('select hash, reason, body from quarantine where workspace = $1', [
    workspace,
  ]),
}));

const address = await app.listen({ host: '127.0.0.1', port: 0 });
console.log(`FairDesk portal at ${address}`);
