import { expect, test } from 'vitest';
import { checkIn } from '../../../src-core/graduate/check-in.ts';
import { walkIn } from '../../../src-core/graduate/walk-in.ts';
import { act, after, codesOf, draftsOf, type Records, sealedAs } from '../../builders/facts.ts';
import { aCheckin, aFair, aGraduate, now } from '../../builders/records.ts';

const door: Records = {
  fair: [aFair()],
  graduate: [aGraduate({ id: 'g1', name: '张示例', studentNumber: '2023010001', school: '示例大学' })],
};
const scan = { fair: 'fair-1', session: 'am', graduate: 'g1', gate: '东门', method: 'qr' } as const;

test('a graduate is checked in with gate, way and time', async () => {
  expect(draftsOf(await act(checkIn, scan, door))).toMatchObject([
    {
      kind: 'checkin',
      creates: true,
      patch: { fair: 'fair-1', session: 'am', graduate: 'g1', gate: '东门', method: 'qr', at: now },
    },
  ]);
});

test('a second scan in the same session says when and at which gate the first one was', async () => {
  const once = { ...door, checkin: [aCheckin({ id: 'c1', graduate: 'g1' })] };
  expect(await act(checkIn, { ...scan, gate: '西门' }, once)).toEqual({
    ok: false,
    problems: [
      {
        code: 'ALREADY_CHECKED_IN',
        field: 'graduate',
        about: { name: '张示例', at: '2026-11-23T01:10:00.000Z', gate: '东门', checkin: 'c1' },
      },
    ],
  });
  expect(codesOf(await act(checkIn, { ...scan, session: 'pm' }, once))).toEqual([]);
});

test('nobody is checked in before the fair is live, after it is closed, or in no session', async () => {
  const staged = (stage: 'draft' | 'closed') => ({ ...door, fair: [aFair({ stage })] });
  expect(codesOf(await act(checkIn, scan, staged('draft')))).toEqual(['FAIR_NOT_LIVE']);
  expect(codesOf(await act(checkIn, scan, staged('closed')))).toEqual(['FAIR_CLOSED']);
  expect(codesOf(await act(checkIn, { ...scan, session: 'night' }, door))).toEqual(['NO_SESSION']);
  expect(codesOf(await act(checkIn, { ...scan, graduate: 'x' }, door))).toEqual(['RECORD_GONE']);
});

test('a graduate who was merged away checks in as the one who is left', async () => {
  const merged = { ...door, graduate: [...(door.graduate ?? []), aGraduate({ id: 'g2', mergedInto: 'g1' })] };
  expect(draftsOf(await act(checkIn, { ...scan, graduate: 'g2' }, merged))).toMatchObject([
    { patch: { graduate: 'g1' } },
  ]);
  const inside = { ...merged, checkin: [aCheckin({ graduate: 'g1' })] };
  expect(codesOf(await act(checkIn, { ...scan, graduate: 'g2' }, inside))).toEqual(['ALREADY_CHECKED_IN']);
});

test('a visitor on no list is entered and checked in by one commit', async () => {
  const input = { fair: 'fair-1', session: 'am', gate: '东门', values: { name: ' 李示例 ' } };
  const decision = await act(walkIn, input, door);
  expect(draftsOf(decision)).toMatchObject([
    { kind: 'graduate', creates: true, patch: { name: '李示例', isWalkIn: 'yes' } },
    { kind: 'checkin', creates: true, patch: { method: 'name', gate: '东门' } },
  ]);
  const records = after(door, decision);
  expect(records.checkin?.[0]?.graduate).toBe(records.graduate?.[1]?.id);
});

test('a visitor without a name, or who is on the list after all, is not entered twice', async () => {
  const enter = (values: Record<string, unknown>, records = door) =>
    act(walkIn, { fair: 'fair-1', session: 'am', values }, records);
  expect(codesOf(await enter({}))).toEqual(['REQUIRED']);
  expect(await enter({ name: '张示例', studentNumber: '2023010001', school: '示例大学' })).toMatchObject({
    problems: [{ code: 'DUPLICATE_VALUE', field: 'studentNumber', about: { other: '张示例', record: 'g1' } }],
  });
  expect(codesOf(await enter({ name: '王示例', studentNumber: '2023010001', school: '另一大学' }))).toEqual(
    [],
  );
  const sealed = { ...door, graduate: [aGraduate({ documentNumber: sealedAs('E12345678') })] };
  expect(
    codesOf(await enter({ name: '张示例', documentKind: 'passport', documentNumber: 'E12345678' }, sealed)),
  ).toEqual(['DUPLICATE_VALUE']);
});
