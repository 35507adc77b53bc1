import { expect, test } from 'vitest';
import { checkedChange } from '../../../src-core/change/checked-change.ts';

const envelope = {
  v: 1,
  hlc: '0lq5k3m00-0000-a1b2c3d4e5',
  group: '0190a000-0000-7000-8000-000000000001',
  kind: 'graduate',
  record: '0190a000-0000-7000-8000-000000000002',
  patch: { name: '张示例' },
  base: {},
  action: 'graduate.edit',
  operator: '0190a000-0000-7000-8000-000000000003',
};

test('a change as a desk writes it passes, and comes back as it is', () => {
  expect(checkedChange(envelope)).toBe(envelope);
});

test('a field or a kind of a newer version is no fault', () => {
  expect(checkedChange({ ...envelope, patch: { ofLater: { deep: [1, null, 'x'] } } })).toBeDefined();
  expect(checkedChange({ ...envelope, kind: 'of-later', patch: { a: [] } })).toBeDefined();
});

test.each([
  ['no object', null],
  ['a list', []],
  ['a name that every object has', JSON.parse('{"constructor":1}')],
  ['a prototype', JSON.parse('{"__proto__":{"name":"x"}}')],
  ['a name with a space', { 'na me': 'x' }],
  ['a name of 62 signs', { ['a'.repeat(62)]: 'x' }],
  ['no number', { ofLater: Number.NaN }],
  ['no number deep inside', { ofLater: { list: [1, { x: Number.POSITIVE_INFINITY }] } }],
  ['a function', { ofLater: () => 1 }],
  ['a moment as an object', { ofLater: new Date(0) }],
  ['nothing where a value must be', { ofLater: undefined }],
  ['a known field of the wrong sort', { name: 5 }],
] as [string, unknown][])('a patch with %s is refused', (_, patch) => {
  expect(checkedChange({ ...envelope, patch })).toBeUndefined();
});

test.each([
  ['a line end in the id', { record: 'a\nb' }],
  ['a space in the id', { record: 'a b' }],
  ['an accent in the id, which has two spellings', { record: 'e\u0301' }],
  ['a base of a prototype', { base: JSON.parse('{"__proto__":[]}') as object }],
  ['a line end after the kind', { kind: 'graduate\n' }],
  ['a stamp that is none', { hlc: 'yesterday' }],
  ['a base for a field that is not changed', { base: { phone: [] } }],
  ['a base from after it', { base: { name: ['0lq5k3m01-0000-a1b2c3d4e5'] } }],
  ['something more', { more: 1 }],
])('an envelope with %s is refused', (_, part) => {
  expect(checkedChange({ ...envelope, ...part })).toBeUndefined();
});
