import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Host } from '../../src-core/contract/host.ts';
import { hostDesk } from '../../src-main/answers/host-answers.ts';
import { type RunningHub, runHub } from '../../src-portal/hub/run-hub.ts';
import { exchangeBlobs } from '../../src-renderer/sync/blobs.ts';
import type { Connection } from '../../src-renderer/sync/connection.ts';
import { aVault } from '../contract/a-vault.ts';

let folder: string;
let hub: RunningHub;
let connection: Connection;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairdesk-files-'));
  hub = await runHub({
    workspace: '01a2f000-0000-7000-8000-000000000003',
    name: '示例大学',
    authority: null,
    station: { id: 'head', name: '一号' },
    revoked: [],
    userData: join(folder, 'hub'),
    appFolder: import.meta.dirname,
    version: 'test',
    host: '127.0.0.1',
  });
  const { hub: at, authority, token } = hub.started;
  connection = { url: at.url, token, station: 'head', isHead: true, authority: authority.certificate };
});
afterAll(async () => {
  await hub.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A laptop with the real answers of the main process, on a folder of its own. */
function laptop(name: string): Host {
  const answers = hostDesk({
    userData: join(folder, name),
    info: { host: 'electron', version: 'test', builtAt: '2026-01-01T00:00:00Z', platform: 'linux' },
    vault: aVault(),
    printer: { print: async () => true, pdf: async () => new Uint8Array(0) },
    dialogsFor: () => ({
      open: async () => ({ canceled: true, filePaths: [] }),
      save: async () => ({ canceled: true, filePath: '' }),
    }),
    hub: {
      appFolder: folder,
      fork: () => {
        throw new Error('no hub in this test');
      },
    },
  }).answersFor(1);
  return ((called: keyof typeof answers, args: never) => answers[called](args)) as Host;
}

function aFile(size: number) {
  const bytes = new Uint8Array(randomBytes(size));
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
}

test('attachments go up in pieces, come down whole at another laptop, and are sent once', async () => {
  const [first, second] = [laptop('first'), laptop('second')];
  const files = [aFile(1), aFile(70_000), aFile(2_500_000)];
  for (const { sha256, bytes } of files) await first('blob.put', { sha256, bytes });
  const lost = aFile(10);
  const all = [...files, lost].map(({ sha256, bytes }) => ({ sha256, bytes: bytes.byteLength }));
  const known = new Set<string>();
  expect(await exchangeBlobs({ host: first, connection }, all, known)).toEqual({
    sent: 3,
    fetched: 0,
    missing: 1,
    left: 0,
    fault: undefined,
  });
  expect(await exchangeBlobs({ host: first, connection }, all, known)).toEqual({
    sent: 0,
    fetched: 0,
    missing: 1,
    left: 0,
    fault: undefined,
  });
  expect(await exchangeBlobs({ host: second, connection }, all, new Set())).toEqual({
    sent: 0,
    fetched: 3,
    missing: 1,
    left: 0,
    fault: undefined,
  });
  for (const { sha256, bytes } of files) {
    const kept = await second('blob.get', { sha256 });
    expect(kept.ok && Buffer.compare(kept.value.bytes, bytes)).toBe(0);
  }
});

test('a budget leaves large ones for the next round, and a broken way goes on where it broke', async () => {
  const sender = laptop('sender');
  const files = [aFile(18_000_000), aFile(19_000_000), aFile(3_000_000)];
  for (const { sha256, bytes } of files) await sender('blob.put', { sha256, bytes });
  const all = files.map(({ sha256, bytes }) => ({ sha256, bytes: bytes.byteLength }));
  let pieces = 0;
  const failing: Host = ((name: 'portal.request', args: { method: string }) => {
    if (args.method === 'PUT' && (pieces += 1) === 3)
      return Promise.resolve({ ok: false, code: 'UNREACHABLE', detail: 'the test' });
    return sender(name, args as never);
  }) as unknown as Host;
  const known = new Set<string>();
  // The third piece of the smallest does not arrive: nobody is there, so the others are not tried.
  expect(await exchangeBlobs({ host: failing, connection }, all, known)).toEqual({
    sent: 0,
    fetched: 0,
    missing: 0,
    left: 3,
    fault: { at: 'way' },
  });
  const before = pieces;
  // Both the smallest and the second fit, the third does not.
  expect(await exchangeBlobs({ host: failing, connection }, all, known)).toMatchObject({ sent: 2, left: 1 });
  // One piece of the smallest was missing, and the eighteen of the second.
  expect(pieces - before).toBe(1 + 18);
  expect(await exchangeBlobs({ host: failing, connection }, all, known)).toMatchObject({ sent: 1, left: 0 });
});
