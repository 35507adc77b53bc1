import { randomBytes } from 'node:crypto';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Station } from '../portal-bench.ts';
import type { PortalBench } from '../portal-bench.ts';

export function attachmentsSuite(bench: () => PortalBench): void {
  describe('attachments', () => {
    const bytes = randomBytes(300_000);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const put = (station: Station, body: Buffer, range?: string, name = hash) =>
      bench().app.inject({
        method: 'PUT',
        url: `/v1/blobs/${name}`,
        headers: {
          ...station.headers,
          'content-type': 'application/octet-stream',
          ...(range ? { 'content-range': range } : {}),
        },
        payload: body,
      });

    test('one that broke off goes on where it ended, and is read whole or in part', async () => {
      const { stations } = await bench().stations('a', 'b');
      const [a, b] = stations;
      expect((await a!.ask('HEAD', `/v1/blobs/${hash}`)).statusCode).toBe(404);
      const first = await put(a!, bytes.subarray(0, 100_000), 'bytes 0-99999/300000');
      expect(first.json()).toMatchObject({ offset: 100_000, isComplete: false });
      const asked = await a!.ask('HEAD', `/v1/blobs/${hash}`);
      expect([asked.statusCode, asked.headers['upload-offset']]).toEqual([404, '100000']);
      const ahead = await put(a!, bytes.subarray(200_000), 'bytes 200000-299999/300000');
      expect([ahead.statusCode, ahead.headers['upload-offset']]).toEqual([409, '100000']);
      const rest = await put(a!, bytes.subarray(100_000), 'bytes 100000-299999/300000');
      expect(rest.json()).toMatchObject({ offset: 300_000, isComplete: true });
      const whole = await b!.ask('GET', `/v1/blobs/${hash}`);
      expect(whole.rawPayload.equals(bytes)).toBe(true);
      const part = await bench().app.inject({
        method: 'GET',
        url: `/v1/blobs/${hash}`,
        headers: { ...b!.headers, range: 'bytes=299990-' },
      });
      expect([part.statusCode, part.rawPayload.equals(bytes.subarray(299_990))]).toEqual([206, true]);
      expect((await put(a!, bytes)).json()).toMatchObject({ isComplete: true });
    });

    test('a piece of nothing is refused, and the next one goes on', async () => {
      const { stations } = await bench().stations('a');
      const [a] = stations;
      await put(a!, bytes.subarray(0, 100_000), 'bytes 0-99999/300000');
      const nothing = await put(a!, Buffer.alloc(0), 'bytes 100000-99999/300000');
      expect(nothing.json()).toMatchObject({ type: 'bad-request', detail: 'content-range' });
      const rest = await put(a!, bytes.subarray(100_000), 'bytes 100000-299999/300000');
      expect(rest.json()).toMatchObject({ isComplete: true });
    });

    test('bytes that are not those of the hash are thrown away, and can come again', async () => {
      const { stations } = await bench().stations('a');
      const [a] = stations;
      expect((await put(a!, bytes.subarray(1))).json()).toMatchObject({ type: 'blob-mismatch' });
      expect((await a!.ask('HEAD', `/v1/blobs/${hash}`)).headers['upload-offset']).toBe('0');
      expect((await put(a!, bytes)).json()).toMatchObject({ isComplete: true });
    });
  });
}
