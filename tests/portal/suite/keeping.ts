import type { Sql } from '../../../src-portal/database/sql.ts';
import { restore } from '../../../src-portal/store/archive.ts';
import { archived } from '../../../src-portal/store/archive.ts';
import { migrate } from '../../../src-portal/database/migrate.ts';
import { canonical } from '../../../src-core/change/canonical.ts';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { aChange, now, Station, PortalBench } from '../portal-bench.ts';

export function keepingSuite(bench: () => PortalBench, open: () => Promise<Sql>): void {
  describe('keeping and moving', () => {
    test('migrations run once, and a database of a newer version is refused', async () => {
      await migrate(bench().sql);
      await bench().sql.ask('insert into migration (number) values (99)');
      await expect(migrate(bench().sql)).rejects.toThrow('the database is of version 3');
      await bench().sql.ask('delete from migration where number = 99');
    });

    test('an office that is restored elsewhere has everything, and a new epoch that makes stations begin again', async () => {
      const { workspace, stations } = await bench().stations('a');
      const [a] = stations;
      await a!.push([aChange(1), aChange(2), { unfit: true }]);
      const { cursor } = await a!.pullAll();
      const lines = [];
      for await (const line of archived(bench().sql, workspace, now.toISOString())) lines.push(line);
      const copy = JSON.parse(JSON.stringify(lines)) as typeof lines;
      const other = await PortalBench.open(await open());
      await expect(restore(other.sql, Readable.from(copy.slice(0, -1)))).rejects.toThrow('cut off');
      expect(await restore(other.sql, Readable.from(copy))).toBe(workspace);
      await expect(restore(other.sql, Readable.from(copy))).rejects.toThrow('is here already');
      const moved = new Station(other.app, workspace, a!.token);
      expect((await moved.ask('GET', `/v1/changes?after=${cursor}`)).json()).toMatchObject({
        type: 'unknown-cursor',
      });
      expect((await moved.pullAll()).changes).toEqual((await a!.pullAll()).changes);
      expect((await moved.push([aChange(2), aChange(3)])).json()).toMatchObject({
        accepted: 1,
        duplicates: 1,
      });
      await other.app.close();
      await other.sql.close();
    });

    test('what did not fit an earlier version counts once it does', async () => {
      const { workspace, stations } = await bench().stations('a');
      const [a] = stations;
      // As if an earlier version had refused it.
      const change = aChange(1);
      const body = canonical(change);
      await bench().sql.ask(
        `insert into quarantine (workspace, hash, reason, body, station) values ($1, 'h', 'schema', $2, 'a')`,
        [workspace, body],
      );
      expect((await a!.ask('POST', '/v1/quarantine/retry', {})).json()).toMatchObject({
        released: 1,
        left: 0,
      });
      expect((await a!.pullAll()).changes).toEqual([change]);
    });
  });
}
