/** A stream of numbers that the same seed always gives again (mulberry32, T. Ettinger; public domain). */
export type Random = {
  /** 0 included, 1 excluded. */
  next(): number;
  /** A whole number between two limits, both included. */
  whole(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  /** Different entries in the order of the list. */
  some<T>(list: readonly T[], count: number): T[];
  chance(share: number): boolean;
  digits(count: number): string;
};

/** Starts a stream. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('nothing to pick from');
    return list[whole(0, list.length - 1)] as T;
  };
  return {
    next,
    whole,
    pick,
    some: (list, count) => {
      const left = list.map((each, i) => ({ each, i, key: next() }));
      const chosen = left.sort((a, b) => a.key - b.key).slice(0, count);
      return chosen.sort((a, b) => a.i - b.i).map(({ each }) => each);
    },
    chance: (share) => next() < share,
    digits: (count) => Array.from({ length: count }, () => whole(0, 9)).join(''),
  };
}
