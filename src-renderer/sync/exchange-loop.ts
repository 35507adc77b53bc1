import { tolerableSkewMs } from '../../src-core/change/tolerable-skew.ts';
import type { PeerRole, Replication } from '../store/peers/peer.ts';
import { waitAfter } from './back-off.ts';
import { type Exchanged, pullSome, pushSome } from './exchange.ts';
import { type Direction, isHopeless, type LoopState } from './loop-state.ts';
import type { PortalClient } from './portal-client.ts';
import type { SyncStatus } from './sync-status.ts';

/** How often the peer is asked for what others have written when nothing else happens. */
const lookAgainMs = { central: 30_000, hub: 5_000 } as const;

/** A hopeless problem is tried again after so many seconds at least. */
const seldomSeconds = 60;

type LoopParts = {
  replication: Replication;
  client: PortalClient;
  role: PeerRole;
  now: () => number;
  random: () => number;
  schedule: (afterMs: number, work: () => void) => () => void;
};

type Tell = (change: Partial<LoopState>, common?: Partial<SyncStatus>) => void;
type Done = Extract<Exchanged, { done: true }>;

/** One direction of the exchange: runs while there is something to do, and waits longer and longer after failures. */
export class ExchangeLoop {
  private readonly parts: LoopParts;
  private readonly direction: Direction;
  private readonly tellIt: Tell;
  private readonly onEpoch: () => void;
  private failures = 0;
  private epoch = '';
  private received = 0;
  private isRunning = false;
  private isResting = false;
  private isAsked = false;
  private cancel: () => void = () => undefined;

  /** @param onEpoch told when another generation of the peer has answered, or one that has lost something: it has acknowledged nothing yet */
  constructor(parts: LoopParts, direction: Direction, tell: Tell, onEpoch: () => void = () => undefined) {
    this.parts = parts;
    this.direction = direction;
    this.tellIt = tell;
    this.onEpoch = onEpoch;
  }

  wake(): void {
    this.isResting = false;
    this.isAsked = true;
    if (this.isRunning) return;
    this.cancel();
    void this.run();
  }

  rest(): void {
    this.isResting = true;
    this.cancel();
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    while (this.isAsked && !this.isResting) {
      this.isAsked = false;
      if (this.direction === 'pull') this.tell({ isWorking: true });
      const outcome = await exchange(this.parts, this.direction);
      if (this.isResting) break;
      if (outcome.done) this.took(outcome);
      else this.failed(outcome.problem);
    }
    this.isRunning = false;
  }

  private took(outcome: Done): void {
    const isPull = this.direction === 'pull';
    this.failures = 0;
    if (outcome.hasMore) this.isAsked = true;
    if (isPull) this.received += outcome.moved;
    const { received } = this;
    const read = isPull ? { received, ...(outcome.hasMore ? {} : { isCaughtUp: true }) } : {};
    this.tell(
      { problem: undefined, nextTryAt: undefined, isWorking: outcome.hasMore },
      {
        ...answered(this.parts, outcome.serverTime),
        ...read,
        ...generation(this.direction, outcome),
      },
    );
    if (outcome.isAnew || (outcome.epoch !== '' && outcome.epoch !== this.epoch)) {
      this.epoch = outcome.epoch;
      this.onEpoch();
    }
    // What is to be handed over wakes its loop by itself; what others have written must be looked for.
    if (!this.isAsked && isPull) this.again(lookAgainMs[this.parts.role]);
  }

  private failed(problem: Extract<Exchanged, { done: false }>['problem']): void {
    this.failures += 1;
    const seldom = isHopeless(problem.type) ? seldomSeconds : 0;
    const { retryAfter = 0 } = problem as { retryAfter?: number };
    const waitMs = waitAfter(this.failures, this.parts.random(), Math.max(retryAfter, seldom));
    this.tell({ isWorking: false, problem, nextTryAt: this.parts.now() + waitMs });
    this.again(waitMs);
  }

  private tell(change: Partial<LoopState>, common?: Partial<SyncStatus>): void {
    if (!this.isResting) this.tellIt(change, common);
  }

  private again(afterMs: number): void {
    this.cancel();
    this.cancel = this.parts.schedule(afterMs, () => {
      this.isAsked = true;
      if (!this.isRunning) void this.run();
    });
  }
}

/** A fault of ours (the database is closed, say) is a failure like any other: told, and tried again. */
async function exchange({ replication, client, role }: LoopParts, direction: Direction): Promise<Exchanged> {
  try {
    return await (direction === 'push' ? pushSome : pullSome)(replication, client, role);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { done: false, problem: { type: 'not-here', detail } };
  }
}

function answered({ now }: LoopParts, serverTime: string): Partial<SyncStatus> {
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
