import type { Sql } from '../../../src-portal/database/sql.ts';
import { archived, inSnapshot, restore } from '../../../src-portal/store/archive.ts';
import { archivedTables, type ArchiveLine } from '../../../src-portal/store/archive-line.ts';
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
      for await (const line of archived(bench().sql.ask, workspace, now.toISOString())) lines.push(line);
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

    test('an archive shows one moment, whatever arrives while it is made', async () => {
      const { workspace, stations } = await bench().stations('a');
      const [a] = stations;
      await a!.push(Array.from({ length: 500 }, (_, count) => aChange(count)));
      await a!.push([aChange(501)]);
      const lines: ArchiveLine[] = [];
      let pushed: Promise<unknown> | undefined;
      await inSnapshot(bench().sql, async (ask) => {
        for await (const line of archived(ask, workspace, now.toISOString())) {
          lines.push(line);
          // On a server it is done before the next page is read; an embedded database does it afterwards.
          if (line.is === 'change') {
            pushed ??= a!.push([aChange(3, { patch: { name: '另一家' } }), aChange(502)]);
            if (line.row.seq === 500) await Promise.race([pushed, new Promise((go) => setTimeout(go, 500))]);
          }
        }
      });
      await pushed;
      const changes = lines.flatMap((line) => (line.is === 'change' ? [line.row] : []));
      expect(changes).toHaveLength(501);
      expect(changes.filter(({ is_collided }) => is_collided)).toEqual([]);
    });

    test('a file that was made to do harm restores nothing, and reaches no other office', async () => {
      const { workspace } = await bench().stations('a');
      const head = { is: 'head', v: 1, workspace: 'harm', name: '示例', at: '' };
      const thief = `station (workspace, id, name, app_version, token_hash, is_head)
        select '${workspace}', 'thief', 'n', '1', 'h', true where $1 <> '' -- `;
      const station = {
        ...{ workspace: 'harm', id: 's', name: 'n', app_version: '1', token_hash: 'h', is_head: true },
        ...{
          enrolled_at: now.toISOString(),
          last_seen_at: null,
          unsent: null,
          received: 0,
          revoked_at: null,
        },
        ...{ exchange_key: null, key_grant: null },
      };
      const harmful: unknown[][] = [
        [{ is: thief, row: { workspace: 'harm' } }],
        [{ is: 'workspace', row: { workspace: 'harm', id: 'other', name: 'n', epoch: 'e' } }],
        [{ is: 'station', row: { ...station, 'name) values ($1); --': 'x' } }],
        [{ is: 'station', row: { ...station, workspace } }],
        [{ is: 'station', row: station }, head],
        ['{}'],
      ];
      for (const lines of harmful) {
        const all = [head, ...lines, { is: 'end', lines: lines.length + 1 }];
        await expect(restore(bench().sql, Readable.from(all))).rejects.toThrow(/this is no archive/);
      }
      expect(await bench().sql.ask("select id from workspace where id = 'harm'")).toEqual([]);
      expect(await bench().sql.ask("select id from station where id = 'thief'")).toEqual([]);
    });

    test('every column of what is archived is in the archive', async () => {
      for (const [table, { row }] of Object.entries(archivedTables)) {
        const columns = await bench().sql.ask<{ name: string }>(
          `select column_name::text as name from information_schema.columns where table_name = $1`,
          [table],
        );
        expect(Object.keys(row.shape).sort(), table).toEqual(columns.map(({ name }) => name).sort());
      }
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
