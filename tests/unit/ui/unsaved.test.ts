import { expect, test } from 'vitest';
import { unsaved } from '../../../src-renderer/context/unsaved.ts';

test('work behind the screens is asked about when the window or the office ends, not when the screen is left', () => {
  const of = unsaved();
  const bundle = {};
  of.mark(bundle, 'ending');
  expect([of.isAny('leaving'), of.isAny('closing'), of.isOnlyWork()]).toEqual([false, true, true]);
  of.mark({}, 'leaving');
  expect([of.isAny('leaving'), of.isOnlyWork()]).toEqual([true, false]);
  of.mark(bundle, undefined);
  expect(of.isOnlyWork()).toBe(false);
});
