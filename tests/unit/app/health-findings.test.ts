import { expect, test } from 'vitest';
import { findingsOf, obstacleIn, worstOf } from '../../../src-renderer/app/shell/health-findings.ts';

const calm = {
  health: {
    journal: 'in-step',
    unjournaled: 0,
    journalError: undefined,
    hasTwin: true,
    isDiskFull: false,
    isDatabaseClosed: false,
    isTimeInDoubt: false,
    isWriter: true,
    unsent: 0,
  },
  disk: { freeBytes: 50e9, isPersistent: true },
  isBrowser: false,
  rescuedAt: undefined,
  now: '2026-11-23T09:00:00.000Z',
} as const;
const lightOf = (change: object) => worstOf(findingsOf({ ...calm, ...change }));

test('the light is green when every record is stored twice and the disk has room', () => {
  expect(lightOf({})).toBe('green');
});

test('a full disk stands across the screen, and once the browser has closed the database that does', () => {
  const full = { ...calm.health, isDiskFull: true };
  expect(obstacleIn(full)?.what).toBe('disk-full');
  expect(obstacleIn({ ...full, isDatabaseClosed: true })?.what).toBe('closed');
  expect(obstacleIn(calm.health)).toBeUndefined();
});

test('a record that is stored once only makes the light amber, and red when work has stopped', () => {
  expect(lightOf({ health: { ...calm.health, journal: 'behind', unjournaled: 2 } })).toBe('amber');
  expect(lightOf({ health: { ...calm.health, journal: 'stopped', unjournaled: 9 } })).toBe('red');
});

test('in a browser the light is amber until a copy elsewhere is younger than half an hour', () => {
  expect(lightOf({ isBrowser: true })).toBe('amber');
  expect(lightOf({ isBrowser: true, rescuedAt: '2026-11-23T08:40:00.000Z' })).toBe('green');
  expect(lightOf({ isBrowser: true, rescuedAt: '2026-11-23T08:29:00.000Z' })).toBe('amber');
});

test('a disk that is nearly full is red, one of unknown size is not held against it', () => {
  expect(lightOf({ disk: { freeBytes: 1e8, isPersistent: true } })).toBe('red');
  expect(lightOf({ disk: { freeBytes: null, isPersistent: true } })).toBe('green');
});
