/** The clock, the chance and the bell of this window, for work that is handed its time (so that a test may hand it another). */
export const ownTime = {
  now: Date.now,
  random: Math.random,
  /** Rings once after so many milliseconds; what it gives back stops it. */
  ring(afterMs: number, work: () => void): () => void {
    const timer = setTimeout(work, afterMs);
    return () => clearTimeout(timer);
  },
};
