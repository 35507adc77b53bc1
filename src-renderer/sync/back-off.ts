const shortestMs = 1_000;
const longestMs = 300_000;

/**
 * How long to wait after failures in a row: exponential with full jitter (Brooker, "Exponential Backoff And Jitter", AWS 2015), so
 * that twelve laptops whose hub comes back do not all ask at once. From 1 second to 5 minutes.
 *
 * @param failures how many in a row, 1 or more
 * @param random between 0 and 1
 * @param retryAfterSeconds what the other side has asked for: never sooner
 */
export function waitAfter(failures: number, random: number, retryAfterSeconds = 0): number {
  const most = Math.min(longestMs, shortestMs * 2 ** Math.min(failures, 20));
  return Math.max(retryAfterSeconds * 1_000, shortestMs, Math.round(most * random));
}
