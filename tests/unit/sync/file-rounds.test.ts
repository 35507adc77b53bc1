import { expect, test } from 'vitest';
import { given, type Host, refused } from '../../../src-core/contract/host.ts';
import { exchangeBlobs } from '../../../src-renderer/sync/blobs.ts';
import { startFileRounds } from '../../../src-renderer/sync/file-rounds.ts';
import type { FileStatus } from '../../../src-renderer/sync/sync-status.ts';

const mib = 1024 * 1024;
const connection = { url: 'https://portal.example', token: 't', station: 's', isHead: false };

function files(count: number, bytes: number) {
  return Array.from({ length: count }, (_, index) => ({ sha256: String(index).padStart(64, '0'), bytes }));
}

type Machine = { here?: Set<string>; there?: Set<string>; isFull?: boolean; status?: number };

/** This laptop's disk and the way to the peer, with what was asked of them. */
function machine({ here = new Set(), there = new Set(), isFull = false, status = 200 }: Machine) {
  const asked = { reads: 0, heads: 0, fetchedMib: 0, puts: 0 };
  const call = async (name: string, args: never): Promise<unknown> => {
    const {
      method,
      url,
      files: list,
      sha256,
    } = args as Record<string, never> & {
      method?: string;
      url?: string;
      sha256?: string;
      files?: { sha256: string }[];
    };
    if (name === 'blob.here')
      return given({ here: list!.flatMap((each) => (here.has(each.sha256) ? [each.sha256] : [])) });
    if (name === 'blob.get') {
      asked.reads += 1;
      return given({ bytes: new Uint8Array(2 * mib) });
    }
    if (name === 'blob.put') {
      if (isFull) return refused('DISK_FULL', 'the test');
      here.add(sha256!);
      return given({});
    }
    const file = url!.slice(-64);
    if (method === 'HEAD') {
      asked.heads += 1;
      return given({ status: there.has(file) ? 200 : 404, text: '' });
    }
    if (method === 'PUT') {
      asked.puts += 1;
      if (status === 200) there.add(file);
      return given({ status, text: '' });
    }
    if (!there.has(file)) return given({ status: 404, text: '' });
    asked.fetchedMib += 8;
    return given({ status: 200, text: '', bytes: new Uint8Array(8 * mib) });
  };
  return { host: call as unknown as Host, asked };
}

/** Rounds with one peer, on a clock that a test moves. */
function rounds(given: Machine & { all: ReturnType<typeof files> }) {
  const { host, asked } = machine(given);
  const kept = { generation: 'central:e1.0', there: new Set<string>() };
  const at = { now: 0, mayTravel: true };
  const bells: { at: number; work: () => void }[] = [];
  const statuses: FileStatus[] = [];
  const begin = () =>
    startFileRounds({
      host,
      connection,
      all: async () => given.all,
      readThere: async () => ({ ...kept, there: new Set(kept.there) }),
      keepThere: async ({ there }) => void (kept.there = there),
      mayTravel: async () => at.mayTravel,
      now: () => at.now,
      random: () => 1,
      schedule(afterMs, work) {
        const bell = { at: at.now + afterMs, work };
        bells.push(bell);
        return () => void bells.splice(bells.indexOf(bell), bells.includes(bell) ? 1 : 0);
      },
      onStatus: (status) => void statuses.push(status),
    });
  return {
    asked,
    at,
    kept,
    begin,
    last: () => statuses.at(-1)!,
    nextInMs: () => Math.min(...bells.map((bell) => bell.at - at.now)),
    async pass(ms: number) {
      at.now += ms;
      for (const bell of bells.filter((each) => each.at <= at.now)) {
        bells.splice(bells.indexOf(bell), 1);
        bell.work();
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    },
  };
}

test('on a full disk one file is fetched for nothing, not forty', async () => {
  const all = files(40, 8 * mib);
  const { host, asked } = machine({ there: new Set(all.map(({ sha256 }) => sha256)), isFull: true });
  const round = await exchangeBlobs({ host, connection }, all, new Set());
  expect(asked.fetchedMib).toBe(8);
  expect(round).toMatchObject({ fetched: 0, left: 40, fault: { at: 'here', code: 'DISK_FULL' } });
});

test('what a peer refuses uses the budget of a round up as well', async () => {
  const all = files(40, 8 * mib);
  const { host, asked } = machine({ here: new Set(all.map(({ sha256 }) => sha256)), status: 507 });
  const round = await exchangeBlobs({ host, connection }, all, new Set());
  // The first piece of each is refused; no more than the budget goes over the network.
  expect(asked.puts).toBeLessThanOrEqual(32);
  expect(round).toMatchObject({ sent: 0, left: 40, fault: { at: 'peer' } });
});

test('after a round that failed the next one waits longer each time and says until when', async () => {
  const all = files(3, 8 * mib);
  const desk = rounds({ all, there: new Set(all.map(({ sha256 }) => sha256)), isFull: true });
  desk.begin();
  await desk.pass(0);
  const waits: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    waits.push(desk.nextInMs());
    expect(desk.last()).toMatchObject({
      fault: { code: 'DISK_FULL' },
      nextTryAt: desk.at.now + waits.at(-1)!,
    });
    await desk.pass(desk.nextInMs());
  }
  expect(waits[0]).toBe(5_000);
  expect(waits.at(-1)).toBe(256_000);
});

test('of a peer that has lost what it had it is said at once that it lacks the files', async () => {
  const all = files(2, mib);
  const both = new Set(all.map(({ sha256 }) => sha256));
  const desk = rounds({ all, here: both, there: new Set(both) });
  desk.begin();
  await desk.pass(0);
  expect(desk.last()).toMatchObject({ unsent: 0 });
  // Changes go first.
  desk.at.mayTravel = false;
  desk.kept.generation = 'central:e1.1';
  desk.kept.there = new Set();
  await desk.pass(desk.nextInMs());
  expect(desk.last()).toMatchObject({ unsent: 2 });
});

test('what the peer is known to have is neither read nor asked for again after a start', async () => {
  const all = files(1_000, 2 * mib);
  const both = new Set(all.map(({ sha256 }) => sha256));
  const desk = rounds({ all, here: both, there: new Set(both) });
  const first = desk.begin();
  await desk.pass(0);
  expect(desk.asked).toMatchObject({ reads: 0, heads: 1_000 });
  first.stop();
  desk.begin();
  await desk.pass(0);
  expect(desk.asked).toMatchObject({ reads: 0, heads: 1_000 });
  expect(desk.last()).toMatchObject({ unsent: 0, fault: undefined });
});

test('files wait until everything else is handed over, and until then they are counted', async () => {
  const all = files(3, mib);
  const desk = rounds({ all, here: new Set(all.map(({ sha256 }) => sha256)) });
  desk.at.mayTravel = false;
  desk.begin();
  await desk.pass(0);
  await desk.pass(60_000);
  expect(desk.last()).toMatchObject({ unsent: 3 });
  expect(desk.asked).toMatchObject({ heads: 0, puts: 0 });
  desk.at.mayTravel = true;
  await desk.pass(5_000);
  expect(desk.last()).toMatchObject({ unsent: 0 });
});

test('a fault of this laptop does not end the rounds', async () => {
  const desk = rounds({ all: files(1, mib), here: new Set(['0'.repeat(64)]) });
  let tries = 0;
  Object.defineProperty(desk.at, 'mayTravel', {
    get() {
      tries += 1;
      if (tries < 3) throw new Error('the database is closed');
      return true;
    },
  });
  desk.begin();
  await desk.pass(0);
  expect(desk.last()).toMatchObject({ fault: { at: 'here' } });
  for (let round = 0; round < 4; round += 1) await desk.pass(60_000);
  expect(desk.last()).toMatchObject({ fault: undefined, unsent: 0 });
});
