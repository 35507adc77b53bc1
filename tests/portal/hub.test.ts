import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { authorityFingerprint, authorityWords } from '../../src-core/contract/authority-words.ts';
import type { HostArgs } from '../../src-core/contract/host.ts';
import { type RunningHub, runHub } from '../../src-portal/hub/run-hub.ts';
import { hashOfToken } from '../../src-portal/secrets.ts';
import { keyFor, newExchange, openKey } from '../../src-renderer/sync/key-grant.ts';
import { portalClient } from '../../src-renderer/sync/portal-client.ts';
import { pinnedTransport } from './pinned-transport.ts';

const workspace = '01a2f000-0000-7000-8000-000000000001';
let folder: string;
let hubs: RunningHub[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairdesk-hub-'));
});
afterEach(async () => {
  for (const hub of hubs) await hub.stop();
  hubs = [];
  await rm(folder, { recursive: true, force: true });
});

async function hubOn(laptop: string, given: Partial<HostArgs<'hub.start'>> = {}) {
  const hub = await runHub({
    workspace,
    name: '示例大学',
    authority: null,
    station: { id: laptop, name: laptop },
    revoked: [],
    userData: join(folder, laptop),
    appFolder: import.meta.dirname,
    version: 'test',
    host: '127.0.0.1',
    ...given,
  });
  hubs.push(hub);
  return hub.started;
}

function clientOf(url: string, authority: string | undefined, token?: string) {
  return portalClient(url, token, pinnedTransport(authority));
}

const newcomer = (code: string, station: string) => ({
  code,
  station,
  name: station,
  appVersion: 't',
  protocol: 1,
});

test('a laptop joins by six digits, gets the key sealed for it alone, and the next hub knows it without pairing', async () => {
  const first = await hubOn('head');
  const { certificate } = first.authority;
  const met = await clientOf(first.hub.url, undefined).call('hub', {});
  expect(met).toMatchObject({ ok: true, value: { workspace, name: '示例大学', authority: certificate } });
  expect(await authorityWords(certificate)).toHaveLength(4);

  const head = clientOf(first.hub.url, certificate, first.token);
  const code = await head.call('newCode', { body: '{}' });
  if (!code.ok) throw new Error(code.problem.type);
  const exchange = await newExchange();
  const asked = { ...newcomer(code.value.code.slice(-6), 'second'), exchangeKey: exchange.recipient };
  const enrolled = await clientOf(first.hub.url, certificate).call('enrol', { body: JSON.stringify(asked) });
  if (!enrolled.ok) throw new Error(enrolled.problem.type);
  const { token } = enrolled.value;
  const second = clientOf(first.hub.url, certificate, token);
  expect(await second.call('ownKey', {})).toMatchObject({ ok: true, value: { sealed: null } });
  expect(await second.call('keyRequests', {})).toMatchObject({ ok: false, problem: { type: 'head-only' } });
  expect(await head.call('keyRequests', {})).toMatchObject({ value: { requests: [{ station: 'second' }] } });
  const key = 'ab'.repeat(32);
  const sealed = await keyFor(exchange.recipient, key);
  await head.call('grantKey', { params: { id: 'second' }, body: JSON.stringify({ sealed }) });
  const grant = await second.call('ownKey', {});
  expect(grant.ok && grant.value.sealed && (await openKey(exchange, grant.value.sealed))).toBe(key);
  expect(await openKey(await newExchange(), sealed)).toBeUndefined();
  expect(await head.call('keyRequests', {})).toMatchObject({ value: { requests: [] } });

  // The hub's laptop dies; another one takes over under the same authority, with nothing.
  await hubs.shift()?.stop();
  const next = await hubOn('other', { authority: first.authority });
  expect(next.authority).toEqual(first.authority);
  const moved = await clientOf(next.hub.url, certificate, token).call('pull', {});
  expect(moved).toMatchObject({ ok: true, value: { changes: [] } });
  expect(moved.ok && moved.value.epoch).not.toBe(enrolled.value.epoch);
});

test('a stranger’s hub is not believed, and its tokens are worth nothing', async () => {
  const ours = await hubOn('head');
  const theirs = await hubOn('stranger');
  expect(authorityFingerprint(theirs.authority.certificate)).not.toBe(
    authorityFingerprint(ours.authority.certificate),
  );
  expect(await authorityWords(theirs.authority.certificate)).not.toEqual(
    await authorityWords(ours.authority.certificate),
  );
  const pinned = clientOf(theirs.hub.url, ours.authority.certificate, ours.token);
  expect(await pinned.call('pull', {})).toMatchObject({ ok: false, problem: { type: 'offline' } });
  const withTheirs = clientOf(ours.hub.url, ours.authority.certificate, theirs.token);
  expect(await withTheirs.call('pull', {})).toMatchObject({ ok: false, problem: { type: 'unauthorized' } });
  const [form, office, , ...rest] = ours.token.split('.');
  const forged = clientOf(ours.hub.url, ours.authority.certificate, [form, office, 'x', ...rest].join('.'));
  expect(await forged.call('pull', {})).toMatchObject({ ok: false, problem: { type: 'unauthorized' } });
});

test('who was locked out is locked out at the next hub too, and a hub that starts again goes on where it stood', async () => {
  const first = await hubOn('head');
  const { certificate } = first.authority;
  const head = clientOf(first.hub.url, certificate, first.token);
  const code = await head.call('newCode', { body: '{}' });
  if (!code.ok) throw new Error(code.problem.type);
  const enrolled = await clientOf(first.hub.url, certificate).call('enrol', {
    body: JSON.stringify(newcomer(code.value.code, 'lost')),
  });
  if (!enrolled.ok) throw new Error(enrolled.problem.type);
  const { token, epoch } = enrolled.value;
  await head.call('revoke', { params: { id: 'lost' }, body: '{}' });
  expect(await clientOf(first.hub.url, certificate, token).call('pull', {})).toMatchObject({
    problem: { type: 'revoked' },
  });
  await hubs.shift()?.stop();
  const again = await hubOn('head', { authority: first.authority });
  const lost = clientOf(again.hub.url, certificate, token);
  expect(await lost.call('pull', {})).toMatchObject({ problem: { type: 'revoked' } });
  const own = await clientOf(again.hub.url, certificate, again.token).call('pull', {});
  expect(own).toMatchObject({ ok: true, value: { epoch } });
  const next = await hubOn('other', {
    authority: first.authority,
    revoked: [{ id: 'lost', readmittedWith: null }],
  });
  expect(await clientOf(next.hub.url, certificate, token).call('pull', {})).toMatchObject({
    problem: { type: 'revoked' },
  });
});

test('a stolen token stays worth nothing when the laptop is set up again, here, after a restart, and at the next hub', async () => {
  const first = await hubOn('head');
  const { authority } = first;
  const at = (url: string, token: string) => clientOf(url, authority.certificate, token);
  const pulls = async (url: string, token: string) => {
    const answer = await at(url, token).call('pull', {});
    return answer.ok ? 'ok' : answer.problem.type;
  };
  const head = at(first.hub.url, first.token);
  const paired = async (station: string) => {
    const code = await head.call('newCode', { body: '{}' });
    if (!code.ok) throw new Error(code.problem.type);
    const enrolled = await clientOf(first.hub.url, authority.certificate).call('enrol', {
      body: JSON.stringify(newcomer(code.value.code, station)),
    });
    if (!enrolled.ok) throw new Error(enrolled.problem.type);
    return enrolled.value.token;
  };
  const neighbour = await paired('neighbour');
  const stolen = await paired('lost');
  await head.call('revoke', { params: { id: 'lost' }, body: '{}' });
  const own = await paired('lost');
  expect([await pulls(first.hub.url, stolen), await pulls(first.hub.url, own)]).toEqual(['revoked', 'ok']);

  const revoked = [{ id: 'lost', readmittedWith: hashOfToken(own) }];
  await hubs.shift()?.stop();
  const again = await hubOn('head', { authority, revoked });
  expect([await pulls(again.hub.url, stolen), await pulls(again.hub.url, own)]).toEqual(['revoked', 'ok']);
  // A hub that has met nobody, whichever of the two comes first.
  for (const order of [
    [stolen, own],
    [own, stolen],
  ]) {
    await hubs.shift()?.stop();
    const next = await hubOn(`other-${order.indexOf(own)}`, { authority, revoked });
    const said = new Map<string, string>();
    for (const token of order) said.set(token, await pulls(next.hub.url, token));
    expect([said.get(stolen), said.get(own), await pulls(next.hub.url, neighbour)]).toEqual([
      'revoked',
      'ok',
      'ok',
    ]);
  }
});
