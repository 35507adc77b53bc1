import { expect, test } from 'vitest';
import { clashesOfMerge } from '../../../src-core/doubles/merge-clashes.ts';
import { notKeptApart } from '../../../src-core/doubles/keep-apart.ts';
import { mergeSideOf, usualSides } from '../../../src-core/doubles/usual-side.ts';
import type { Decision } from '../../../src-core/conflict/decision-record.ts';
import { sealedAs } from '../../builders/facts.ts';
import {
  aCheckin,
  aFair,
  aJob,
  anAttendance,
  anEnterprise,
  anInterview,
  aPlacement,
  day,
} from '../../builders/records.ts';

const told = {
  today: day,
  open: (_: string, value: unknown) => opened.get((value as { sealed: string }).sealed),
};
const opened = new Map([
  [sealedAs('right').sealed, '11010519491231002X'],
  [sealedAs('wrong').sealed, '110105194912310021'],
]);

function sides(kind: 'enterprise' | 'graduate', one: object, other: object) {
  const at = (values: object, ms: string) => ({
    ...mergeSideOf(values as Record<string, unknown>, []),
    stamps: new Map(Object.keys(values).map((field) => [field, ms])),
  });
  const chosen = usualSides(kind, at(one, '1'), at(other, '2'), told);
  return Object.fromEntries(chosen.map(({ field, usual, rule }) => [field.name, `${usual}, ${rule}`]));
}

test('what is filled in comes before what is empty, and of two that differ the later', () => {
  expect(
    sides(
      'graduate',
      { name: '林示例', college: '机电学院' },
      { name: '林示例', college: '机械学院', major: '机械' },
    ),
  ).toEqual({
    name: 'kept, same',
    college: 'merged, latest',
    major: 'merged, only-one',
  });
});

test('a number whose check digit is right comes before a later one where it is not, with its kind', () => {
  expect(
    sides(
      'graduate',
      { documentKind: 'resident', documentNumber: sealedAs('right') },
      { documentKind: 'residence-permit', documentNumber: sealedAs('wrong') },
    ),
  ).toEqual({ documentKind: 'kept, valid', documentNumber: 'kept, valid' });
  expect(sides('enterprise', { uscc: '91350200MA2YJ1XR9G' }, { uscc: '91350000100001003T' })).toEqual({
    uscc: 'kept, valid',
  });
});

test('a certificate is taken whole, the one that is valid longer, and files of both stay', () => {
  const older = {
    tier: 'specialised',
    tierCertificate: '甲 1',
    tierValidUntil: '2028-01-01',
    licenceFiles: ['a'],
  };
  const newer = {
    tier: 'little-giant',
    tierCertificate: '乙 2',
    tierValidUntil: '2027-01-01',
    licenceFiles: ['b'],
  };
  expect(sides('enterprise', older, newer)).toEqual({
    tier: 'kept, later-certificate',
    tierCertificate: 'kept, later-certificate',
    tierValidUntil: 'kept, later-certificate',
    licenceFiles: 'both, all-files',
  });
});

test('what a merge would set against each other is known before, and what stood so already is not named', () => {
  const [kept, merged] = [anEnterprise({ id: 'a' }), anEnterprise({ id: 'b' })];
  const found = clashesOfMerge('enterprise', [kept, merged], {
    fair: [aFair()],
    attendance: [anAttendance({ id: 't1', enterprise: 'a' }), anAttendance({ id: 't2', enterprise: 'b' })],
    placement: [
      aPlacement({ id: 'p1', enterprise: 'a', booth: 'b1' }),
      aPlacement({ id: 'p2', enterprise: 'b', booth: 'b2' }),
      aPlacement({ id: 'p3', enterprise: 'b', booth: 'b2', session: 'pm' }),
    ],
    job: [
      aJob({ id: 'j1', enterprise: 'a', title: '机械工程师' }),
      aJob({ id: 'j2', enterprise: 'b', title: '机械 工程师' }),
    ],
    interview: [
      anInterview({ id: 'i1', enterprise: 'a', graduate: 'g' }),
      anInterview({ id: 'i2', enterprise: 'b', graduate: 'g' }),
      anInterview({ id: 'i3', enterprise: 'b', graduate: 'h' }),
    ],
  });
  expect(found.map(({ code, records }) => [code, ...records])).toEqual([
    ['ATTENDING_TWICE', 't1', 't2'],
    ['ENTERPRISE_TWICE', 'p1', 'p2'],
    ['POST_TWICE', 'j1', 'j2'],
    ['INTERVIEWED_TWICE', 'i1', 'i2'],
  ]);
  const twice = [aCheckin({ id: 'c1', graduate: 'a' }), aCheckin({ id: 'c2', graduate: 'a' })];
  expect(clashesOfMerge('enterprise', [kept, merged], { checkin: twice })).toEqual([]);
});

test('that two are not one holds for the record that one of them was merged into', () => {
  const double = (one: string, other: string) => ({
    records: [one, other] as const,
    score: 9,
    likenesses: [],
  });
  const decision = { about: 'LOOKS_ALIKE', outcome: 'left', records: ['a', 'b'] } as unknown as Decision;
  const left = notKeptApart([double('a', 'c'), double('c', 'd')], [decision], [{ id: 'b', mergedInto: 'c' }]);
  expect(left.map(({ records }) => records)).toEqual([['c', 'd']]);
});
