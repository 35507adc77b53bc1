import { project } from '../../src-portal/store/project.ts';
import { openPostgres } from '../../src-portal/database/postgres.ts';
import { startPostgres } from '../portal/postgres-server.ts';
import { batchesOf, interviews, portalOn, posted, pulled } from './portal-load.ts';
import { rounded } from './rounded.ts';

const changes = 1_000_000;
const rounds = 20;
const writers = 4;

/**
 * One office with a million changes on one PostgreSQL, and one portal process: whether pushing, reading and merging slow down as it
 * fills, and what it takes on the disk. docs/scale.md says what follows and what does not.
 */
export async function bench(): Promise<Record<string, unknown>> {
  const postgres = await startPostgres();
  try {
    const sql = openPostgres(await postgres.newDatabase(), () => undefined);
    const portal = await portalOn(sql, writers);
    const perSecond: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const all = portal.tokens.map((_, index) => {
        const clockId = `s${index}r${round}`.padEnd(10, '0');
        return batchesOf(interviews(clockId, changes / rounds / writers), portal.workspace);
      });
      const start = performance.now();
      await Promise.all(portal.tokens.map((token, index) => posted(portal.url, token, all[index] ?? [])));
      perSecond.push(changes / rounds / ((performance.now() - start) / 1_000));
    }
    const [size] = await sql.ask<{ bytes: number; changes: number }>(
      `select pg_total_relation_size('change') as bytes, (select count(*) from change) as changes`,
    );
    const readStart = performance.now();
    const read = await pulled(portal.url, portal.tokens[0] ?? '');
    const readSeconds = (performance.now() - readStart) / 1_000;
    const foldStart = performance.now();
    await project(sql, portal.workspace);
    const foldSeconds = (performance.now() - foldStart) / 1_000;
    await portal.close();
    return {
      changes: size?.changes,
      pushedPerSecondFirst: Math.round(perSecond[0] ?? 0),
      pushedPerSecondLast: Math.round(perSecond.at(-1) ?? 0),
      bytesStoredAChange: Math.round((size?.bytes ?? 0) / changes),
      read,
      readPerSecond: Math.round(read / readSeconds),
      foldSeconds: rounded(foldSeconds),
    };
  } finally {
    await postgres.stop();
  }
}
