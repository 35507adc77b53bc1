import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  contentSecurityPolicy,
  printSecurityPolicy,
} from '../../../src-core/contract/content-security-policy.ts';
import { channelOf, hostCalls } from '../../../src-core/contract/host.ts';
import { answer, answerOne, type AnsweringDesk } from '../../../src-main/answers/answer.ts';
import { vaultAnswers } from '../../../src-main/answers/vault.ts';
import { isOwnAddress } from '../../../src-main/guard-contents.ts';
import { isPermissionGranted, type PermissionAsk } from '../../../src-main/permissions.ts';
import { serveApp } from '../../../src-main/serve-app.ts';
import { appWindowOptions, printWindowOptions } from '../../../src-main/window-options.ts';
import { readWindowState } from '../../../src-main/window-state.ts';
import { aVault } from '../../contract/a-vault.ts';

test('every window is isolated and sandboxed and has no Node in it', () => {
  for (const options of [appWindowOptions('/preload.cjs', null), printWindowOptions()]) {
    expect(options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
    });
  }
  expect(printWindowOptions().webPreferences).toMatchObject({ javascript: false });
  expect(printWindowOptions().webPreferences).not.toHaveProperty('preload');
});

test('the content security policy names no other origin and allows no eval', () => {
  for (const policy of [contentSecurityPolicy, printSecurityPolicy]) {
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|wss?:/);
    expect(policy).toContain("frame-ancestors 'none'");
  }
  expect(contentSecurityPolicy).toContain("script-src 'self';");
  expect(printSecurityPolicy).not.toContain('script-src');
});

test('only the names of the contract have a channel', () => {
  const channels: string[] = [];
  answer({ handle: (channel) => void channels.push(channel) }, aDesk());
  expect(channels.sort()).toEqual(
    Object.keys(hostCalls)
      .map((name) => channelOf(name as keyof typeof hostCalls))
      .sort(),
  );
});

test('a page from elsewhere, a frame inside our page and a frame that is gone are not answered', async () => {
  for (const senderFrame of [
    { origin: 'https://desk', parent: null },
    { origin: 'app://desk', parent: {} },
    null,
  ]) {
    const event = { senderFrame, sender: { id: 1 } } as never;
    expect(await answerOne(aDesk(), 'app.info', event, {})).toMatchObject({ ok: false, code: 'DENIED' });
  }
});

test('what breaks inside an answer is logged without the message and never thrown at the page', async () => {
  const lines: string[] = [];
  const event = { senderFrame: { origin: 'app://desk', parent: null }, sender: { id: 1 } } as never;
  const desk = { ...aDesk(), log: (line: string) => void lines.push(line) };
  expect(await answerOne(desk, 'app.info', event, {})).toMatchObject({ ok: false, code: 'FAILED' });
  expect(lines.join()).toContain('app.info FAILED');
  expect(lines.join()).not.toContain('张三');
});

test('only our own pages may be gone to', () => {
  for (const address of ['app://desk/', 'app://desk/jobs?x=1', 'app://print/1'])
    expect(isOwnAddress(address)).toBe(true);
  for (const address of [
    'https://desk/',
    'app://desk.evil.example/',
    'app://evil/',
    'file:///etc/passwd',
    'javascript:1',
    '',
  ]) {
    expect(isOwnAddress(address)).toBe(false);
  }
});

test('a permission is given only for the camera and the fonts, to our page, just after a person acted', () => {
  const camera: PermissionAsk = {
    permission: 'media',
    origin: 'app://desk',
    isMainFrame: true,
    mediaTypes: ['video'],
    sinceInputMs: 100,
  };
  expect(isPermissionGranted(camera)).toBe(true);
  expect(isPermissionGranted({ ...camera, permission: 'local-fonts', mediaTypes: [] })).toBe(true);
  expect(isPermissionGranted({ ...camera, mediaTypes: ['video', 'audio'] })).toBe(false);
  expect(isPermissionGranted({ ...camera, mediaTypes: [] })).toBe(false);
  expect(isPermissionGranted({ ...camera, sinceInputMs: 60_000 })).toBe(false);
  expect(isPermissionGranted({ ...camera, origin: 'https://desk' })).toBe(false);
  expect(isPermissionGranted({ ...camera, isMainFrame: false })).toBe(false);
  for (const permission of ['geolocation', 'notifications', 'openExternal', 'usb', 'clipboard-read']) {
    expect(isPermissionGranted({ ...camera, permission })).toBe(false);
  }
});

test('the page is served with its policy, and nothing outside its folder is', async () => {
  const root = await aFolder();
  const page = join(root, 'renderer');
  await mkdir(page);
  await writeFile(join(page, 'index.html'), '<p>desk</p>');
  await writeFile(join(root, 'secret.txt'), 'secret');
  const get = (address: string) => serveApp(page, new Map([['1', 'list']]), address);
  const place = await get('app://desk/enterprises/7');
  expect([place.status, place.headers.get('location')]).toEqual([302, 'app://desk/']);
  const start = await get('app://desk/');
  expect([start.status, start.headers.get('content-security-policy')]).toEqual([200, contentSecurityPolicy]);
  expect((await get('app://print/1')).headers.get('content-security-policy')).toBe(printSecurityPolicy);
  for (const address of [
    'app://desk/../secret.txt',
    'app://desk/%2e%2e/secret.txt',
    'app://desk/..%2fsecret.txt',
    'app://desk/%00.txt',
    'app://desk/%ff.txt',
    'app://desk/missing.js',
    'app://print/2',
    'app://other/index.html',
  ]) {
    expect((await get(address)).status, address).toBe(404);
  }
});

test('where the system has no vault the secret is only encoded and the answer says so', async () => {
  const answers = vaultAnswers(aVault('any', 'basic_text'), 'linux');
  const kept = await answers['secret.keep']({ value: 'pin' });
  expect(kept).toMatchObject({ ok: true, value: { isProtected: false } });
});

test('a secret that another machine has wrapped is called damaged', async () => {
  const kept = await vaultAnswers(aVault('one machine'), 'win32')['secret.keep']({ value: 'pin' });
  if (!kept.ok) throw new Error(kept.code);
  expect(kept.value.isProtected).toBe(true);
  const other = vaultAnswers(aVault('another machine'), 'win32');
  expect(await other['secret.give']({ kept: kept.value.kept })).toMatchObject({ ok: false, code: 'DAMAGED' });
});

test('a window opens where it stood, unless that screen is gone or the note is spoiled', async () => {
  const path = join(await aFolder(), 'window.json');
  const laptop = { x: 0, y: 0, width: 1366, height: 768 };
  expect(readWindowState(path, [laptop])).toBeNull();
  const state = { x: 1500, y: 20, width: 1000, height: 700, isMaximized: false };
  await writeFile(path, JSON.stringify(state));
  expect(readWindowState(path, [laptop, { ...laptop, x: 1366 }])).toEqual(state);
  expect(readWindowState(path, [laptop])).toBeNull();
  await writeFile(path, '{"x":');
  expect(readWindowState(path, [laptop])).toBeNull();
});

function aDesk(): AnsweringDesk {
  return {
    origin: 'app://desk',
    answersFor: () => {
      throw new Error('张三 could not be read');
    },
    log: () => undefined,
  };
}

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-main-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
