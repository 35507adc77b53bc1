import type { PeerRole } from '../peers/peer.ts';
import { tolerableSkewMs } from '../../../src-core/change/tolerable-skew.ts';

/** Watches the laptop's clock while FairDesk runs. */
export type ClockWatch = {
  /**
   * True from the moment when the clock was seen to jump until a person has said that the time is right, and as long as it is
   * another one than that of whoever answered last.
   */
  isDoubtful(): boolean;
  /** A portal or hub has said what time it is there: how far the clock here is ahead of it; undefined when it is asked no more. */
  compare(peer: PeerRole, skewMs: number | undefined): void;
  /** A person has looked at the clock: it is right as it stands now. */
  confirm(): void;
};

/** Backwards a clock is set by a person; a correction by the system is smaller. */
const backwardMs = 120_000;
/** Forwards it may look as if it had jumped after a sleep, which not every system counts as time that has passed. */
const forwardMs = 12 * 3_600_000;

/**
 * Compares the wall clock with how much time has passed since the last look. A wrong time spoils the times in records, never
 * their order, so records go on being taken and are marked.
 *
 * @param wall the laptop's clock
 * @param passed milliseconds that only grow, whatever the clock is set to
 */
export function clockWatch(wall: () => Date, passed: () => number = () => performance.now()): ClockWatch {
  let last = { wall: wall().getTime(), passed: passed() };
  let isDoubtful = false;
  const skews = new Map<PeerRole, number>();
  /** How far the clock was ahead when a person said that it is right all the same: then the peer's is wrong. */
  let confirmed = 0;
  // The central portal has its time from the network; the clock of a hub is another laptop's.
  const skew = () => skews.get('central') ?? skews.get('hub') ?? 0;
  const look = () => {
    const now = { wall: wall().getTime(), passed: passed() };
    const jump = now.wall - last.wall - (now.passed - last.passed);
    last = now;
    return jump;
  };
  return {
    isDoubtful() {
      const jump = look();
      if (jump < -backwardMs || jump > forwardMs) isDoubtful = true;
      const isApart = Math.abs(skew()) > tolerableSkewMs && Math.abs(skew() - confirmed) > tolerableSkewMs;
      return isDoubtful || isApart;
    },
    compare(peer, skewMs) {
      if (skewMs === undefined) skews.delete(peer);
      else skews.set(peer, skewMs);
    },
    confirm() {
      confirmed = skew();
      look();
      isDoubtful = false;
    },
  };
}
