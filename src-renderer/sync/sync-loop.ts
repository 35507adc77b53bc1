import { tolerableSkewMs } from '../../src-core/change/tolerable-skew.ts';
import type { PeerRole, Replication } from '../store/peers/peer.ts';
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
  door: Replication;
  client: PortalClient;
  role: PeerRole;
  /** Milliseconds since 1970. */
  now: () => number;
  random: () => number;
  /** Rings once after so many milliseconds; what it gives back stops it. */
  schedule: (afterMs: number, work: () => void) => () => void;
  onStatus: (status: SyncStatus) => void;
  /** How it stood when the exchange ended last. A person who has paused it goes on by hand. */
  before?: SyncStatus;
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
 * peer refuses nor a page that we cannot store keeps the other from going on, or hides it on the screen.
 */
export function startSync(parts: SyncParts): SyncLoop {
  let shared = parts.before ?? unknownStatus;
  let isPaused = shared.phase === 'paused';
  let isStopped = false;
  const states: Record<Direction, LaneState> = { push: restingLane, pull: restingLane };
  const tell: Tell = (direction, change, common = {}) => {
    states[direction] = { ...states[direction], ...change };
    shared = { ...shared, ...common };
    if (!isStopped) parts.onStatus({ ...shared, ...wordOf(states, isPaused) });
  };
  const push = laneOf(parts, 'push', tell);
  const pull = laneOf(parts, 'pull', tell, () => push.wake());
  const loops = { push, pull };
  if (isPaused) tell('push', {});
  else for (const loop of [pull, push]) loop.wake();
  return {
    handOver() {
      if (!isPaused) push.wake();
    },
    wake() {
      if (isPaused) return;
      push.wake();
      pull.wake();
    },
    pause() {
      isPaused = true;
      for (const direction of ['push', 'pull'] as const) {
        loops[direction].rest();
        tell(direction, { isWorking: false, nextTryAt: undefined });
      }
    },
    resume() {
      isPaused = false;
      push.wake();
      pull.wake();
    },
    stop() {
      isPaused = true;
      isStopped = true;
      push.rest();
      pull.rest();
    },
  };
}

/** How one direction stands. */
type LaneState = Pick<SyncStatus, 'problem' | 'nextTryAt'> & { isWorking: boolean };
type Tell = (direction: Direction, change: Partial<LaneState>, common?: Partial<SyncStatus>) => void;

const restingLane: LaneState = { problem: undefined, nextTryAt: undefined, isWorking: false };

/** Both directions in one word: what keeps one of them is told as long as it does, however well the other goes on. */
function wordOf(
  { push, pull }: Readonly<Record<Direction, LaneState>>,
  isPaused: boolean,
): Pick<SyncStatus, 'phase' | 'problem' | 'nextTryAt'> {
  // Of two of the same weight that of the push: what is not handed over is worse than what has not been read.
  const { problem, nextTryAt } = weightOf(pull) > weightOf(push) ? pull : push;
  if (isPaused) return { phase: 'paused', problem, nextTryAt: undefined };
  const isWorking = push.isWorking || pull.isWorking;
  return { phase: isWorking ? 'working' : problem ? 'waiting' : 'idle', problem, nextTryAt };
}

/** A person must do something first; nobody answers, so that nothing else is known; anything else. */
function weightOf({ problem }: LaneState): number {
  if (!problem) return 0;
  return hopeless.has(problem.type) ? 3 : problem.type === 'offline' ? 2 : 1;
}

type Lane = { wake(): void; rest(): void };

/** @param onEpoch told when another generation of the peer has answered, or one that has lost something: it has acknowledged nothing yet */
function laneOf(
  parts: SyncParts,
  direction: Direction,
  tellOf: Tell,
  onEpoch: () => void = () => undefined,
): Lane {
  let failures = 0;
  let epoch = '';
  let received = 0;
  let isRunning = false;
  let isResting = false;
  let isAsked = false;
  let cancel: () => void = () => undefined;
  const tell = (change: Partial<LaneState>, common?: Partial<SyncStatus>): void => {
    if (!isResting) tellOf(direction, change, common);
  };
  async function run(): Promise<void> {
    isRunning = true;
    while (isAsked && !isResting) {
      isAsked = false;
      if (direction === 'pull') tell({ isWorking: true });
      const outcome = await exchange(parts, direction);
      if (isResting) break;
      if (outcome.done) {
        failures = 0;
        if (outcome.hasMore) isAsked = true;
        if (direction === 'pull') received += outcome.moved;
        const read =
          direction === 'pull' ? { received, ...(outcome.hasMore ? {} : { isCaughtUp: true }) } : {};
        tell(
          { problem: undefined, nextTryAt: undefined, isWorking: outcome.hasMore },
          { ...answered(parts, outcome.serverTime), ...read, ...generation(direction, outcome) },
        );
        if (outcome.isAnew || (outcome.epoch !== '' && outcome.epoch !== epoch)) {
          epoch = outcome.epoch;
          onEpoch();
        }
        // What is to be handed over wakes its loop by itself; what others have written must be looked for.
        if (!isAsked && direction === 'pull') again(lookAgainMs[parts.role]);
      } else {
        failures += 1;
        const seldom = hopeless.has(outcome.problem.type) ? 60 : 0;
        const { retryAfter = 0 } = outcome.problem as { retryAfter?: number };
        const waitMs = waitAfter(failures, parts.random(), Math.max(retryAfter, seldom));
        tell({ isWorking: false, problem: outcome.problem, nextTryAt: parts.now() + waitMs });
        again(waitMs);
      }
    }
    isRunning = false;
  }
  function again(afterMs: number): void {
    cancel();
    cancel = parts.schedule(afterMs, () => {
      isAsked = true;
      if (!isRunning) void run();
    });
  }
  return {
    wake() {
      isResting = false;
      isAsked = true;
      if (isRunning) return;
      cancel();
      void run();
    },
    rest() {
      isResting = true;
      cancel();
    },
  };
}

/** A fault of ours (the database is closed, say) is a failure like any other: told, and tried again. */
async function exchange({ door, client, role }: SyncParts, direction: Direction): Promise<Exchanged> {
  try {
    return await (direction === 'push' ? pushSome : pullSome)(door, client, role);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { done: false, problem: { type: 'not-here', detail } };
  }
}

function answered({ now }: SyncParts, serverTime: string): Partial<SyncStatus> {
  // Nothing had to be said, so nobody has answered.
  if (serverTime === '') return {};
  const skewMs = now() - Date.parse(serverTime);
  const minutesAhead = Math.abs(skewMs) > tolerableSkewMs ? Math.round(skewMs / 60_000) : 0;
  return { answeredAt: now(), hasAnswered: true, skewMs, minutesAhead };
}

/** What another generation of the peer lacks is told until all of it has been handed over again. */
function generation(
  direction: Direction,
  { isAnew, hasMore }: { isAnew?: boolean; hasMore: boolean },
): Partial<SyncStatus> {
  if (isAnew) return { isRenewed: true };
  return direction === 'push' && !hasMore ? { isRenewed: false } : {};
}
