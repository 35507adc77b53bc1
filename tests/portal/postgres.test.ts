import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import type { Change } from '../../src-core/change/change.ts';
import { migrate } from '../../src-portal/database/migrate.ts';
import { openPostgres } from '../../src-portal/database/postgres.ts';
import { aChange, PortalBench } from './portal-bench.ts';
import { mountSmallDisk, startPostgres } from './postgres-server.ts';
import { portalSuite } from './suite.ts';

const urls = [...inject('databases')];
const fail = (error: Error) => expect.fail(error.message);
const open = async () => openPostgres(urls.pop()!, fail);

portalSuite('PostgreSQL', open);

// Found by the chaos suite, PostgreSQL, seed 36: the process ended.
test('a server that crashes in the middle of a transaction fails that transaction and nothing else', async () => {
  const server = await startPostgres();
  try {
    const lost: string[] = [];
    const sql = openPostgres(await server.newDatabase(), ({ message }) => void lost.push(message));
    const broken = sql.transaction(async (ask) => {
      await ask('create table kept (n int)');
      await server.restart();
      await ask('insert into kept values (1)');
    });
    await expect(broken).rejects.toThrow();
    expect(lost.length).toBeGreaterThan(0);
    expect(await sql.ask("select to_regclass('kept') as name")).toEqual([{ name: null }]);
    await sql.close();
  } finally {
    await server.stop();
  }
});

// The tables lie on a tmpfs of some megabytes; the log of PostgreSQL does not, as on a server that is well set up.
test('a disk that is really full refuses the batch whole, names it unavailable, and takes it once there is room', async () => {
  const disk = mountSmallDisk(24);
  if (!disk) return;
  const url = urls.pop()!;
  try {
    const admin = openPostgres(url, fail);
    const name = `small${Date.now()}`;
    await admin.ask(`create tablespace ${name} location '${disk}'`);
    await admin.ask(`create database ${name} tablespace ${name}`);
    const sql = openPostgres(url.replace(/[^/]+$/, name), fail);
    const bench = await PortalBench.open(sql);
    const { stations } = await bench.stations('a');
    const [a] = stations;
    const big = (count: number) =>
      aChange(count, { patch: { name: `企业 ${count}`, introduction: randomBytes(1_400).toString('hex') } });
    let refused: Change[] = [];
    let taken = 0;
    for (let at = 1; refused.length === 0 && at < 30_000; at += 400) {
      const batch = Array.from({ length: 400 }, (_, index) => big(at + index));
      const answer = await a!.push(batch);
      if (answer.statusCode === 200) taken += 400;
      else {
        expect(answer.statusCode).toBe(503);
        expect(answer.json()).toMatchObject({ type: 'unavailable', retryAfter: 5 });
        refused = batch;
      }
    }
    expect(refused).toHaveLength(400);
    const stored = async () =>
      (await sql.ask<{ count: number }>('select count(*) as count from change'))[0]?.count;
    expect(await stored()).toBe(taken);
    execFileSync('mount', ['-o', 'remount,size=96m', disk]);
    expect((await a!.push(refused)).json()).toMatchObject({ accepted: 400, duplicates: 0 });
    expect(await stored()).toBe(taken + 400);
    await bench.app.close();
    await sql.close();
    await admin.ask(`drop database ${name}`);
    await admin.ask(`drop tablespace ${name}`);
    await admin.close();
  } finally {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
});

test('two portals that start at once on one new database make its tables once', async () => {
  const url = urls.pop()!;
  const both = [openPostgres(url, fail), openPostgres(url, fail)];
  await Promise.all(both.map(migrate));
  expect(await both[0]!.ask('select number from migration order by number')).toEqual([
    { number: 1 },
    { number: 2 },
  ]);
  for (const sql of both) await sql.close();
});
