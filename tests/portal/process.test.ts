import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { openApi } from '../../src-portal/open-api.ts';
import { aChange } from './portal-bench.ts';
import { portalCommand, type PortalProcess, startPortal } from './portal-process.ts';

let folder: string;
let running: PortalProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairdesk-portal-'));
});
afterEach(async () => {
  for (const portal of running) await portal.end('SIGKILL');
  running = [];
  await rm(folder, { recursive: true, force: true });
});

async function started(environment: NodeJS.ProcessEnv): Promise<PortalProcess> {
  const portal = await startPortal(environment);
  running.push(portal);
  return portal;
}

async function ask(portal: PortalProcess, path: string, token = '', body?: object) {
  const answer = await fetch(`${portal.url}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const places = [
  { name: 'a folder of its own', environment: () => ({ PORTAL_DATA_DIR: folder }) },
  {
    name: 'a PostgreSQL server',
    environment: () => ({ PORTAL_DATABASE_URL: inject('databases').at(-20)! }),
  },
];

describe.each(places)('a portal process on $name', ({ environment }) => {
  test('keeps what it has acknowledged over SIGKILL, ends well on SIGTERM, and logs nothing of anybody', async () => {
    const place = environment();
    const workspace = await portalCommand(place, 'create-workspace', '示例大学');
    const code = await portalCommand(place, 'code', workspace);
    const first = await started(place);
    expect(await ask(first, '/readyz')).toMatchObject({ status: 200, body: { ok: true } });
    const newcomer = { code, station: 'station-a', name: '登记台', appVersion: '0.1.0', protocol: 1 };
    const enrolled = await ask(first, '/v1/enrol', '', newcomer);
    const token = enrolled.body['token'] as string;
    const batch = { workspace, protocol: 1, changes: [aChange(1), aChange(2)] };
    expect(await ask(first, '/v1/changes', token, batch)).toMatchObject({ body: { accepted: 2 } });
    await first.end('SIGKILL');
    const second = await started(place);
    expect(await ask(second, '/v1/changes', token, batch)).toMatchObject({ body: { duplicates: 2 } });
    await ask(second, `/v1/changes?after=${workspace}`, token);
    const metrics = await (await fetch(`${second.url}/metrics`)).text();
    expect(metrics).toContain('fairdesk_portal_changes_total{outcome="duplicate"} 2');
    expect(await second.end('SIGTERM')).toBe(0);
    const logged = first.said() + second.said() + metrics;
    for (const secret of [token, code, '登记台', '示例企业', workspace, 'station-a'])
      expect(logged).not.toContain(secret);
  });
});

/** Bytes by hand, as no client of HTTP would send them; resolved when the first of them has gone. */
async function sendRaw(portal: PortalProcess, text: string): Promise<Socket> {
  const socket = connect(Number(new URL(portal.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.write(text, resolve));
  return socket;
}

async function answerOf(socket: Socket): Promise<string> {
  let text = '';
  for await (const bytes of socket) text += String(bytes);
  return text;
}

const half =
  'POST /v1/enrol HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"a"';

test('a client that never ends its request does not keep the portal from ending, nor does one signal the next', async () => {
  const portal = await started({ PORTAL_DATA_DIR: folder });
  await sendRaw(portal, half);
  await ask(portal, '/readyz');
  expect(await portal.end('SIGTERM')).toBe(0);
  const hurried = await started({ PORTAL_DATA_DIR: folder });
  await sendRaw(hurried, half);
  await ask(hurried, '/readyz');
  // Ended by itself, after it has waited for the client, it would answer with 0.
  const ended = hurried.end('SIGTERM');
  const again = setInterval(() => void hurried.end('SIGTERM'), 100);
  expect(await ended).toBe(1);
  clearInterval(again);
});

test('what is no HTTP is answered, and no token in it comes into the log, however much is logged', async () => {
  const portal = await started({ PORTAL_DATA_DIR: folder, PORTAL_LOG: 'trace' });
  const head = 'GET /v1/changes HTTP/1.1\r\nhost: x\r\nauthorization: Bearer fd1.a.b.secret\r\n';
  for (const rest of ['bad header\r\n\r\n', `x: ${'y'.repeat(20_000)}\r\n\r\n`]) {
    const answer = await answerOf(await sendRaw(portal, head + rest));
    expect(answer).toMatch(/^HTTP\/1\.1 (400|431) /);
    expect(answer).toContain('"type":"bad-request"');
  }
  await ask(portal, '/v1/nowhere?code=secret', 'fd1.a.b.secret');
  expect(await portal.end('SIGTERM')).toBe(0);
  expect(portal.said()).toContain('no request');
  expect(portal.said()).not.toContain('secret');
});

test.each([
  [{ PORTAL_TLS_CERT: '/nowhere.pem' }, 'TLS wants both: PORTAL_TLS_KEY is not set'],
  [{ PORTAL_TLS_KEY: '/nowhere.pem' }, 'TLS wants both: PORTAL_TLS_CERT is not set'],
  [{ PORTAL_LOG: 'loud' }, 'PORTAL_LOG is loud; it may be one of silent,'],
])('a portal does not start with %o', async (settings, sentence) => {
  await expect(portalCommand({ PORTAL_DATA_DIR: folder, ...settings }, 'serve')).rejects.toThrow(sentence);
  expect(await readdir(folder)).toEqual([]);
});

test('a folder is open in one process at a time, and the second says so', async () => {
  const place = { PORTAL_DATA_DIR: folder };
  await started(place);
  await expect(portalCommand(place, 'workspaces')).rejects.toThrow(
    `another portal has the folder ${folder} open`,
  );
});

test('an office goes out into a file and comes back into another portal', async () => {
  const place = { PORTAL_DATA_DIR: join(folder, 'one') };
  const other = { PORTAL_DATA_DIR: join(folder, 'two') };
  const workspace = await portalCommand(place, 'create-workspace', '示例大学');
  const file = join(folder, 'office.ndjson.gz');
  await portalCommand(place, 'export', workspace, file);
  expect(await portalCommand(other, 'restore', file)).toBe(workspace);
  expect(await portalCommand(other, 'workspaces')).toBe(`${workspace}  示例大学`);
  await expect(portalCommand(other, 'restore', file)).rejects.toThrow('is here already');
});

test.each([
  [
    ['create-workspace', 'Example', 'University'],
    '"University" is too much; what has spaces in it stands in quotes',
  ],
  [['create-workspace', 'x', '--id', 'my id/1'], 'an ID has letters, digits, - and _ only'],
  [['create-workspace', '  '], 'a name is wanted'],
  [['code', 'w', '--heads'], "Unknown option '--heads'\ncode WORKSPACE [--head]"],
  [['revoke', 'w'], 'STATION is missing\nrevoke WORKSPACE STATION'],
  [['restore'], 'FILE is missing\nrestore FILE'],
  [['restore', 'nowhere.gz'], 'the file nowhere.gz cannot be read: is its name right?'],
])('%j is refused with a sentence before a database is made', async (words, sentence) => {
  await expect(portalCommand({ PORTAL_DATA_DIR: join(folder, 'new') }, ...words)).rejects.toThrow(sentence);
  expect(await readdir(folder)).toEqual([]);
});

test('the OpenAPI document is valid', async () => {
  const { valid, errors } = await new Validator().validate(openApi('1.0.0'));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});
