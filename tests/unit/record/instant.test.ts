import { expect, test } from 'vitest';
import { dayAt } from '../../../src-core/record/instant.ts';

test('at seven in the morning in China it is today, although UTC still says yesterday', () => {
  expect(dayAt('2026-11-23T23:10:00.000Z', 480)).toBe('2026-11-24');
  expect(dayAt('2026-11-24T15:59:59.999Z', 480)).toBe('2026-11-24');
  expect(dayAt('2026-11-24T16:00:00.000Z', 480)).toBe('2026-11-25');
  expect(dayAt('2026-12-31T20:00:00.000Z', 480)).toBe('2027-01-01');
});
