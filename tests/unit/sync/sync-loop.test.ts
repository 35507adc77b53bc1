import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoAfter, statusOf } from '../../../src-renderer/app/exchange/peer-memo.ts';
import type { Replication } from '../../../src-renderer/store/peers/peer.ts';
import { waitAfter } from '../../../src-renderer/sync/back-off.ts';
import { portalClient, type Transport } from '../../../src-renderer/sync/portal-client.ts';
import { startSync } from '../../../src-renderer/sync/sync-loop.ts';
import type { SyncStatus } from '../../../src-renderer/sync/sync-status.ts';

const told = { epoch: 'e1', serverTime: '2026-11-23T02:00:00.000Z' };
const page = { changes: [], cursor: 'e1.0.', more: false, ...told };

type Answer = object | 'nobody';

/** A station with nothing to say, whose pulls are answered in this order; time passes when the test says so. */
function station(...answers: Answer[]) {
  return pushing([], ...answers);
}

/** A station that has something to say as often as there are answers to it. */
function pushing(pushAnswers: Answer[], ...answers: Answer[]) {
  const asked: string[] = [];
  const statuses: SyncStatus[] = [];
  const bells: { at: number; work: () => void }[] = [];
  let nowMs = Date.parse('2026-11-23T02:05:00.000Z');
  const transport: Transport = async ({ method, url }) => {
    asked.push(`${method} ${url}`);
    const answer = (method === 'POST' ? pushAnswers : answers).shift() ?? page;
    if (answer === 'nobody') throw new Error('nobody');
    const status = 'status' in answer ? Number(answer.status) : 200;
    return { status, text: JSON.stringify(answer) };
  };
  let epoch = 'e1';
  const peer = () => ({
    id: `central:${epoch}`,
    epoch,
    generation: `central:${epoch}.0`,
    pushedThrough: 0,
    pullCursor: null,
    told: null,
    rejected: [],
  });
  const replication: Replication = {
    workspace: 'w',
    peer: async () => peer(),
    adoptEpoch: async (_role, next) => void (epoch = next),
    outgoing: async () => {
      const texts = pushAnswers.length > 0 ? ['{}'] : [];
      return { texts, count: texts.length, through: texts.length, hasMore: false };
    },
    countOutgoing: async () => 0,
    end: () => 0,
    changesUpTo: async () => ({ texts: [], count: 0, through: 0, hasMore: false }),
    handedOver: async () => undefined,
    beginAnew: async () => undefined,
    onArrival: () => () => undefined,
    merge: async (list) => ({
      merged: true,
      accepted: list.length,
      duplicates: 0,
      quarantined: [],
      copies: 2,
    }),
  };
  const begin = (before?: SyncStatus) =>
    startSync({
      ...(before ? { before } : {}),
      replication,
      client: portalClient('https://portal.example', 't', transport),
      role: 'central',
      now: () => nowMs,
      random: () => 0.5,
      schedule(afterMs, work) {
        const bell = { at: nowMs + afterMs, work };
        bells.push(bell);
        return () => void bells.splice(bells.indexOf(bell), bells.includes(bell) ? 1 : 0);
      },
      onStatus: (status) => void statuses.push(status),
    });
  let loop = begin();
  const settle = async () => {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  };
  const pass = async (ms: number) => {
    await settle();
    nowMs += ms;
    for (const bell of bells.filter(({ at }) => at <= nowMs)) {
      bells.splice(bells.indexOf(bell), 1);
      bell.work();
    }
    await settle();
  };
  return {
    get loop() {
      return loop;
    },
    /** The program ends and starts again with what it has kept. */
    restart(before: SyncStatus) {
      loop.stop();
      loop = begin(before);
    },
    asked,
    statuses,
    pass,
    last: () => statuses.at(-1)!,
    nextInMs: () => Math.min(...bells.map(({ at }) => at - nowMs)),
  };
}

test('what is read is read to the end, and looked for again after half a minute', async () => {
  const { asked, pass, last } = station(
    { ...page, changes: [{}, {}], more: true },
    { ...page, changes: [{}] },
  );
  await pass(0);
  expect(asked).toHaveLength(2);
  expect(last()).toMatchObject({ phase: 'idle', received: 3, isCaughtUp: true, problem: undefined });
  expect(last()).toMatchObject({ skewMs: 300_000, minutesAhead: 5 });
  await pass(29_000);
  expect(asked).toHaveLength(2);
  await pass(1_000);
  expect(asked).toHaveLength(3);
});

test('after a failure it waits, longer each time, and says until when; an answer makes it forget', async () => {
  const { asked, pass, last } = station('nobody', 'nobody', 'nobody');
  await pass(0);
  expect(last()).toMatchObject({ phase: 'waiting', problem: { type: 'offline' } });
  const first = last().nextTryAt!;
  await pass(1_000);
  const second = last().nextTryAt!;
  expect(second - first).toBeGreaterThan(1_000);
  await pass(10_000);
  expect(asked).toHaveLength(3);
  await pass(60_000);
  expect(last()).toMatchObject({ phase: 'idle', problem: undefined, nextTryAt: undefined });
});

test('who is asked to wait waits at least so long', async () => {
  const busy = { type: 'too-many-requests', title: '', status: 429, retryAfter: 90 };
  const { pass, nextInMs } = station(busy);
  await pass(0);
  expect(nextInMs()).toBe(90_000);
});

test('a captive portal of the hall is no answer, and a station that was locked out tries seldom', async () => {
  const { pass, last, nextInMs, loop } = station(
    { html: 'log in here' },
    {
      type: 'revoked',
      title: '',
      status: 401,
    },
  );
  await pass(0);
  expect(last()).toMatchObject({ problem: { type: 'offline' } });
  loop.wake();
  await pass(0);
  expect(last()).toMatchObject({ problem: { type: 'revoked' } });
  expect(nextInMs()).toBeGreaterThanOrEqual(60_000);
});

test('a push that is refused stays on the screen however well the pulls go on, until it is taken', async () => {
  const refused = { type: 'unavailable', title: '', status: 503 };
  const taken = { ...told, accepted: 1, duplicates: 0, rejected: [], cursor: 'e1.1.0f', previous: 'e1.0.' };
  const { asked, pass, last } = pushing([refused, refused, taken]);
  await pass(0);
  expect(last()).toMatchObject({ problem: { type: 'unavailable' }, phase: 'waiting' });
  const { nextTryAt } = last();
  expect(nextTryAt).toBeDefined();
  const pulls = () => asked.filter((each) => each.startsWith('GET')).length;
  for (let tries = 0; tries < 40 && pulls() < 2; tries += 1) {
    await pass(1_000);
    if (asked.filter((each) => each.startsWith('POST')).length < 3)
      expect(last().problem).toMatchObject({ type: 'unavailable' });
  }
  expect(last()).toMatchObject({ phase: 'idle', problem: undefined, nextTryAt: undefined });
});

test('nobody there is told before a push that waits, and an answer to the pull does not end what keeps the push', async () => {
  const refused = { type: 'unavailable', title: '', status: 503, retryAfter: 200 };
  const { pass, last } = pushing([refused, refused, refused], page, 'nobody');
  await pass(0);
  await pass(30_000);
  expect(last()).toMatchObject({ problem: { type: 'offline' } });
  await pass(10_000);
  expect(last()).toMatchObject({ problem: { type: 'unavailable' }, phase: 'waiting' });
});

test('what is paused asks nothing until it goes on', async () => {
  const { asked, pass, last, loop } = station();
  await pass(0);
  loop.pause();
  expect(last().phase).toBe('paused');
  loop.wake();
  await pass(600_000);
  expect(asked).toHaveLength(1);
  loop.resume();
  await pass(0);
  expect(asked).toHaveLength(2);
});

test('a pause is kept over a restart, and so is when the peer has answered last', async () => {
  const desk = station();
  await desk.pass(0);
  desk.loop.pause();
  const kept = memoAfter({}, desk.last())!;
  expect(kept).toMatchObject({ isPaused: true, answeredAt: desk.last().answeredAt });
  desk.restart(statusOf(kept));
  await desk.pass(600_000);
  expect(desk.asked).toHaveLength(1);
  expect(desk.last()).toMatchObject({ phase: 'paused', answeredAt: kept.answeredAt, hasAnswered: false });
  desk.loop.resume();
  await desk.pass(0);
  expect(desk.last()).toMatchObject({ phase: 'idle', hasAnswered: true });
  expect(memoAfter(kept, desk.last())).toMatchObject({ isPaused: false });
});

test('an answer a minute later is worth keeping, one of a moment later is not', () => {
  const at = (answeredAt: number) => ({ ...statusOf({}), answeredAt });
  const kept = memoAfter({}, at(1_795_000_000_000))!;
  expect(memoAfter(kept, at(1_795_000_005_000))).toBeUndefined();
  expect(memoAfter(kept, at(1_795_000_060_000))).toMatchObject({ answeredAt: 1_795_000_060_000 });
});

test('another generation of the peer is told until everything has been handed to it', async () => {
  const taken = {
    ...told,
    epoch: 'e2',
    accepted: 1,
    duplicates: 0,
    rejected: [],
    cursor: 'e2.1.0f',
    previous: 'e2.0.',
  };
  const busy = { type: 'unavailable', title: '', status: 503 };
  const { pass, last } = pushing([busy, busy, taken], { ...page, epoch: 'e2', cursor: 'e2.0.' });
  await pass(0);
  expect(last()).toMatchObject({ isRenewed: true });
  expect(memoAfter({}, last())).toMatchObject({ isRenewed: true });
  for (let tries = 0; tries < 10; tries += 1) await pass(1_000);
  expect(last()).toMatchObject({ isRenewed: false, problem: undefined });
});

test('a portal that was put back to an earlier state is told, and gets everything again at once', async () => {
  const lost = { type: 'unknown-cursor', title: '', status: 409 };
  const taken = { ...told, accepted: 1, duplicates: 0, rejected: [], cursor: 'e1.1.0f', previous: 'e1.0.' };
  // The push says it, then the question who is there is answered; the pull goes on beside it.
  const { pass, last, asked, statuses } = pushing([lost, taken], page, page, page);
  await pass(0);
  expect(statuses.some(({ isRenewed }) => isRenewed)).toBe(true);
  expect(last()).toMatchObject({ isRenewed: false, problem: undefined });
  expect(asked.filter((each) => each.startsWith('POST'))).toHaveLength(2);
  expect(asked).toContainEqual(expect.stringContaining('limit=1'));
});

test('waiting lies between one second and five minutes, and never below what was asked for', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(600),
      (failures, random, asked) => {
        const ms = waitAfter(failures, random, asked);
        expect(ms).toBeGreaterThanOrEqual(Math.max(1_000, asked * 1_000));
        expect(ms).toBeLessThanOrEqual(Math.max(300_000, asked * 1_000));
      },
    ),
  );
});
