import { expect, test } from 'vitest';
import { chooseFair, chooseSession, groupOfStage } from '../../../src-renderer/app/shell/choose-fair.ts';

const session = (key: string, end: string) => ({ key, label: key, start: '2026-11-23T01:00:00.000Z', end });
const aFair = (id: string, firstDay: string, stage: 'draft' | 'live' | 'closed' = 'draft') => ({
  id,
  firstDay,
  lastDay: firstDay,
  stage,
  sessions: [session('am', '2026-11-23T04:00:00.000Z'), session('pm', '2026-11-23T09:00:00.000Z')],
});

test('the fair that was chosen last is opened again', () => {
  const fairs = [aFair('spring', '2026-03-01'), aFair('autumn', '2026-11-23', 'live')];
  expect(chooseFair(fairs, 'spring', '2026-11-23')?.id).toBe('spring');
});

test('without a choice a live fair comes before the next one, and the next before a past one', () => {
  const past = aFair('past', '2026-03-01', 'closed');
  const next = aFair('next', '2026-12-01');
  const later = aFair('later', '2027-03-01');
  expect(chooseFair([later, next, past], undefined, '2026-11-23')?.id).toBe('next');
  expect(chooseFair([next, aFair('live', '2026-11-20', 'live')], 'gone', '2026-11-23')?.id).toBe('live');
  expect(chooseFair([past], undefined, '2026-11-23')?.id).toBe('past');
  expect(chooseFair([], undefined, '2026-11-23')).toBeUndefined();
});

test('in the afternoon the afternoon session is at hand', () => {
  const fair = aFair('a', '2026-11-23');
  expect(chooseSession(fair, undefined, '2026-11-23T05:00:00.000Z')?.key).toBe('pm');
  expect(chooseSession(fair, 'am', '2026-11-23T05:00:00.000Z')?.key).toBe('am');
  expect(chooseSession(fair, undefined, '2027-01-01T00:00:00.000Z')?.key).toBe('am');
});

test('the group of the rail that stands open follows the stage of the fair', () => {
  expect([groupOfStage(undefined), groupOfStage('live'), groupOfStage('closed')]).toEqual([
    'prepare',
    'hall',
    'after',
  ]);
});
