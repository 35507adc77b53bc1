import { describe, expect, test } from 'vitest';
import { aChange, type PortalBench } from '../portal-bench.ts';

/** A database that was put back to an earlier state, as by an old dump or a failover that lost the last commits. */
export function lostStateSuite(bench: () => PortalBench): void {
  describe('a database that was put back', () => {
    const backTo = async (workspace: string, seq: number) => {
      await bench().sql.ask('delete from change where workspace = $1 and seq > $2', [workspace, seq]);
      await bench().sql.ask('update workspace set last_seq = $2 where id = $1', [workspace, seq]);
    };

    test('says so to a reader behind its end, and to one whose place has another change now', async () => {
      const { stations, workspace } = await bench().stations('a', 'b');
      const [a, b] = stations;
      await a!.push([1, 2, 3, 4, 5].map((count) => aChange(count)));
      const { cursor } = await a!.pullAll();
      expect((await a!.ask('GET', `/v1/changes?after=${cursor}`)).json()).toMatchObject({
        changes: [],
        cursor,
      });
      await backTo(workspace, 2);
      expect((await a!.ask('GET', `/v1/changes?after=${cursor}`)).json()).toMatchObject({
        type: 'unknown-cursor',
      });
      await b!.push([6, 7, 8].map((count) => aChange(count)));
      expect((await a!.ask('GET', `/v1/changes?after=${cursor}`)).json()).toMatchObject({
        type: 'unknown-cursor',
      });
    });

    test('says so to a writer who has read nothing since, with a push as with a pull', async () => {
      const { stations, workspace } = await bench().stations('a');
      const [a] = stations;
      await a!.push([aChange(1), aChange(2)]);
      const { cursor } = (await a!.push([aChange(3)])).json<{ cursor: string }>();
      expect((await a!.ask('GET', `/v1/changes?known=${cursor}`)).statusCode).toBe(200);
      await backTo(workspace, 2);
      expect((await a!.ask('GET', `/v1/changes?known=${cursor}`)).json()).toMatchObject({
        type: 'unknown-cursor',
      });
      const push = { workspace, protocol: 1, changes: [aChange(4)] };
      expect((await a!.ask('POST', `/v1/changes?known=${cursor}`, push)).json()).toMatchObject({
        type: 'unknown-cursor',
      });
      expect((await a!.pullAll()).changes).toHaveLength(2);
      expect((await a!.ask('POST', '/v1/changes', push)).json()).toMatchObject({ accepted: 1 });
    });

    test('the cursor after a push is the one that a reader gets there', async () => {
      const { stations } = await bench().stations('a');
      const [a] = stations;
      const first = (await a!.push([aChange(1)])).json<{ cursor: string; previous: string }>();
      expect((await a!.pullAll()).cursor).toBe(first.cursor);
      const second = (await a!.push([aChange(2)])).json<{ cursor: string; previous: string }>();
      expect(second.previous).toBe(first.cursor);
      expect((await a!.push([aChange(2)])).json()).toMatchObject({
        cursor: second.cursor,
        previous: second.cursor,
      });
    });
  });
}
