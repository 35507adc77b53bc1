import type { Change } from '../../../src-core/change/change.ts';
import { describe, expect, test } from 'vitest';
import { aChange } from '../portal-bench.ts';
import type { PortalBench } from '../portal-bench.ts';

export function recordsSuite(bench: () => PortalBench): void {
  describe('merged records', () => {
    test('a field that two stations changed has both, and is named as a conflict', async () => {
      const { stations } = await bench().stations('a', 'b');
      const [a, b] = stations;
      const made = aChange(1);
      const edit = (count: number, name: string) =>
        aChange(count, {
          record: made.record,
          creates: undefined,
          patch: { name },
          base: { name: [made.hlc] },
        });
      await a!.push([made, edit(2, '甲公司')]);
      await b!.push([edit(3, '乙公司')]);
      expect((await a!.ask('GET', '/v1/records/enterprise')).json()).toMatchObject({
        records: [{ id: 'record-1', values: { name: '乙公司' }, conflicts: ['name'] }],
        next: null,
      });
    });

    test('a change that comes before its creation counts when that comes', async () => {
      const { stations } = await bench().stations('a');
      const [a] = stations;
      const made = aChange(1);
      const { creates: _, ...later } = aChange(2, {
        record: 'record-1',
        patch: { address: '一号' },
        base: { address: [] },
      });
      await a!.push([later]);
      expect((await a!.ask('GET', '/v1/records/enterprise')).json()).toMatchObject({ records: [] });
      await a!.push([made]);
      expect((await a!.ask('GET', '/v1/records/enterprise')).json()).toMatchObject({
        records: [{ values: { name: '示例企业 1', address: '一号' } }],
      });
    });

    test('of two records that two laptops merged into each other the first is there, and goes again with an unmerge', async () => {
      const { stations } = await bench().stations('a');
      const [a] = stations;
      const merge = (count: number, record: number, into: string | null) => {
        const { creates: _, ...rest } = aChange(count, {
          record: `record-${record}`,
          patch: { mergedInto: into },
          base: { mergedInto: [] },
        });
        return rest;
      };
      await a!.push([1, 2].map((count) => aChange(count)));
      await a!.push([merge(3, 1, 'record-2'), merge(4, 2, 'record-1')]);
      const ids = async () => {
        const answer = (await a!.ask('GET', '/v1/records/enterprise')).json<{ records: { id: string }[] }>();
        return answer.records.map(({ id }) => id);
      };
      expect(await ids()).toEqual(['record-1']);
      await a!.push([merge(5, 2, null)]);
      expect(await ids()).toEqual(['record-2']);
    });

    test('records come in pages, without those that were deleted', async () => {
      const { stations } = await bench().stations('a');
      const [a] = stations;
      await a!.push([1, 2, 3].map((count) => aChange(count)));
      const { creates: _, ...deletion } = aChange(9, {
        record: 'record-2',
        patch: { deleted: true },
        base: { deleted: [] },
      });
      await a!.push([deletion]);
      const first = (await a!.ask('GET', '/v1/records/enterprise?limit=1')).json<object>();
      expect(first).toMatchObject({ records: [{ id: 'record-1' }], next: 'record-1' });
      const second = (await a!.ask('GET', '/v1/records/enterprise?limit=1&after=record-1')).json<object>();
      expect(second).toMatchObject({ records: [{ id: 'record-3' }], next: null });
    });

    test('a fair is counted as on a laptop', async () => {
      const { stations } = await bench().stations('a');
      const [a] = stations;
      const create = (count: number, kind: string, record: string, patch: object) =>
        aChange(count, { kind, record, patch: patch as Change['patch'] });
      const sealed = { sealed: '12345678.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA' };
      await a!.push([
        create(1, 'fair', 'f1', {
          name: '示例招聘会',
          firstDay: '2026-11-23',
          lastDay: '2026-11-23',
          sessions: [
            {
              key: 'am',
              label: '上午场',
              start: '2026-11-23T01:00:00.000Z',
              end: '2026-11-23T04:00:00.000Z',
            },
          ],
          kind: 'general',
          stage: 'live',
        }),
        create(2, 'enterprise', 'e1', { name: '示例企业' }),
        create(3, 'graduate', 'g1', { name: '张一', documentNumber: sealed }),
        create(4, 'interview', 'i1', {
          fair: 'f1',
          session: 'am',
          enterprise: 'e1',
          graduate: 'g1',
          result: 'offer-signed',
        }),
      ]);
      const answer = (await a!.ask('GET', '/v1/summary/f1')).json<object>();
      expect(answer).toMatchObject({
        name: '示例招聘会',
        totals: { interviews: 1, offersSigned: 1, enterprises: 1 },
      });
      expect((await a!.ask('GET', '/v1/summary/none')).json()).toMatchObject({ type: 'not-found' });
    });
  });
}
