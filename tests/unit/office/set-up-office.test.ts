import { expect, test } from 'vitest';
import { setUpOffice } from '../../../src-core/office/set-up-office.ts';
import { act, after, codesOf, draftsOf } from '../../builders/facts.ts';
import { now } from '../../builders/records.ts';

const input = {
  office: { schoolName: '示例大学', institutionCode: '4111010001' },
  operatorName: '王老师',
  stationName: '东门 1 号',
  clockId: 'abcdefghij',
};

test('the first start makes the office, its first operator and this laptop together', async () => {
  expect(draftsOf(await act(setUpOffice, input))).toMatchObject([
    { kind: 'office', patch: { schoolName: '示例大学' } },
    { kind: 'operator', patch: { name: '王老师', roles: ['head', 'registrar', 'interviewer', 'service'] } },
    { kind: 'station', patch: { name: '东门 1 号', clockId: 'abcdefghij', enrolledAt: now } },
  ]);
});

test('what is missing is shown beside its own field, all at once', async () => {
  const decision = await act(setUpOffice, { ...input, office: {}, operatorName: ' ', stationName: '' });
  expect(decision.ok ? [] : decision.problems.map(({ code, field }) => [field, code])).toEqual([
    ['schoolName', 'REQUIRED'],
    ['operatorName', 'REQUIRED'],
    ['stationName', 'REQUIRED'],
  ]);
});

test('a workspace has one office', async () => {
  const records = after({}, await act(setUpOffice, input));
  expect(codesOf(await act(setUpOffice, input, records))).toEqual(['OFFICE_EXISTS']);
});
