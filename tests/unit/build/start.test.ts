import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findBrowser } from '../../../build/find-browser.mjs';
import { findElectron } from '../../../build/find-electron.mjs';
import { serveFolder, whoPath } from '../../../build/static-server.mjs';
import { whoListens } from '../../../build/who-listens.mjs';

test('the page is served with its policy, to this computer and under its one name only', async () => {
  const { port } = await aServer();
  const place = await ask(port, '/some/place');
  expect([place.status, place.headers.location]).toEqual([302, '/']);
  const page = await ask(port, '/');
  expect(page.status).toBe(200);
  expect(page.body).toBe('<p>desk</p>');
  expect(page.headers['content-security-policy']).toBe("default-src 'self'");
  expect(page.headers['content-type']).toMatch(/^text\/html/);
  expect(page.headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(page.headers['cross-origin-embedder-policy']).toBe('require-corp');
  expect((await ask(port, '/', { host: 'evil.example' })).status).toBe(421);
  expect((await ask(port, '/', {}, 'POST')).status).toBe(405);
});

test('another name of this computer leads back to the one address', async () => {
  const { port } = await aServer();
  const answer = await ask(port, '/jobs?x=1', { host: `localhost:${port}` });
  expect([answer.status, answer.headers.location]).toEqual([308, `http://127.0.0.1:${port}/jobs?x=1`]);
});

test('nothing outside the folder is served', async () => {
  const { port } = await aServer();
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%00.txt',
    '/%ff.txt',
    '/none.js',
  ]) {
    expect((await ask(port, path)).status, path).toBe(404);
  }
});

test('a second start learns that FairDesk itself has the port, and which program it is', async () => {
  const { port } = await aServer();
  expect(JSON.parse((await ask(port, whoPath)).body)).toMatchObject({ name: 'FairDesk', pid: process.pid });
  await expect(
    serveFolder({ folder: '.', port, contentSecurityPolicy: '', version: '0' }),
  ).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  expect(await whoListens(port)).toContain(`process ${process.pid}`);
});

test('Electron is found where it is installed or named, and never by starting a download', async () => {
  const root = await aFolder();
  expect(findElectron(root, {})).toBeNull();
  const dist = join(root, 'node_modules/electron/dist');
  await mkdir(dist, { recursive: true });
  await writeFile(join(root, 'node_modules/electron/path.txt'), 'electron');
  expect(findElectron(root, {})).toBeNull();
  await writeFile(join(dist, 'electron'), '');
  expect(findElectron(root, {})).toBe(join(dist, 'electron'));
  expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'nowhere') })).toBeNull();
  expect(findElectron('/nowhere', { ELECTRON_EXEC_PATH: join(dist, 'electron') })).toBe(
    join(dist, 'electron'),
  );
});

test('an installed Edge is preferred to Chrome, and a computer without either has none', () => {
  const windows = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)', ProgramFiles: 'C:\\Program Files' };
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  expect(findBrowser('win32', windows, () => true)).toBe(edge);
  expect(findBrowser('linux', { PATH: '/usr/bin' }, (path) => path.endsWith('chromium'))).toBe(
    '/usr/bin/chromium',
  );
  expect(findBrowser('darwin', {}, () => false)).toBeNull();
});

async function aServer(): Promise<{ port: number }> {
  const root = await aFolder();
  await mkdir(join(root, 'page'));
  await writeFile(join(root, 'page/index.html'), '<p>desk</p>');
  await writeFile(join(root, 'secret.txt'), 'secret');
  const folder = join(root, 'page');
  const server = await serveFolder({
    folder,
    port: 0,
    contentSecurityPolicy: "default-src 'self'",
    version: '1.0.0',
  });
  onTestFinished(() => server.close());
  return server;
}

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-start-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

type Answered = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

/** A request as it is written: fetch would tidy the path up before sending it. */
function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    asked.on('error', reject).end();
  });
}
