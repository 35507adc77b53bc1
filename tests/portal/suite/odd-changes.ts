import type { Change } from '../../../src-core/change/change.ts';
import { describe, expect, test } from 'vitest';
import { aChange, type PortalBench, type Station } from '../portal-bench.ts';

type Told = {
  accepted: number;
  duplicates: number;
  rejected: { index: number; hlc: string; reason: string }[];
};

/** What no desk writes, and what must not stop the desks. */
export function oddChangesSuite(bench: () => PortalBench): void {
  describe('odd changes', () => {
    test.each([
      ['a number beyond all numbers', '{"v":1,"x":1e999}'],
      ['five thousand levels', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
      ['a hundred thousand levels', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
      ['a patch of a newer kind with forty levels', deep(40)],
    ])('%s is kept aside, and the rest of its batch counts', async (_, odd) => {
      const { stations } = await bench().stations('a');
      const [a] = stations;
      const answer = await a!.pushText([JSON.stringify(aChange(1)), odd]);
      expect(answer.json()).toMatchObject({ accepted: 1, rejected: [{ index: 1, reason: 'schema' }] });
      expect((await a!.pushText([odd])).json()).toMatchObject({ rejected: [{ reason: 'schema' }] });
      expect(await reasons(a!)).toEqual(['schema']);
    });

    test.each([
      ['a fair with a sign that no database holds', { fair: 'a\u0000b' }],
      [
        'a fair too long for an index',
        { fair: Array.from({ length: 13_000 }, (_, at) => ((at * 7919) % 9973).toString(36)).join('') },
      ],
      ['a value of thirty levels', JSON.parse(`{"deep":${'['.repeat(30)}${']'.repeat(30)}}`) as object],
    ])('%s of a newer kind does not keep the records from being read', async (_, patch) => {
      const { stations } = await bench().stations('a');
      const [a] = stations;
      const odd = aChange(2, { kind: 'newer-kind', patch: patch as Change['patch'] });
      expect((await a!.push([aChange(1), odd])).json()).toMatchObject({ accepted: 2 });
      expect(await idsOf(a!)).toEqual(['record-1']);
      expect((await a!.ask('GET', '/v1/records/newer-kind')).statusCode).toBe(200);
    });

    test.each([
      ['the same record', 'record-1', []],
      ['another record', 'record-3', ['record-2']],
    ])(
      'a record that counted goes when another content comes under its stamp, of %s',
      async (_, record, left) => {
        const { stations } = await bench().stations('a', 'b');
        const [a, b] = stations;
        await a!.push([aChange(1), ...(left.length > 0 ? [aChange(2)] : [])]);
        expect(await idsOf(a!)).toContain('record-1');
        await b!.push([aChange(1, { record, patch: { name: '另一家' } })]);
        expect(await idsOf(a!)).toEqual(left);
      },
    );

    test('an edit that collides leaves the record as it was before it', async () => {
      const { stations } = await bench().stations('a');
      const [a] = stations;
      const { creates: _, ...edit } = aChange(2, {
        record: 'record-1',
        patch: { name: '改过' },
        base: { name: [aChange(1).hlc] },
      });
      await a!.push([aChange(1), edit]);
      expect((await a!.ask('GET', '/v1/records/enterprise')).body).toContain('改过');
      await a!.push([aChange(2, { record: 'record-9' })]);
      const after = await a!.ask('GET', '/v1/records/enterprise');
      expect(after.json()).toMatchObject({ records: [{ id: 'record-1', values: { name: '示例企业 1' } }] });
    });

    test('two contents in one batch are both refused, in whichever slices they stand, and a repeat says it again', async () => {
      const { stations } = await bench().stations('a');
      const [a] = stations;
      const batch = Array.from({ length: 450 }, (_, count) => aChange(count));
      batch[410] = aChange(3, { record: 'record-410' });
      const collided = [3, 410].map((index) => ({ index, hlc: aChange(3).hlc, reason: 'stamp-collision' }));
      const told = (await a!.push(batch)).json<Told>();
      expect(told).toMatchObject({ accepted: 448, duplicates: 0 });
      expect(told.rejected).toEqual(collided);
      const again = (await a!.push(batch)).json<Told>();
      expect(again).toMatchObject({ accepted: 0, duplicates: 448 });
      expect(again.rejected).toEqual(collided);
      expect((await a!.pullAll()).changes).toHaveLength(450);
      expect(await reasons(a!)).toEqual(['stamp-collision', 'stamp-collision']);
    });

    test('a batch that fails in its second slice has left nothing, and comes in whole the next time', async () => {
      const { stations, workspace } = await bench().stations('a');
      const [a] = stations;
      const { sql } = bench();
      // A number that is taken already, which no rule of ours allows.
      await sql.ask(
        `insert into change (workspace, seq, hlc, hash, kind, record, station, body)
         values ($1, 301, 'x', 'x', 'x', 'x', 'x', '{}')`,
        [workspace],
      );
      const batch = Array.from({ length: 450 }, (_, count) => aChange(count));
      expect((await a!.push(batch)).statusCode).toBe(500);
      expect(await sql.ask('select seq from change where workspace = $1', [workspace])).toEqual([
        { seq: 301 },
      ]);
      await sql.ask('delete from change where workspace = $1', [workspace]);
      expect((await a!.push(batch)).json()).toMatchObject({ accepted: 450, duplicates: 0 });
    });

    test('what fits a later version but collides there stays in quarantine, for that reason', async () => {
      const { stations, workspace } = await bench().stations('a', 'b');
      const [a, b] = stations;
      const { sql } = bench();
      // As if an earlier version had not known it.
      await a!.push([aChange(1, { patch: { name: 7 } })]);
      await sql.ask(
        `update quarantine set body = replace(body, '"name":7', '"name":"示例"') where workspace = $1`,
        [workspace],
      );
      await a!.push([aChange(1)]);
      await sql.ask('update station set is_head = true where workspace = $1', [workspace]);
      await sql.ask(`update station set last_seen_at = '2020-01-01' where workspace = $1`, [workspace]);
      expect((await b!.ask('POST', '/v1/quarantine/retry', {})).json()).toMatchObject({ released: 0 });
      expect(await idsOf(b!)).toEqual([]);
      expect(new Set(await reasons(b!))).toEqual(new Set(['stamp-collision']));
      const [seen] = await sql.ask<{ last_seen_at: Date }>(
        'select last_seen_at from station where workspace = $1 and id = $2',
        [workspace, 'a'],
      );
      expect(seen?.last_seen_at.getUTCFullYear()).toBe(2020);
    });

    test('a page holds so many bytes as it says, whatever the language', async () => {
      const { stations } = await bench().stations('a');
      const [a] = stations;
      for (let count = 0; count < 5; count += 1)
        await a!.push([aChange(count, { kind: 'newer-kind', patch: { text: '招'.repeat(900_000) } })]);
      const first = (await a!.ask('GET', '/v1/changes')).json<{ changes: Change[]; more: boolean }>();
      expect(first).toMatchObject({ more: true });
      expect(first.changes).toHaveLength(1);
      expect((await a!.pullAll()).changes).toHaveLength(5);
    });
  });
}

function deep(levels: number): string {
  return JSON.stringify(aChange(7, { kind: 'newer-kind' })).replace(
    /"patch":\{.*?\}/,
    `"patch":{"deep":${'['.repeat(levels)}${']'.repeat(levels)}}`,
  );
}

async function idsOf(station: Station): Promise<string[]> {
  const answer = await station.ask('GET', '/v1/records/enterprise');
  expect(answer.statusCode).toBe(200);
  return answer.json<{ records: { id: string }[] }>().records.map(({ id }) => id);
}

async function reasons(station: Station): Promise<string[]> {
  const answer = await station.ask('GET', '/v1/quarantine');
  return answer.json<{ entries: { reason: string }[] }>().entries.map(({ reason }) => reason);
}
