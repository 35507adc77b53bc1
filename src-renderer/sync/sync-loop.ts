import type { PeerRole, Replication } from '../store/peers/peer.ts';
import { ExchangeLoop } from './exchange-loop.ts';
import type { PortalClient } from './portal-client.ts';
import { type Direction, type LoopState, loopAtRest, statusWord } from './loop-state.ts';
import { type SyncStatus, unknownStatus } from './sync-status.ts';

export type SyncParts = {
  replication: Replication;
  client: PortalClient;
  role: PeerRole;
  /** Milliseconds since 1970. */
  now: () => number;
  random: () => number;
  /** Runs the work once after so many milliseconds. @returns cancels it */
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

/**
 * Keeps one peer up to date: push and pull are separate, each with its own waiting after failures, so that neither a batch that the
 * peer refuses nor a page that we cannot store keeps the other from going on, or hides it on the screen.
 */
export function startSync(parts: SyncParts): SyncLoop {
  return new TwoLoops(parts);
}

class TwoLoops implements SyncLoop {
  private readonly parts: SyncParts;
  private readonly push: ExchangeLoop;
  private readonly pull: ExchangeLoop;
  private readonly states: Record<Direction, LoopState> = { push: loopAtRest, pull: loopAtRest };
  private shared: SyncStatus;
  private isPaused: boolean;
  private isStopped = false;

  constructor(parts: SyncParts) {
    this.parts = parts;
    this.shared = parts.before ?? unknownStatus;
    this.isPaused = this.shared.phase === 'paused';
    this.push = new ExchangeLoop(parts, 'push', (...said) => this.tell('push', ...said));
    // What another generation of the peer has not acknowledged is handed over at once.
    const onEpoch = () => this.push.wake();
    this.pull = new ExchangeLoop(parts, 'pull', (...said) => this.tell('pull', ...said), onEpoch);
    if (this.isPaused) this.tell('push', {});
    else for (const loop of [this.pull, this.push]) loop.wake();
  }

  handOver(): void {
    if (!this.isPaused) this.push.wake();
  }

  wake(): void {
    if (this.isPaused) return;
    this.push.wake();
    this.pull.wake();
  }

  pause(): void {
    this.isPaused = true;
    for (const direction of ['push', 'pull'] as const) {
      this[direction].rest();
      this.tell(direction, { isWorking: false, nextTryAt: undefined });
    }
  }

  resume(): void {
    this.isPaused = false;
    this.push.wake();
    this.pull.wake();
  }

  stop(): void {
    this.isPaused = true;
    this.isStopped = true;
    this.push.rest();
    this.pull.rest();
  }

  private tell(direction: Direction, change: Partial<LoopState>, common: Partial<SyncStatus> = {}): void {
    this.states[direction] = { ...this.states[direction], ...change };
    this.shared = { ...this.shared, ...common };
    if (!this.isStopped) this.parts.onStatus({ ...this.shared, ...statusWord(this.states, this.isPaused) });
  }
}
