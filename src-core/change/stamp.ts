import type { Stamp } from './change.ts';

/**
 * Hybrid logical clock (Kulkarni, Demirbas et al. 2014, "Logical Physical Clocks"): stamps of one clock only grow,
 * whatever the laptop's own clock does, and a stamp written after another was seen is greater than it.
 */
export type Clock = {
  /** Milliseconds since 1970 of the greatest stamp written or seen. */
  readonly ms: number;
  /** Counts stamps within one millisecond. */
  readonly counter: number;
  /** Ten characters 0-9a-z, drawn anew for every installation, restore, rebuild or copy of a profile. */
  readonly clockId: string;
};

export type StampParts = { ms: number; counter: number; clockId: string };

const counterLimit = 36 ** 4;
const stampPattern = /^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-z]{10}$/;

/** 2100-01-01: a stamp from beyond it is refused, for it would drag every clock along for good. */
export const lastPlausibleMs = 4_102_444_800_000;

/** A clock that has written nothing. @param clockId ten characters 0-9a-z */
export function newClock(clockId: string): Clock {
  return { ms: 0, counter: 0, clockId };
}

/** The next stamp. @param wallMs what the laptop's clock says, in milliseconds; it may jump either way */
export function tick(clock: Clock, wallMs: number): { clock: Clock; stamp: Stamp } {
  const wall = wallMs < lastPlausibleMs ? Math.floor(wallMs) : 0;
  const next = wall > clock.ms ? { ...clock, ms: wall, counter: 0 } : counted(clock);
  return { clock: next, stamp: formatStamp(next) };
}

/** The clock after a stamp of another was seen: never behind it. */
export function observe(clock: Clock, stamp: Stamp): Clock {
  const seen = parseStamp(stamp);
  if (!seen) return clock;
  const isAhead = seen.ms > clock.ms || (seen.ms === clock.ms && seen.counter > clock.counter);
  return isAhead ? { ...clock, ms: seen.ms, counter: seen.counter } : clock;
}

function counted(clock: Clock): Clock {
  const counter = clock.counter + 1;
  return counter < counterLimit ? { ...clock, counter } : { ...clock, ms: clock.ms + 1, counter: 0 };
}

/** `<ms, base 36, 9>-<counter, base 36, 4>-<clock id>`: sorts by code units as it sorts in time. */
export function formatStamp({ ms, counter, clockId }: StampParts): Stamp {
  return `${ms.toString(36).padStart(9, '0')}-${counter.toString(36).padStart(4, '0')}-${clockId}`;
}

/** The parts of a stamp; undefined when the text is none. */
export function parseStamp(text: string): StampParts | undefined {
  if (!stampPattern.test(text)) return undefined;
  return {
    ms: parseInt(text.slice(0, 9), 36),
    counter: parseInt(text.slice(10, 14), 36),
    clockId: text.slice(15),
  };
}

/** Whether the text is a stamp that may be accepted from outside. */
export function isPlausibleStamp(text: string): boolean {
  const parts = parseStamp(text);
  return parts !== undefined && parts.ms < lastPlausibleMs;
}

/** Order of stamps: by code units, never by locale. */
export function byStamp(a: Stamp, b: Stamp): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
