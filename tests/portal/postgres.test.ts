import { expect, inject, test } from 'vitest';
import { migrate } from '../../src-portal/database/migrate.ts';
import { openPostgres } from '../../src-portal/database/postgres.ts';
import { portalSuite } from './suite.ts';

const urls = [...inject('databases')];
const fail = (error: Error) => expect.fail(error.message);
const open = async () => openPostgres(urls.pop()!, fail);

portalSuite('PostgreSQL', open);

test('two portals that start at once on one new database make its tables once', async () => {
  const url = urls.pop()!;
  const both = [openPostgres(url, fail), openPostgres(url, fail)];
  await Promise.all(both.map(migrate));
  expect(await both[0]!.ask('select number from migration')).toHaveLength(1);
  for (const sql of both) await sql.close();
});
