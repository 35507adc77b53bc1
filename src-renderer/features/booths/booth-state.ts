import type { BoothOnPlan } from './queries.ts';

/** What a booth is in the session looked at. `clash`: two stations gave it to two enterprises while they were apart. */
export type BoothState = 'free' | 'taken' | 'pinned' | 'blocked' | 'clash';

export function stateOf({ booth, stands }: BoothOnPlan): BoothState {
  if (stands.length > 1) return 'clash';
  const [stand] = stands;
  if (stand) return stand.placement.isPinned ? 'pinned' : 'taken';
  return booth.blockedReason ? 'blocked' : 'free';
}

export type HallCounts = { booths: number; placed: number; free: number; blocked: number };

export function countsOf(booths: readonly BoothOnPlan[]): HallCounts {
  const counts: HallCounts = { booths: booths.length, placed: 0, free: 0, blocked: 0 };
  for (const each of booths) {
    const state = stateOf(each);
    if (state === 'free') counts.free += 1;
    else if (state === 'blocked') counts.blocked += 1;
    else counts.placed += 1;
  }
  return counts;
}
