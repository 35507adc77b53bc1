import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { packBundle, unpackBundle } from '../../../src-renderer/workers/bundle.ts';

const head = {
  workspace: '019aa0c1-0000-7000-8000-000000000000',
  name: '示例大学',
  key: 'ab'.repeat(32),
  station: 'abcdefghij',
  at: '2026-11-23T02:00:00.000Z',
};
const stamps = ['0mhv0w2e8-0001-abcdefghij', '0mhv0w2e8-0000-abcdefghij'];
const texts = stamps.map((hlc) => JSON.stringify({ hlc, patch: { name: '示例“一”\n' } }));
const passphrase = '灯塔 苹果 七号 雨天';

/** A cheap scrypt: how dear it is is not what is tried here. */
const pack = (list: readonly string[] = texts) => packBundle(head, { texts: list }, passphrase, 4);

test('what was packed comes out as it was, with the first and last stamp', async () => {
  const unpacked = await unpackBundle(await pack(), passphrase);
  expect(unpacked).toMatchObject({
    ok: true,
    manifest: { ...head, changes: 2, first: stamps[1], last: stamps[0] },
    changes: texts.map((text) => JSON.parse(text) as unknown),
  });
  expect(await unpackBundle(await pack([]), passphrase)).toMatchObject({ ok: true, changes: [] });
});

test('attachments travel in it under their hash, and one that is not of its hash makes the whole file damaged', async () => {
  const bytes = new TextEncoder().encode('%PDF 示例');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const packed = await packBundle(head, { texts, files: [{ sha256, bytes }] }, passphrase, 4);
  const unpacked = await unpackBundle(packed, passphrase);
  expect(
    unpacked.ok && unpacked.files.map((file) => [file.sha256, Buffer.from(file.bytes).toString()]),
  ).toEqual([[sha256, '%PDF 示例']]);
  const wrong = { sha256: sha256.replace(/^./, (sign) => (sign === '0' ? '1' : '0')), bytes };
  const spoiled = await packBundle(head, { texts, files: [wrong] }, passphrase, 4);
  expect(await unpackBundle(spoiled, passphrase)).toEqual({ ok: false, fault: 'damaged' });
});

test('neither a name nor the key can be read in the file', async () => {
  const text = Buffer.from(await pack()).toString('latin1');
  for (const secret of [head.key, head.workspace, 'manifest', stamps[0]!]) expect(text).not.toContain(secret);
});

test('another passphrase, another file, a cut and an altered one are each named', async () => {
  const bytes = await pack();
  const fault = async (changed: Uint8Array, phrase = passphrase) => {
    const unpacked = await unpackBundle(changed, phrase);
    return unpacked.ok ? 'none' : unpacked.fault;
  };
  expect(await fault(bytes, 'something else')).toBe('passphrase');
  expect(await fault(new TextEncoder().encode('PK\u0003\u0004'))).toBe('not-a-bundle');
  expect(await fault(new Uint8Array())).toBe('not-a-bundle');
  for (const length of [bytes.length - 1, bytes.length - 20, 100])
    expect(await fault(bytes.subarray(0, length))).toBe('damaged');
  for (const at of [bytes.length - 5, bytes.length - 100]) {
    const altered = bytes.slice();
    altered[at]! ^= 1;
    expect(await fault(altered)).toBe('damaged');
  }
});
