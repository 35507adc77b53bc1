import { first } from '../migrations/0001-first.ts';
import { hub } from '../migrations/0002-hub.ts';
import type { Sql } from './sql.ts';

/** Forward only, and frozen once released: what a later version needs stands in a file of its own. */
const migrations: readonly string[] = [first, hub];

/** Of several processes that start at once on one database, one does it and the others wait. A number of ours. */
const lockNumber = 7_431_106_401;

/**
 * Brings the tables to this version.
 *
 * @throws when the database is of a newer version than this program
 */
export async function migrate(sql: Sql): Promise<void> {
  await sql.transaction(async (ask) => {
    await ask('select pg_advisory_xact_lock($1)', [lockNumber]);
    await ask(
      'create table if not exists migration (number int primary key, done_at timestamptz not null default now())',
    );
    const rows = await ask<{ number: number }>('select number from migration order by number');
    const done = rows.length;
    if (done > migrations.length)
      throw new Error(`the database is of version ${done}, this portal knows ${migrations.length}`);
    for (const [index, script] of migrations.entries()) {
      if (index < done) continue;
      // One statement at a time: a question with parameters may hold no more, and none of ours holds a semicolon inside.
      for (const statement of script.split(/;\s*\n/).filter((each) => each.trim() !== ''))
        await ask(statement);
      await ask('insert into migration (number) values ($1)', [index + 1]);
    }
  });
}
