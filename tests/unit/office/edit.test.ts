import { expect, test } from 'vitest';
import { addOperator } from '../../../src-core/office/add-operator.ts';
import { disableOperator } from '../../../src-core/office/disable-operator.ts';
import { editOffice } from '../../../src-core/office/edit-office.ts';
import { editOperator } from '../../../src-core/office/edit-operator.ts';
import { act, codesOf, draftsOf } from '../../builders/facts.ts';

const office = { id: 'o', schoolName: '示例大学', address: '一号' };
const operators = [
  { id: 'a', name: '王老师', roles: ['head'] },
  { id: 'b', name: '李老师', roles: ['registrar'] },
  { id: 'c', name: '钱老师', roles: ['interviewer'] },
  { id: 'off', name: '孙老师', roles: ['registrar', 'head'], disabled: true },
];

test('only what was changed of the office is written, and what is emptied is cleared', async () => {
  const values = { schoolName: '示例大学', address: null, institutionCode: '4111010001' };
  expect(draftsOf(await act(editOffice, { office: 'o', values }, { office: [office] }))).toMatchObject([
    { kind: 'office', record: 'o', patch: { address: null, institutionCode: '4111010001' } },
  ]);
});

test('an office without a name, without a change, or of another workspace is refused', async () => {
  const edited = (input: Parameters<typeof editOffice.facts>[1]) =>
    act(editOffice, input, { office: [office] });
  expect(codesOf(await edited({ office: 'o', values: { schoolName: null } }))).toEqual(['REQUIRED']);
  expect(codesOf(await edited({ office: 'o', values: { address: '一号' } }))).toEqual(['NOTHING_CHANGED']);
  expect(codesOf(await edited({ office: 'x', values: {} }))).toEqual(['ALREADY_DELETED']);
});

test('two people who work here are never called the same', async () => {
  const edited = (values: Record<string, unknown>) =>
    act(editOperator, { operator: 'b', values }, { operator: operators } as never, { operator: 'a' });
  expect(codesOf(await edited({ name: '王老师' }))).toEqual(['DUPLICATE_VALUE']);
  expect(draftsOf(await edited({ name: '李示例', roles: ['head', 'registrar'] }))).toMatchObject([
    { kind: 'operator', record: 'b', patch: { name: '李示例', roles: ['head', 'registrar'] } },
  ]);
});

test('nobody supplies the second person of a review or makes themselves head while there is a head', async () => {
  const as = (operator: string) => ({ records: { operator: operators } as never, told: { operator } });
  const adding = (by: string, roles: string[]) =>
    act(addOperator, { values: { name: '新人', roles } }, as(by).records, as(by).told).then(codesOf);
  const editing = (by: string, operator: string, values: Record<string, unknown>) =>
    act(editOperator, { operator, values }, as(by).records, as(by).told).then(codesOf);
  const turning = (by: string, operator: string, isDisabled: boolean) =>
    act(disableOperator, { operator, isDisabled }, as(by).records, as(by).told).then(codesOf);
  for (const by of ['b', 'off', 'nobody']) {
    expect(await adding(by, ['registrar'])).toEqual(['NOT_THE_HEAD']);
    expect(await adding(by, ['viewer', 'head'])).toEqual(['NOT_THE_HEAD']);
    expect(await adding(by, ['interviewer'])).toEqual([]);
    expect(await editing(by, 'b', { roles: ['registrar', 'head'] })).toEqual(['NOT_THE_HEAD']);
    expect(await editing(by, 'b', { roles: ['viewer'] })).toEqual(['NOT_THE_HEAD']);
    expect(await editing(by, 'b', { name: '李示例' })).toEqual([]);
    expect(await turning(by, 'c', true)).toEqual(['NOT_THE_HEAD']);
    // Back comes a second person.
    expect(await turning(by, 'off', false)).toEqual(['NOT_THE_HEAD']);
  }
  expect(await adding('a', ['registrar', 'head'])).toEqual([]);
  expect(await turning('a', 'c', true)).toEqual([]);
  expect(await turning('a', 'off', false)).toEqual([]);
});

test('the last head stays, and an office without one can be given one again', async () => {
  const by = { operator: 'a' };
  const records = { operator: operators } as never;
  const disabled = await act(disableOperator, { operator: 'a', isDisabled: true }, records, by);
  expect(codesOf(disabled)).toEqual(['LAST_HEAD']);
  const values = { roles: ['registrar'] };
  expect(codesOf(await act(editOperator, { operator: 'a', values }, records, by))).toEqual(['LAST_HEAD']);
  const two = { operator: [...operators, { id: 'd', name: '赵老师', roles: ['head'] }] } as never;
  expect(codesOf(await act(editOperator, { operator: 'a', values }, two, by))).toEqual([]);
  const none = { operator: operators.filter(({ id }) => id !== 'a') } as never;
  const toHead = { operator: 'b', values: { roles: ['head'] } };
  expect(codesOf(await act(editOperator, toHead, none, { operator: 'b' }))).toEqual([]);
});
