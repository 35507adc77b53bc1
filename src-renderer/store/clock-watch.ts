/** Watches the laptop's clock while FairDesk runs. */
export type ClockWatch = {
  /** True from the moment when the clock was seen to jump until a person has said that the time is right. */
  isDoubtful(): boolean;
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
      return isDoubtful;
    },
    confirm() {
      look();
      isDoubtful = false;
    },
  };
}
