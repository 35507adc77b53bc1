import type { ClockDoubt } from '../store-opening.ts';

const weekMs = 7 * 86_400_000;
/** A clock that was set back by less is a clock that was corrected. */
const toleranceMs = 120_000;

/**
 * Whether the laptop's clock is plausible at the start: not before the program was built, not before the last record,
 * not more than seven days after it. A wrong clock spoils the times in records, never their order.
 */
export function clockDoubtOf(
  now: Date,
  builtAt: string | undefined,
  lastRecordAt: string | undefined,
): ClockDoubt | undefined {
  if (builtAt !== undefined && now.getTime() < Date.parse(builtAt) - toleranceMs) return 'before-build';
  if (lastRecordAt === undefined) return undefined;
  const sinceLast = now.getTime() - Date.parse(lastRecordAt);
  if (sinceLast < -toleranceMs) return 'before-last-record';
  return sinceLast > weekMs ? 'long-after-last-record' : undefined;
}
