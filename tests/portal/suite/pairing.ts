import { describe, expect, test } from 'vitest';
import { now, Station } from '../portal-bench.ts';
import type { PortalBench } from '../portal-bench.ts';

export function pairingSuite(bench: () => PortalBench): void {
  describe('pairing', () => {
    test('a code is traded once, and the first station is the head’s', async () => {
      const office = await bench().office();
      const code = await office.code();
      const first = await bench().enrol(code, 'station-a');
      expect(first.json()).toMatchObject({ workspace: office.workspace, name: '示例大学', isHead: true });
      expect(first.json()).toHaveProperty('serverTime', now.toISOString());
      expect((await bench().enrol(code, 'station-b')).json()).toMatchObject({
        type: 'wrong-code',
        status: 403,
      });
      expect((await bench().enrol(await office.code(), 'station-b')).json()).toMatchObject({ isHead: false });
    });

    test('five wrong tries lock a code, also when they come at once', async () => {
      const office = await bench().office();
      const code = await office.code();
      const wrong = `${code.slice(0, 5)}${code.endsWith('000000') ? '000001' : '000000'}`;
      const tries = await Promise.all(Array.from({ length: 5 }, () => bench().enrol(wrong, 'thief')));
      expect(tries.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403, 403]);
      expect((await bench().enrol(code, 'station-a')).json()).toMatchObject({ type: 'wrong-code' });
    });

    test('a code that is ten minutes old is refused', async () => {
      const office = await bench().office();
      const code = await office.code();
      await bench().sql.ask(
        "update pairing_code set expires_at = now() - interval '1 second' where workspace = $1",
        [office.workspace],
      );
      expect((await bench().enrol(code, 'station-a')).json()).toMatchObject({ type: 'wrong-code' });
    });

    test('of two first stations at once one is the head’s', async () => {
      for (let count = 0; count < 5; count += 1) {
        const office = await bench().office();
        const codes = [await office.code(), await office.code()];
        const answers = await Promise.all(codes.map((code, index) => bench().enrol(code, `s${index}`)));
        const heads = answers.filter((answer) => answer.json<{ isHead: boolean }>().isHead);
        expect(heads).toHaveLength(1);
      }
    });

    test('a head that enrols again with an ordinary code stays one, unless it was locked out', async () => {
      const office = await bench().office();
      const enrolled = async () =>
        (await bench().enrol(await office.code(), 'head')).json<{ isHead: boolean; token: string }>();
      await enrolled();
      const again = await enrolled();
      expect(again.isHead).toBe(true);
      const head = new Station(bench().app, office.workspace, again.token);
      expect((await head.ask('POST', '/v1/pairing-codes', {})).statusCode).toBe(200);
      await head.ask('POST', '/v1/stations/head/revoke');
      expect((await enrolled()).isHead).toBe(false);
    });

    test('a name that no database can hold is refused, and its code stays good', async () => {
      const office = await bench().office();
      const code = await office.code();
      for (const name of ['x\u0000y', '\n', ' '])
        expect((await bench().enrol(code, 'a', name)).json()).toMatchObject({ type: 'bad-request' });
      expect((await bench().enrol(code, 'a', '登记台')).statusCode).toBe(200);
    });

    test('neither tokens nor codes stand in the database', async () => {
      const office = await bench().office();
      const code = await office.code();
      const { token } = (await bench().enrol(code, 'station-a')).json<{ token: string }>();
      const stored = JSON.stringify([
        await bench().sql.ask('select * from station where workspace = $1', [office.workspace]),
        await bench().sql.ask('select * from pairing_code where workspace = $1', [office.workspace]),
      ]);
      expect(stored).not.toContain(token.split('.')[3]);
      expect(stored).not.toContain(code.slice(5));
    });

    test('who enrols again gets a new token, and the old one stops working', async () => {
      const office = await bench().office();
      const { token } = (await bench().enrol(await office.code(), 'station-a')).json<{ token: string }>();
      await bench().enrol(await office.code(), 'station-a');
      const old = new Station(bench().app, office.workspace, token);
      expect((await old.ask('GET', '/v1/stations')).json()).toMatchObject({ type: 'unauthorized' });
    });

    test('a station of another protocol is told which one is wanted', async () => {
      const { stations } = await bench().stations('a');
      const [a] = stations;
      expect((await a!.push([], { protocol: 0 })).json()).toMatchObject({
        type: 'protocol-too-old',
        minimum: 1,
      });
      expect((await a!.push([], { protocol: 99 })).json()).toMatchObject({
        type: 'protocol-too-new',
        maximum: 1,
      });
    });
  });
}
