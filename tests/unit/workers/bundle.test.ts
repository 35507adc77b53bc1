import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { BundledFile, BundleFault, Manifest } from '../../../src-core/change/bundle.ts';
import { packBundle } from '../../../src-renderer/workers/bundle.ts';
import { readBundle } from '../../../src-renderer/workers/read-bundle.ts';

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

/** A bundle of these changes in pages of one. A cheap scrypt: how dear it is is not what is tried here. */
async function pack(list: readonly string[] = texts, files: readonly BundledFile[] = []) {
  const source = {
    async *pages() {
      for (const text of list) yield await Promise.resolve([text]);
    },
    files: files.map(({ sha256 }) => sha256),
    file: (wanted: string) => Promise.resolve(files.find(({ sha256 }) => sha256 === wanted)?.bytes),
  };
  const stream = await packBundle(head, source, passphrase, { workFactor: 4 });
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

/** Everything that a bundle gives, read in pieces of some bytes. */
async function unpack(bytes: Uint8Array, phrase = passphrase, piece = 1_000) {
  const given: { manifest?: Manifest; changes: unknown[]; files: BundledFile[]; fault?: BundleFault } = {
    changes: [],
    files: [],
  };
  const open = () => {
    let at = 0;
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(at, at + piece));
        at += piece;
      },
    });
  };
  const fault = await readBundle(open, phrase, {
    async begin(manifest) {
      given.manifest = manifest;
      return Promise.resolve(true);
    },
    keep: (file) => Promise.resolve(void given.files.push(file)),
    take: (changes) => Promise.resolve(void given.changes.push(...changes)),
  });
  return fault ? { ...given, fault } : given;
}

test('what was packed comes out as it was, with the first and last stamp', async () => {
  const unpacked = await unpack(await pack());
  expect(unpacked).toMatchObject({
    manifest: { ...head, changes: 2, first: stamps[1], last: stamps[0] },
    changes: texts.map((text) => JSON.parse(text) as unknown),
  });
  expect(unpacked.fault).toBeUndefined();
  expect(await unpack(await pack([]))).toMatchObject({ manifest: { changes: 0 }, changes: [] });
});

test('many changes and signs of several bytes come whole through pieces of any size', async () => {
  const many = Array.from({ length: 3_000 }, (_, n) =>
    JSON.stringify({ hlc: stamps[0], name: `示例${n}号` }),
  );
  const packed = await pack(many);
  for (const piece of [7, 4_096]) {
    const { changes } = await unpack(packed, passphrase, piece);
    expect(changes.map((change) => JSON.stringify(change))).toEqual(many);
  }
});

test('attachments travel in it under their hash, one that is not here is left out, and a wrong one makes the whole file damaged', async () => {
  const bytes = new TextEncoder().encode('%PDF 示例');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { files } = await unpack(await pack(texts, [{ sha256, bytes }]));
  expect(files.map((file) => [file.sha256, Buffer.from(file.bytes).toString()])).toEqual([
    [sha256, '%PDF 示例'],
  ]);
  const wrong = { sha256: sha256.replace(/^./, (sign) => (sign === '0' ? '1' : '0')), bytes };
  expect(await unpack(await pack(texts, [wrong]))).toEqual({ changes: [], files: [], fault: 'damaged' });
});

test('what changes between counting and writing breaks the bundle off', async () => {
  let round = 0;
  const source = {
    async *pages() {
      round += 1;
      yield await Promise.resolve(round === 1 ? texts : [...texts, texts[0]!]);
    },
    files: [],
    file: () => Promise.resolve(undefined),
  };
  const stream = await packBundle(head, source, passphrase, { workFactor: 4 });
  await expect(
    new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
  ).rejects.toThrow();
});

test('neither a name nor the key can be read in the file', async () => {
  const text = Buffer.from(await pack()).toString('latin1');
  for (const secret of [head.key, head.workspace, 'manifest', stamps[0]!]) expect(text).not.toContain(secret);
});

test('another passphrase, another file, a cut and an altered one are each named, and nothing of them is given', async () => {
  const bytes = await pack();
  const fault = async (changed: Uint8Array, phrase = passphrase) => {
    const unpacked = await unpack(changed, phrase);
    expect([unpacked.manifest, ...unpacked.changes]).toEqual([undefined]);
    return unpacked.fault;
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
