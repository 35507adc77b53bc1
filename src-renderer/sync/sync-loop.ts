import type { PeerRole, SyncDoor } from '../store/sync-door.ts';
import { waitAfter } from './back-off.ts';
import { type Exchanged, pullSome, pushSome } from './exchange.ts';
import type { PortalClient } from './portal-client.ts';
import { type SyncStatus, unknownStatus } from './sync-status.ts';

/** How often somebody looks for what others have written when nothing else happens. */
const lookAgainMs = { central: 30_000, hub: 5_000 } as const;

/** Problems that more tries do not mend: a person has to do something first, or the other side. Tried again seldom all the same. */
const hopeless: ReadonlySet<string> = new Set([
  'unauthorized',
  'revoked',
  'wrong-workspace',
  'protocol-too-old',
  'protocol-too-new',
]);

export type SyncParts = {
  door: SyncDoor;
  client: PortalClient;
  role: PeerRole;
  /** Milliseconds since 1970. */
  now: () => number;
  random: () => number;
  /** Rings once after so many milliseconds; what it gives back stops it. */
  ring: (afterMs: number, work: () => void) => () => void;
  onStatus: (status: SyncStatus) => void;
};

export type SyncLoop = {
  /** Something is to be handed over. */
  handOver(): void;
  /** The network is back, or a person has asked. */
  wake(): void;
  pause(): void;
  resume(): void;
  stop(): void;
};

type Direction = 'push' | 'pull';

/**
 * Keeps one peer up to date: push and pull are separate, each with its own waiting after failures, so that neither a batch that the
 * peer refuses nor a page that we cannot store keeps the other from going on.
 */
export function startSync(parts: SyncParts): SyncLoop {
  const status: SyncStatus = { ...unknownStatus };
  const push = laneOf(parts, 'push', status);
  const lanes = { pull: laneOf(parts, 'pull', status, () => push.wake()), push };
  let isPaused = false;
  lanes.pull.wake();
  lanes.push.wake();
  return {
    handOver() {
      if (!isPaused) lanes.push.wake();
    },
    wake() {
      if (isPaused) return;
      lanes.push.wake();
      lanes.pull.wake();
    },
    pause() {
      isPaused = true;
      for (const lane of [lanes.push, lanes.pull]) lane.rest();
      Object.assign(status, { phase: 'paused', nextTryAt: undefined });
      parts.onStatus({ ...status });
    },
    resume() {
      isPaused = false;
      lanes.push.wake();
      lanes.pull.wake();
    },
    stop() {
      isPaused = true;
      for (const lane of [lanes.push, lanes.pull]) lane.rest();
    },
  };
}

type Lane = { wake(): void; rest(): void };

/** @param onEpoch told when another life of the peer has answered: it has acknowledged nothing yet */
function laneOf(
  parts: SyncParts,
  direction: Direction,
  status: SyncStatus,
  onEpoch: () => void = () => undefined,
): Lane {
  let failures = 0;
  let epoch = '';
  let isRunning = false;
  let isResting = false;
  let isAsked = false;
  let silence: () => void = () => undefined;
  const tell = (change: Partial<SyncStatus>): void => {
    Object.assign(status, change);
    if (!isResting) parts.onStatus({ ...status });
  };
  async function run(): Promise<void> {
    isRunning = true;
    while (isAsked && !isResting) {
      isAsked = false;
      if (direction === 'pull') tell({ phase: 'working' });
      const outcome = await exchange(parts, direction);
      if (isResting) break;
      if (outcome.done) {
        failures = 0;
        if (outcome.hasMore) isAsked = true;
        tell(afterAnswer(parts, direction, status, outcome));
        if (outcome.epoch !== '' && outcome.epoch !== epoch) {
          epoch = outcome.epoch;
          onEpoch();
        }
        // What is to be handed over wakes its lane by itself; what others have written must be looked for.
        if (!isAsked && direction === 'pull') again(lookAgainMs[parts.role]);
      } else {
        failures += 1;
        const seldom = hopeless.has(outcome.problem.type) ? 60 : 0;
        const { retryAfter = 0 } = outcome.problem as { retryAfter?: number };
        const waitMs = waitAfter(failures, parts.random(), Math.max(retryAfter, seldom));
        tell({ phase: 'waiting', problem: outcome.problem, nextTryAt: parts.now() + waitMs });
        again(waitMs);
      }
    }
    isRunning = false;
  }
  function again(afterMs: number): void {
    silence();
    silence = parts.ring(afterMs, () => {
      isAsked = true;
      if (!isRunning) void run();
    });
  }
  return {
    wake() {
      isResting = false;
      isAsked = true;
      if (isRunning) return;
      silence();
      void run();
    },
    rest() {
      isResting = true;
      silence();
    },
  };
}

/** A fault of ours (the database is closed, say) is a failure like any other: told, and tried again. */
async function exchange({ door, client, role }: SyncParts, direction: Direction): Promise<Exchanged> {
  try {
    return direction === 'push' ? await pushSome(door, client, role) : await pullSome(door, client, role);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { done: false, problem: { type: 'not-here', detail } };
  }
}

function afterAnswer(
  { now }: SyncParts,
  direction: Direction,
  status: SyncStatus,
  { hasMore, moved, serverTime }: Extract<Exchanged, { done: true }>,
): Partial<SyncStatus> {
  // Nothing had to be said, so nobody has answered.
  const answered =
    serverTime === ''
      ? {}
      : {
          problem: undefined,
          answeredAt: now(),
          skewMs: now() - Date.parse(serverTime),
          nextTryAt: undefined,
        };
  const read =
    direction === 'pull'
      ? { received: status.received + moved, isCaughtUp: status.isCaughtUp || !hasMore }
      : {};
  const isAnswered = serverTime !== '';
  const phase = hasMore ? 'working' : status.problem && !isAnswered ? status.phase : 'idle';
  return { phase, ...answered, ...read };
}
