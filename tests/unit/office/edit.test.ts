import { expect, test } from 'vitest';
import { editOffice } from '../../../src-core/office/edit-office.ts';
import { editOperator } from '../../../src-core/office/edit-operator.ts';
import { act, codesOf, draftsOf } from '../../builders/facts.ts';

const office = { id: 'o', schoolName: '示例大学', address: '一号' };
const operators = [
  { id: 'a', name: '王老师', roles: ['head'] },
  { id: 'b', name: '李老师', roles: ['registrar'] },
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
    act(editOperator, { operator: 'b', values }, { operator: operators } as never);
  expect(codesOf(await edited({ name: '王老师' }))).toEqual(['DUPLICATE_VALUE']);
  expect(draftsOf(await edited({ name: '李示例', roles: ['head', 'registrar'] }))).toMatchObject([
    { kind: 'operator', record: 'b', patch: { name: '李示例', roles: ['head', 'registrar'] } },
  ]);
});
