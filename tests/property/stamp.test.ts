import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatStamp,
  isPlausibleStamp,
  lastPlausibleMs,
  newClock,
  observe,
  parseStamp,
  tick,
} from '../../src-core/change/stamp.ts';

const wall = fc.oneof(
  fc.integer({ min: 0, max: 8_000_000_000_000 }),
  fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_005 }),
);

test('stamps of one station only grow, whatever its clock does and whatever it sees', () => {
  const event = fc.oneof(
    fc.record({ wall }),
    fc.record({
      seen: fc.record({
        ms: fc.integer({ min: 0, max: lastPlausibleMs - 1 }),
        counter: fc.nat(36 ** 4 - 1),
        clockId: fc.constant('zzzzzzzzzz'),
      }),
    }),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      let clock = newClock('a1b2c3d4e5');
      let last = '';
      for (const each of events) {
        if ('seen' in each) {
          const stamp = formatStamp(each.seen);
          clock = observe(clock, stamp);
          if (stamp > last) last = stamp;
          continue;
        }
        const next = tick(clock, each.wall);
        clock = next.clock;
        expect(next.stamp > last).toBe(true);
        last = next.stamp;
      }
    }),
  );
});

test('a stamp keeps its parts and sorts by code units as in time', () => {
  const parts = fc.record({
    ms: fc.integer({ min: 0, max: lastPlausibleMs - 1 }),
    counter: fc.nat(36 ** 4 - 1),
    clockId: fc.constant('0a1b2c3d4e'),
  });
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      expect(parseStamp(formatStamp(a))).toEqual(a);
      const inTime = a.ms - b.ms || a.counter - b.counter;
      expect(Math.sign(inTime)).toBe(
        formatStamp(a) < formatStamp(b) ? -1 : formatStamp(a) > formatStamp(b) ? 1 : 0,
      );
    }),
  );
});

test('a stamp from beyond the year 2100 is refused, and our own clock never writes one', () => {
  expect(isPlausibleStamp(formatStamp({ ms: lastPlausibleMs, counter: 0, clockId: 'a1b2c3d4e5' }))).toBe(
    false,
  );
  const { stamp } = tick(newClock('a1b2c3d4e5'), 9_000_000_000_000);
  expect(isPlausibleStamp(stamp)).toBe(true);
});

test('a full counter moves on to the next millisecond', () => {
  const { stamp } = tick({ ms: 1_000, counter: 36 ** 4 - 1, clockId: 'a1b2c3d4e5' }, 1_000);
  expect(parseStamp(stamp)).toEqual({ ms: 1_001, counter: 0, clockId: 'a1b2c3d4e5' });
});
