import type { Change } from '../../../src-core/change/change.ts';
import { canonical } from '../../../src-core/change/canonical.ts';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { aChange } from '../portal-bench.ts';
import type { PortalBench } from '../portal-bench.ts';

export function exchangeSuite(bench: () => PortalBench): void {
  describe('push and pull', () => {
    test('what one station hands over the other reads, byte for byte, in the order of arrival', async () => {
      const { stations } = await bench().stations('a', 'b');
      const [a, b] = stations;
      const changes = [3, 1, 2].map((count) => aChange(count, { patch: { name: `示例“${count}”\u0000` } }));
      expect((await a!.push(changes)).json()).toMatchObject({ accepted: 3, duplicates: 0, rejected: [] });
      const read = await b!.pullAll();
      expect(read.changes.map(canonical)).toEqual(changes.map(canonical));
      expect((await b!.pullAll(read.cursor)).changes).toEqual([]);
    });

    test('a repeat changes nothing, within a batch and over batches', async () => {
      const { stations } = await bench().stations('a');
      const [a] = stations;
      const change = aChange(1);
      expect((await a!.push([change, change])).json()).toMatchObject({ accepted: 1, duplicates: 1 });
      expect((await a!.push([change])).json()).toMatchObject({ accepted: 0, duplicates: 1 });
      expect((await a!.pullAll()).changes).toHaveLength(1);
    });

    test('of two contents under one stamp neither counts, both are handed on, and both are named', async () => {
      const { stations } = await bench().stations('a', 'b');
      const [a, b] = stations;
      await a!.push([aChange(1)]);
      const answer = await b!.push([aChange(1, { patch: { name: '另一家' } }), aChange(2)]);
      expect(answer.json()).toMatchObject({
        accepted: 1,
        rejected: [{ index: 0, hlc: aChange(1).hlc, reason: 'stamp-collision' }],
      });
      expect((await a!.pullAll()).changes).toHaveLength(3);
      const records = await a!.ask('GET', '/v1/records/enterprise');
      expect(records.json<{ records: { id: string }[] }>().records.map(({ id }) => id)).toEqual(['record-2']);
      const kept = await a!.ask('GET', '/v1/quarantine');
      expect(kept.json<{ entries: object[] }>().entries).toHaveLength(2);
    });

    test('what does not fit is kept once, named, and does not keep the others', async () => {
      const { stations } = await bench().stations('a');
      const [a] = stations;
      const unfit = [
        { ...aChange(1), v: 2 },
        aChange(2, { patch: { name: 7 } }),
        aChange(8, { patch: { constructor: 1 } }),
        'no change at all',
        null,
        { ...aChange(3), hlc: 'zzzzzzzzz-0000-station001' },
        { ...aChange(4), record: 'a\u0000b' },
        JSON.parse('{"__proto__":{"hlc":"x"}}') as object,
      ];
      const sent = [...unfit, aChange(5)];
      const first = (await a!.push(sent)).json<{ rejected: { reason: string }[] }>();
      expect(first).toMatchObject({ accepted: 1, duplicates: 0 });
      expect(first.rejected.map(({ reason }) => reason)).toEqual([
        'schema',
        'schema',
        'schema',
        'schema',
        'schema',
        'implausible-stamp',
        'schema',
        'schema',
      ]);
      await a!.push(sent);
      const kept = await a!.ask('GET', '/v1/quarantine');
      expect(kept.json<{ entries: object[] }>().entries).toHaveLength(8);
    });

    test('kinds and fields of a newer version are taken in and handed on', async () => {
      const { stations } = await bench().stations('a', 'b');
      const [a, b] = stations;
      const newer = [
        aChange(1, { kind: 'newer-kind' }),
        aChange(2, { patch: { name: '示例', newerField: { any: ['thing', 1.5e-7] } } }),
      ];
      expect((await a!.push(newer)).json()).toMatchObject({ accepted: 2, rejected: [] });
      expect((await b!.pullAll()).changes).toEqual(newer);
    });

    test('pages of one change each lead to the end', async () => {
      const { stations } = await bench().stations('a');
      const [a] = stations;
      await a!.push([1, 2, 3].map((count) => aChange(count)));
      expect((await a!.pullAll(undefined, 1)).changes).toHaveLength(3);
    });

    test('a reader that follows twelve writers at once misses nothing', async () => {
      const names = Array.from({ length: 12 }, (_, index) => `s${index}`);
      const { stations } = await bench().stations(...names);
      let isWriting = true;
      const writing = Promise.all(
        stations.map(async (station, index) => {
          for (let batch = 0; batch < 5; batch += 1)
            await station.push(
              Array.from({ length: 4 }, (_, place) => aChange(index * 1_000 + batch * 10 + place)),
            );
        }),
      ).finally(() => {
        isWriting = false;
      });
      const read: Change[] = [];
      let cursor: string | undefined;
      for (let isLast = false; !isLast;) {
        isLast = !isWriting;
        // An embedded database answers without leaving the turn of the event loop: the writers need one too.
        await new Promise((resolve) => setImmediate(resolve));
        const page = await stations[0]!.pullAll(cursor, 7);
        read.push(...page.changes);
        cursor = page.cursor;
      }
      await writing;
      expect(new Set(read.map(({ hlc }) => hlc)).size).toBe(240);
      expect(read).toHaveLength(240);
    });

    test('a station that only reads has contact', async () => {
      const { stations, workspace } = await bench().stations('a');
      const [a] = stations;
      await bench().sql.ask(`update station set last_seen_at = '2020-01-01' where workspace = $1`, [
        workspace,
      ]);
      await a!.pullAll();
      const [station] = (await a!.ask('GET', '/v1/stations')).json<{ stations: { lastSeenAt: string }[] }>()
        .stations;
      expect(Date.parse(station!.lastSeenAt)).toBeGreaterThan(Date.now() - 60_000);
    });

    test('a batch of another office is refused', async () => {
      const { stations } = await bench().stations('a');
      const answer = await stations[0]!.push([aChange(1)], { workspace: 'another' });
      expect(answer.json()).toMatchObject({ type: 'wrong-workspace', status: 409 });
    });

    test('too much is refused before it is read: changes, bytes, and bytes behind a small gzip', async () => {
      const { stations } = await bench().stations('a');
      const [a] = stations;
      const many = Array.from({ length: 501 }, (_, count) => aChange(count));
      expect((await a!.push(many)).json()).toMatchObject({ type: 'too-large', detail: 'body.changes' });
      const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, 32));
      const answer = await bench().app.inject({
        method: 'POST',
        url: '/v1/changes',
        headers: { ...a!.headers, 'content-type': 'application/json', 'content-encoding': 'gzip' },
        payload: bomb,
      });
      expect(answer.json()).toMatchObject({ type: 'too-large', status: 413 });
      const deep = `{"workspace":"x","protocol":1,"changes":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}`;
      const nested = await bench().app.inject({
        method: 'POST',
        url: '/v1/changes',
        headers: { ...a!.headers, 'content-type': 'application/json' },
        payload: deep,
      });
      expect(nested.statusCode).toBeLessThan(500);
    });
  });
}
