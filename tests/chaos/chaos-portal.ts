import { buildApp } from '../../src-portal/app.ts';
import type { Ask, Sql } from '../../src-portal/database/sql.ts';
import { portalMetrics } from '../../src-portal/metrics.ts';
import { openDatabase, placeIn } from '../../src-portal/open-database.ts';
import { lockOffice } from '../../src-portal/store/lock-office.ts';
import { project } from '../../src-portal/store/project.ts';
import { enrolStation } from '../../src-portal/store/stations.ts';
import { createWorkspace } from '../../src-portal/store/workspaces.ts';

/**
 * The real portal as a process of its own, with routes beside it that the suite needs: an office with its stations, a disk that is
 * full for a while, a database that is put back to an earlier state, and everything that is stored.
 */
const database = await openDatabase(placeIn(process.env), () => undefined);
let fullFor = 0;

/** On a full disk PostgreSQL refuses with 53100, often only in the middle of a transaction. */
const sql: Sql = {
  ...database,
  transaction: (work, turn) => database.transaction((ask) => work(fullFor > 0 ? onFullDisk(ask) : ask), turn),
};

/** Some changes of a batch have been written when it is noticed. */
function onFullDisk(ask: Ask): Ask {
  return async (text, parameters) => {
    const rows = await ask(text, parameters);
    if (!text.startsWith('insert into change') || fullFor === 0) return rows as never;
    fullFor -= 1;
    throw Object.assign(new Error('could not extend file: No space left on device'), { code: '53100' });
  };
}

const app = await buildApp(
  { sql, metrics: portalMetrics(), now: () => new Date() },
  { version: 'chaos', log: false, requestsPerMinute: 1_000_000 },
);

app.post<{ Body: { workspace: string; stations: string[] } }>('/chaos/office', async ({ body }) => {
  await createWorkspace(database, body.workspace, body.workspace);
  const tokens: Record<string, string> = {};
  for (const station of body.stations) {
    const newcomer = { station, name: station, appVersion: 'chaos', isHead: false };
    tokens[station] = (await enrolStation(database.ask, body.workspace, newcomer)).token;
  }
  return tokens;
});

app.post<{ Body: { times: number } }>('/chaos/full', async ({ body }) => {
  fullFor = body.times;
  return {};
});

/** As after a dump was played back: what came after it is gone, and the numbers are given a second time. */
app.post<{ Body: { workspace: string; share: number } }>('/chaos/back', async ({ body }) => {
  const { workspace, share } = body;
  await database.transaction(async (ask) => {
    await lockOffice(ask, workspace);
    for (const text of [
      `update workspace set last_seq = floor(last_seq * $2::float8), projected_seq = 0 where id = $1`,
      `delete from change where workspace = $1 and $2::float8 < 1
         and seq > (select last_seq from workspace where id = $1)`,
      `update change c set is_collided = exists (select 1 from change other
           where other.workspace = $1 and other.hlc = c.hlc and other.hash <> c.hash)
         where workspace = $1 and $2::float8 < 1`,
      `delete from quarantine where workspace = $1 and reason = 'stamp-collision' and $2::float8 < 1
         and hash not in (select hash from change where workspace = $1 and is_collided)`,
      `delete from record where workspace = $1 and $2::float8 < 1`,
    ])
      await ask(text, [workspace, share]);
  });
  return {};
});

app.get<{ Params: { workspace: string } }>('/chaos/stored/:workspace', async ({ params: { workspace } }) => ({
  records: await projected(workspace),
  changes: await database.ask('select hlc, hash, is_collided from change where workspace = $1', [workspace]),
  quarantine: await database.ask('select hash, reason, body from quarantine where workspace = $1', [
    workspace,
  ]),
}));

async function projected(workspace: string): Promise<unknown> {
  await project(database, workspace);
  return database.ask('select kind, id, doc, conflicts, is_gone from record where workspace = $1', [
    workspace,
  ]);
}

const address = await app.listen({ host: '127.0.0.1', port: 0 });
console.log(`FairDesk portal at ${address}`);
