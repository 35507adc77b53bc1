import { expect, test } from 'vitest';
import { clockWatch } from '../../../src-renderer/store/write/clock-watch.ts';

const hour = 3_600_000;

/** A laptop whose clock a test can set, and whose running time only grows. */
function laptop() {
  const at = { wall: Date.parse('2026-11-23T01:00:00.000Z'), passed: 0 };
  const watch = clockWatch(
    () => new Date(at.wall),
    () => at.passed,
  );
  return {
    watch,
    pass(ms: number) {
      at.wall += ms;
      at.passed += ms;
    },
    set: (ms: number) => void (at.wall += ms),
  };
}

test('a day that passes, and a correction by the system, leave the clock alone', () => {
  const { watch, pass, set } = laptop();
  pass(24 * hour);
  set(-60_000);
  expect(watch.isDoubtful()).toBe(false);
});

test('a clock that is set back by hours is doubted until a person has said that it is right', () => {
  const { watch, pass, set } = laptop();
  set(-3 * hour);
  expect(watch.isDoubtful()).toBe(true);
  pass(hour);
  expect(watch.isDoubtful()).toBe(true);
  watch.confirm();
  expect(watch.isDoubtful()).toBe(false);
});

test('a clock that is not the one of the portal is doubted until they agree, or a person has said that it is right', () => {
  const { watch } = laptop();
  watch.compare('central', 60_000);
  expect(watch.isDoubtful()).toBe(false);
  watch.compare('central', -3 * hour);
  expect(watch.isDoubtful()).toBe(true);
  watch.compare('central', 1_000);
  expect(watch.isDoubtful()).toBe(false);
  watch.compare('central', 3 * hour);
  watch.confirm();
  watch.compare('central', 3 * hour + 5_000);
  expect(watch.isDoubtful()).toBe(false);
  watch.compare('central', 5 * hour);
  expect(watch.isDoubtful()).toBe(true);
});

test('the portal is believed before the hub, which is another laptop', () => {
  const { watch } = laptop();
  watch.compare('hub', 3 * hour);
  expect(watch.isDoubtful()).toBe(true);
  watch.compare('central', 0);
  expect(watch.isDoubtful()).toBe(false);
  watch.compare('central', undefined);
  expect(watch.isDoubtful()).toBe(true);
});

test('a sleep of a night looks like a jump that a person may make, one of a day does not', () => {
  const { watch, set } = laptop();
  set(9 * hour);
  expect(watch.isDoubtful()).toBe(false);
  set(30 * hour);
  expect(watch.isDoubtful()).toBe(true);
});
