import { expect, test } from 'vitest';
import { createRecord } from '../../../src-core/change/create-record.ts';
import { deleteRecord } from '../../../src-core/change/delete-record.ts';
import { editRecord } from '../../../src-core/change/edit-record.ts';
import { identityNumberOf } from '../../../src-core/standards/identity-number.ts';
import { act, codesOf, draftsOf, type Records, sealedAs } from '../../builders/facts.ts';
import {
  aGraduate,
  aJob,
  anAttendance,
  anEnterprise,
  anInterview,
  aCheckin,
  now,
} from '../../builders/records.ts';

const uscc = '91350200776049653A';
const library: Records = {
  enterprise: [anEnterprise({ id: 'e1', name: '甲公司', uscc }), anEnterprise({ id: 'e2', name: '乙公司' })],
  job: [aJob({ id: 'j1', enterprise: 'e1' })],
  graduate: [
    aGraduate({ id: 'g1', name: '张示例', studentNumber: '1', school: '甲大学' }),
    aGraduate({
      id: 'g2',
      name: '李示例',
      studentNumber: '1',
      school: '乙大学',
      documentNumber: sealedAs('E1234567'),
    }),
  ],
};

test('each action carries the name of its kind', () => {
  expect(createRecord('enterprise').name).toBe('enterprise.create');
  expect(editRecord('job').name).toBe('job.edit');
  expect(deleteRecord('graduate').name).toBe('graduate.delete');
});

test('an enterprise is made from its form, trimmed', async () => {
  expect(
    draftsOf(await act(createRecord('enterprise'), { values: { name: ' 丙公司 ', staff: 20 } }, library)),
  ).toMatchObject([{ kind: 'enterprise', creates: true, patch: { name: '丙公司', staff: 20 } }]);
});

test('a second enterprise with one credit code is refused by naming the first', async () => {
  const values = { name: '丙公司', uscc: ` ${uscc} ` };
  expect(await act(createRecord('enterprise'), { values }, library)).toMatchObject({
    problems: [{ code: 'DUPLICATE_VALUE', field: 'uscc', about: { other: '甲公司', record: 'e1' } }],
  });
  const edit = { id: 'e2', values: { uscc } };
  expect(codesOf(await act(editRecord('enterprise'), edit, library))).toEqual(['DUPLICATE_VALUE']);
});

test('one student number at two schools is no double, at one school it is', async () => {
  const move = { id: 'g2', values: { school: '甲大学' } };
  expect(codesOf(await act(editRecord('graduate'), move, library))).toEqual(['DUPLICATE_VALUE']);
  const other = { id: 'g2', values: { school: '丙大学' } };
  expect(codesOf(await act(editRecord('graduate'), other, library))).toEqual([]);
});

test('a sealed document number is compared without being opened', async () => {
  const values = { name: '王示例', documentKind: 'passport', documentNumber: 'E1234567' };
  expect(await act(createRecord('graduate'), { values }, library)).toMatchObject({
    problems: [{ code: 'DUPLICATE_VALUE', field: 'documentNumber' }],
  });
  // The record's own number is no double of itself.
  const own = { id: 'g2', values: { documentKind: 'passport', documentNumber: 'E1234567' } };
  expect(codesOf(await act(editRecord('graduate'), own, library))).toEqual([]);
});

test('a post needs an enterprise that exists', async () => {
  const values = { title: '工程师', enterprise: 'x' };
  expect(await act(createRecord('job'), { values }, library)).toMatchObject({
    problems: [{ code: 'RECORD_GONE', field: 'enterprise' }],
  });
});

test('an edit writes only what is new', async () => {
  const edit = { id: 'e1', values: { name: '甲公司', staff: 30, website: null } };
  expect(draftsOf(await act(editRecord('enterprise'), edit, library))[0]?.patch).toEqual({ staff: 30 });
  const same = { id: 'e1', values: { name: '甲公司' } };
  expect(codesOf(await act(editRecord('enterprise'), same, library))).toEqual(['NOTHING_CHANGED']);
  const gone = { id: 'e9', values: { name: '甲公司' } };
  expect(codesOf(await act(editRecord('enterprise'), gone, library))).toEqual(['ALREADY_DELETED']);
});

test('a person takes consents along when deleted: they say nothing without the person', async () => {
  const consent = [{ id: 'c1', graduate: 'g1', version: '2026-1', channel: 'door', at: now }] as const;
  expect(draftsOf(await act(deleteRecord('graduate'), { id: 'g1' }, { ...library, consent }))).toMatchObject([
    { kind: 'graduate', record: 'g1', patch: { deleted: true } },
    { kind: 'consent', record: 'c1', patch: { deleted: true } },
  ]);
});

test('doubles that were merged into a record go with it: nobody would find them again', async () => {
  const merged: Records = {
    enterprise: [
      anEnterprise({ id: 'e2' }),
      anEnterprise({ id: 'e3', mergedInto: 'e2' }),
      anEnterprise({ id: 'e4', mergedInto: 'e2', deleted: true }),
    ],
  };
  expect(draftsOf(await act(deleteRecord('enterprise'), { id: 'e2' }, merged))).toMatchObject([
    { record: 'e2', patch: { deleted: true } },
    { record: 'e3', patch: { deleted: true } },
  ]);
});

test('a record that others link to is not deleted, and says how many they are', async () => {
  const linked: Records = {
    ...library,
    attendance: [anAttendance({ enterprise: 'e1' })],
    interview: [anInterview({ enterprise: 'e1', job: 'j1', graduate: 'g1' })],
    checkin: [aCheckin({ graduate: 'g1' })],
  };
  const refusalOf = async (kind: 'enterprise' | 'job' | 'graduate', id: string) => {
    const decision = await act(deleteRecord(kind), { id }, linked);
    return decision.ok ? undefined : decision.problems[0];
  };
  expect(await refusalOf('enterprise', 'e1')).toMatchObject({
    code: 'STILL_LINKED',
    about: { name: '甲公司', count: 3 },
  });
  expect(await refusalOf('job', 'j1')).toMatchObject({ code: 'STILL_LINKED', about: { count: 1 } });
  expect(await refusalOf('graduate', 'g1')).toMatchObject({ code: 'STILL_LINKED', about: { count: 2 } });
  expect(draftsOf(await act(deleteRecord('enterprise'), { id: 'e2' }, linked))).toMatchObject([
    { record: 'e2', patch: { deleted: true } },
  ]);
});

test('a visitor who names no school is the student of that number, not a second person', async () => {
  const values = { name: '张示例', studentNumber: '２023010001 ' };
  const known = { graduate: [aGraduate({ id: 'g1', studentNumber: '2023010001', school: '示例大学' })] };
  expect(await act(createRecord('graduate'), { values }, known)).toMatchObject({
    problems: [{ code: 'DUPLICATE_VALUE', field: 'studentNumber', about: { record: 'g1' } }],
  });
});

test('numbers are stored in one spelling, whoever typed them', async () => {
  const values = {
    name: '张示例',
    studentNumber: ' ２０２３ 010001',
    documentNumber: '１１０１０５ 19491231 002x',
    phone: '(010)62345678 转 801',
    email: 'A@Example.COM',
    majorCode: '80901',
  };
  expect(draftsOf(await act(createRecord('graduate'), { values }))[0]?.patch).toMatchObject({
    studentNumber: '2023010001',
    documentNumber: '11010519491231002X',
    phone: '010-62345678-801',
    email: 'A@example.com',
    majorCode: '080901',
  });
  const firm = { name: '丙公司', uscc: '9135 0200 7760 4965 3a' };
  expect(draftsOf(await act(createRecord('enterprise'), { values: firm }))[0]?.patch).toMatchObject({ uscc });
});

test('an identity number of another gender or of no known area is doubted, not refused', async () => {
  const number = (area: string) => identityNumberOf(`${area}20040302123`);
  const make = (documentNumber: string, gender: string) =>
    act(createRecord('graduate'), { values: { name: '张示例', documentNumber, gender } });
  const codes = (decision: Awaited<ReturnType<typeof make>>) =>
    decision.ok ? decision.warnings.map(({ code }) => code) : ['refused'];
  expect(codes(await make(number('110105'), '1'))).toEqual([]);
  expect(codes(await make(number('110105'), '2'))).toEqual(['ID_GENDER']);
  expect(codes(await make(number('100000'), '1'))).toEqual(['ID_AREA']);
  // Invented people (sample/) are not doubted one by one.
  expect(codes(await make(number('990101'), '1'))).toEqual([]);
});
