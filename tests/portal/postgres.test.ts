import { expect, inject, test } from 'vitest';
import { migrate } from '../../src-portal/database/migrate.ts';
import { openPostgres } from '../../src-portal/database/postgres.ts';
import { startPostgres } from './postgres-server.ts';
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
