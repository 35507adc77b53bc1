import { expect, test } from 'vitest';
import { findClashes } from '../../../src-core/change/find-clashes.ts';
import {
  aBooth,
  aCheckin,
  aFair,
  aGraduate,
  anAttendance,
  anEnterprise,
  aPlacement,
} from '../../builders/records.ts';

const names = {
  fair: [aFair()],
  booth: [aBooth({ id: 'b1', code: 'A01' }), aBooth({ id: 'b2', code: 'A02' })],
  enterprise: [anEnterprise({ id: 'e1', name: '甲公司' }), anEnterprise({ id: 'e2', name: '乙公司' })],
};

test('two enterprises that two stations placed at one booth are shown with who and where', () => {
  const placement = [
    aPlacement({ id: 'p2', booth: 'b1', enterprise: 'e2' }),
    aPlacement({ id: 'p1', booth: 'b1', enterprise: 'e1' }),
    aPlacement({ id: 'p3', booth: 'b1', enterprise: 'e2', session: 'pm' }),
  ];
  expect(findClashes({ ...names, placement })).toEqual([
    {
      code: 'BOOTH_TWICE',
      kind: 'placement',
      records: ['p1', 'p2'],
      about: { session: '上午场', booth: 'A01', enterprise: '甲公司' },
    },
  ]);
});

test('one enterprise at two booths in one session is a clash, in two sessions it is not', () => {
  const placement = [
    aPlacement({ id: 'p1', booth: 'b1', enterprise: 'e1' }),
    aPlacement({ id: 'p2', booth: 'b2', enterprise: 'e1' }),
    aPlacement({ id: 'p3', booth: 'b2', enterprise: 'e1', session: 'pm' }),
  ];
  expect(findClashes({ placement }).map(({ code, records }) => [code, records])).toEqual([
    ['ENTERPRISE_TWICE', ['p1', 'p2']],
  ]);
});

test('a graduate scanned at two gates while the stations were apart is shown', () => {
  const checkin = [aCheckin({ id: 'c1' }), aCheckin({ id: 'c2', gate: '西门' })];
  expect(findClashes({ checkin })).toMatchObject([{ code: 'CHECKED_IN_TWICE', records: ['c1', 'c2'] }]);
});

test('an enterprise invited by two stations is shown', () => {
  const attendance = [anAttendance({ id: 'a1' }), anAttendance({ id: 'a2' })];
  expect(findClashes({ attendance })).toMatchObject([{ code: 'ATTENDING_TWICE', records: ['a1', 'a2'] }]);
});

test('two live records with one unique value are doubles, sealed or not', () => {
  const uscc = '91350200776049653A';
  const enterprise = [anEnterprise({ id: 'e1', uscc }), anEnterprise({ id: 'e2', uscc })];
  const documentNumber = { sealed: 'key.nonce.cipher' };
  const graduate = [
    aGraduate({ id: 'g1', documentNumber }),
    aGraduate({ id: 'g2', documentNumber }),
    aGraduate({ id: 'g3', studentNumber: '1', school: '甲大学' }),
    aGraduate({ id: 'g4', studentNumber: '1', school: '乙大学' }),
  ];
  expect(findClashes({ enterprise, graduate }).map(({ records, field }) => [field, records])).toEqual([
    ['uscc', ['e1', 'e2']],
    ['documentNumber', ['g1', 'g2']],
  ]);
});

test('deleted and merged records clash with nobody', () => {
  const placement = [
    aPlacement({ id: 'p1', booth: 'b1', enterprise: 'e1' }),
    aPlacement({ id: 'p2', booth: 'b1', enterprise: 'e2', deleted: true }),
  ];
  const enterprise = [
    anEnterprise({ id: 'e1', uscc: 'X' }),
    anEnterprise({ id: 'e2', uscc: 'X', mergedInto: 'e1' }),
  ];
  expect(findClashes({ placement, enterprise })).toEqual([]);
});

test('the order in which records are read changes nothing', () => {
  const placement = [
    aPlacement({ id: 'p1', booth: 'b1', enterprise: 'e1' }),
    aPlacement({ id: 'p2', booth: 'b1', enterprise: 'e2' }),
    aPlacement({ id: 'p3', booth: 'b2', enterprise: 'e1' }),
  ];
  expect(findClashes({ placement: placement.toReversed() })).toEqual(findClashes({ placement }));
});

test('a student number with and without its school is one person, at two schools it is two', () => {
  const student = (id: string, school?: string) =>
    aGraduate({ id, studentNumber: '2023010001', ...(school ? { school } : {}) });
  const doubles = findClashes({
    graduate: [student('g1', '甲大学'), student('g2'), student('g3', '乙大学')],
  });
  expect(doubles).toMatchObject([{ code: 'VALUE_TWICE', records: ['g1', 'g2', 'g3'] }]);
  expect(findClashes({ graduate: [student('g1', '甲大学'), student('g3', '乙大学')] })).toEqual([]);
});

test('a clash names the session of its own fair, though keys repeat from fair to fair', () => {
  const other = aFair({
    id: 'fair-2',
    sessions: [
      { key: 'am', label: '春招上午', start: '2027-03-01T01:00:00.000Z', end: '2027-03-01T04:00:00.000Z' },
    ],
  });
  const placement = ['e1', 'e2'].map((enterprise) =>
    aPlacement({ fair: 'fair-2', booth: 'b1', enterprise, session: 'am' }),
  );
  expect(findClashes({ ...names, fair: [aFair(), other], placement })).toMatchObject([
    { about: { session: '春招上午' } },
  ]);
});
