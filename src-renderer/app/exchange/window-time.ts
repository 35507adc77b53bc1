/** The clock, random numbers and timers of this window, for work that is handed its time (so that a test may hand it another). */
export const windowTime = {
  now: Date.now,
  random: Math.random,
  /** Runs the work once after so many milliseconds. @returns cancels it */
  schedule(afterMs: number, work: () => void): () => void {
    const timer = setTimeout(work, afterMs);
    return () => clearTimeout(timer);
  },
};
