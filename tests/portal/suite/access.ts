import { archived } from '../../../src-portal/store/archive.ts';
import type { Sql } from '../../../src-portal/database/sql.ts';
import { portalCalls } from '../../../src-core/contract/portal.ts';
import type { PortalCall } from '../../../src-core/contract/portal.ts';
import type { PortalProblem } from '../../../src-core/contract/portal-refusals.ts';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { aChange, PortalBench } from '../portal-bench.ts';

export function accessSuite(bench: () => PortalBench): void {
  describe('who may what', () => {
    test('without a token nothing is answered but pairing', async () => {
      for (const [callName, call] of Object.entries<PortalCall>(portalCalls)) {
        const answer = await bench().app.inject({ method: call.method, url: filled(call), payload: {} });
        // Who pairs has nothing to show yet; and this is nobody's hub.
        const open: Record<string, number> = { enrol: 400, hub: 404 };
        expect([callName, answer.statusCode]).toEqual([callName, open[callName] ?? 401]);
      }
    });

    test('a body that the call has no use for is not read: bytes only as an attachment, and none without a token', async () => {
      const { stations } = await bench().stations('a');
      const [a] = stations;
      const send = async (call: PortalCall, type: string, payload: Buffer, headers: object = {}) => {
        const url = filled(call);
        const request = { method: call.method, url, payload, headers: { 'content-type': type, ...headers } };
        const { type: said, detail } = (await bench().app.inject(request)).json<PortalProblem>();
        // A schema that had seen it would name a field.
        return detail ?? said;
      };
      const wide = Buffer.alloc(1024 * 1024);
      const text = Buffer.from(JSON.stringify({ more: 'x'.repeat(20_000) }));
      for (const [callName, call] of Object.entries<PortalCall>(portalCalls)) {
        if (call.method === 'GET' || call.method === 'HEAD') continue;
        const isOpen = call.isOpen ?? false;
        const headers = isOpen ? {} : a!.headers;
        const isBlob = callName === 'putBlob';
        const kept = await send(call, 'application/octet-stream', wide, headers);
        expect([callName, kept]).toEqual([callName, isBlob ? 'blob-mismatch' : 'bad-request']);
        const unknown = await send(call, 'application/octet-stream', wide);
        expect([callName, unknown]).toEqual([callName, isOpen ? 'bad-request' : 'unauthorized']);
        if (!call.bodyLimit) {
          expect([callName, await send(call, 'application/json', text, headers)]).toEqual([
            callName,
            'too-large',
          ]);
          const zipped = { ...headers, 'content-encoding': 'gzip' };
          expect([callName, await send(call, 'application/json', gzipSync(text), zipped)]).toEqual([
            callName,
            'too-large',
          ]);
        }
      }
    });

    test('whatever is asked with the token of another office, nothing of ours is answered or changed', async () => {
      const ours = await bench().stations('ours');
      const theirs = await bench().stations('theirs');
      const [us] = ours.stations;
      const [them] = theirs.stations;
      const secret = '只有我们知道';
      const bytes = Buffer.from(secret);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await us!.push([aChange(1, { record: 'shared', patch: { name: secret } }), { unfit: secret }]);
      await bench().app.inject({
        method: 'PUT',
        url: `/v1/blobs/${sha256}`,
        headers: { ...us!.headers, 'content-type': 'application/octet-stream' },
        payload: bytes,
      });
      const before = await everythingOf(bench().sql, ours.workspace);
      for (const call of Object.values<PortalCall>(portalCalls)) {
        const url = filled(call, { kind: 'enterprise', fair: 'shared', id: 'ours', sha256 });
        const payload = call.body ? { workspace: ours.workspace, protocol: 1, changes: [] } : {};
        const answer = await bench().app.inject({
          method: call.method,
          url,
          headers: them!.headers,
          payload,
        });
        expect(answer.body).not.toContain(secret);
        expect(answer.body).not.toContain('ours');
        if (call.method === 'GET') expect([url, [200, 404].includes(answer.statusCode)]).toEqual([url, true]);
        expect(answer.statusCode).not.toBe(403);
      }
      expect(await everythingOf(bench().sql, ours.workspace)).toEqual(before);
    });

    test('a station that is locked out is refused with its next request, and only the head locks out', async () => {
      const { stations } = await bench().stations('head', 'lost');
      const [head, lost] = stations;
      expect((await lost!.ask('POST', '/v1/stations/head/revoke')).json()).toMatchObject({
        type: 'head-only',
      });
      expect((await lost!.ask('POST', '/v1/pairing-codes', {})).json()).toMatchObject({
        type: 'head-only',
      });
      expect((await head!.ask('POST', '/v1/stations/lost/revoke')).json()).toMatchObject({
        isRevoked: true,
      });
      expect((await lost!.push([aChange(1)])).json()).toMatchObject({ type: 'revoked', status: 401 });
      const { code } = (await head!.ask('POST', '/v1/pairing-codes', {})).json<{ code: string }>();
      expect((await bench().enrol(code, 'new')).statusCode).toBe(200);
    });

    test('guessing codes is slowed down, whatever else is sent with it', async () => {
      const app = await PortalBench.open(bench().sql);
      const answers = [];
      for (let count = 0; count < 25; count += 1)
        answers.push(
          await app.app.inject({
            method: 'POST',
            url: '/v1/enrol',
            headers: { authorization: `Bearer ${count}` },
            payload: { code: 'ABCD-000000', station: 's', name: 'n', appVersion: '1', protocol: 1 },
          }),
        );
      expect(answers.filter(({ statusCode }) => statusCode === 403)).toHaveLength(20);
      expect(answers.at(-1)?.json()).toMatchObject({ type: 'too-many-requests', status: 429 });
      expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
      await app.app.close();
    });

    test('who makes tokens up is limited by his address, and laptops behind the same address are each their own', async () => {
      const { app } = await PortalBench.open(bench().sql, { requestsPerMinute: 10 });
      const names = Array.from({ length: 12 }, (_, index) => `s${index}`);
      const laptops = (await bench().stations(...names)).stations.map(({ headers }) => headers);
      const ask = async (headers: { authorization: string }) =>
        (await app.inject({ url: '/v1/stations', headers })).statusCode;
      const statuses = async (count: number, headers: (index: number) => { authorization: string }) => {
        const found: number[] = [];
        for (let index = 0; index < count; index += 1) found.push(await ask(headers(index)));
        return found;
      };
      const all = (status: number, count: number) => new Array<number>(count).fill(status);
      expect(await statuses(24, (index) => laptops[index % 12]!)).toEqual(all(200, 24));
      const madeUp = (index: number) => ({ authorization: `Bearer fd1.a.b.${index}` });
      expect(await statuses(20, madeUp)).toEqual([...all(401, 10), ...all(429, 10)]);
      // He is in the same network, and they go on; one of them that asks too often is alone with it.
      expect(await statuses(12, (index) => laptops[index]!)).toEqual(all(200, 12));
      expect(await statuses(8, () => laptops[0]!)).toEqual([...all(200, 7), 429]);
      expect(await ask(laptops[1]!)).toBe(200);
      await app.close();
    });
  });
}

/** The path of a call with something in its places. */
function filled({ path }: PortalCall, values: Readonly<Record<string, string>> = {}): string {
  const standIns: Readonly<Record<string, string>> = {
    sha256: 'a'.repeat(64),
    kind: 'enterprise',
    ...values,
  };
  return path.replaceAll(/\{(\w+)\}/g, (_, place: string) => standIns[place] ?? 'x');
}

async function everythingOf(sql: Sql, workspace: string): Promise<string> {
  const lines = [];
  for await (const line of archived(sql.ask, workspace, '')) lines.push(line);
  return JSON.stringify(lines);
}
