import { expect, test } from 'vitest';
import type { Change } from '../../../src-core/change/change.ts';
import { formatStamp } from '../../../src-core/change/stamp.ts';
import { disputeKey, usualSettlement } from '../../../src-core/conflict/dispute.ts';
import { differencesIn } from '../../../src-core/conflict/find-differences.ts';
import { undecided } from '../../../src-core/conflict/undecided.ts';

const stampAt = (counter: number) => formatStamp({ ms: 1_795_000_000_000, counter, clockId: 'onelaptop0' });
const made = stampAt(0);

/** Creation, and for each value a change that saw only the creation. */
function apart(field: string, ...values: unknown[]): Change[] {
  const by = { v: 1 as const, group: 'g', kind: 'enterprise', record: 'e1', action: 'enterprise.edit' };
  return [
    {
      ...by,
      hlc: made,
      creates: true,
      patch: { name: '甲公司', [field]: 'before' },
      base: {},
      operator: 'o1',
    },
    ...values.map((value, index) => ({
      ...by,
      hlc: stampAt(index + 1),
      patch: { [field]: value },
      base: { [field]: [made] },
      operator: `o${index + 2}`,
    })),
  ];
}

test('values that two laptops wrote apart are shown with who wrote them; the usual one is the latest', () => {
  expect(differencesIn('enterprise', 'e1', apart('address', '一号', '二号'))).toEqual([
    {
      code: 'FIELD',
      kind: 'enterprise',
      record: 'e1',
      title: '甲公司',
      field: 'address',
      values: [
        { hlc: stampAt(1), value: '一号', operator: 'o2', action: 'enterprise.edit' },
        { hlc: stampAt(2), value: '二号', operator: 'o3', action: 'enterprise.edit' },
      ],
      usual: stampAt(2),
      rule: 'latest',
    },
  ]);
});

test.each([
  ['the same on both sides is no dispute', 'address', ['一号', '一号'], undefined],
  ['a field of a newer version is none of ours yet', 'hologram', ['a', 'b'], undefined],
  ['a cleared value gives way to one that says something', 'address', ['一号', null], [1, 'not-empty']],
  ['a deletion gives way', 'deleted', [null, true], [1, 'not-deleted']],
  ['of two survivors the one that was made first', 'mergedInto', ['e2', 'e9', 'e5'], [1, 'first-record']],
] as const)('%s', (_, field, values, expected) => {
  const found = differencesIn('enterprise', 'e1', apart(field, ...values)).map(({ usual, rule }) => [
    usual,
    rule,
  ]);
  expect(found).toEqual(expected ? [[stampAt(expected[0]), expected[1]]] : []);
});

test('a dispute that may stay is over until something new comes to it; doubles are never settled by rule', () => {
  const doubles = {
    code: 'VALUE_TWICE',
    kind: 'graduate',
    records: ['g1', 'g2'],
    field: 'documentNumber',
    about: {},
  } as const;
  const decision = {
    id: 'd',
    about: 'VALUE_TWICE' as const,
    kind: 'graduate',
    field: 'documentNumber',
    records: ['g1', 'g2'],
    outcome: 'left' as const,
    isByRule: false,
    at: '2026-11-24T01:00:00.000Z',
  };
  expect(usualSettlement(doubles)).toBeUndefined();
  expect(undecided([doubles], [decision])).toEqual([]);
  expect(undecided([{ ...doubles, records: ['g1', 'g2', 'g3'] }], [decision])).toHaveLength(1);
  expect(undecided([doubles], [{ ...decision, outcome: 'merged' }])).toHaveLength(1);
  const [before, after] = [
    ['一号', '二号'],
    ['一号', '二号', '三号'],
  ].map((values) => {
    const [difference] = differencesIn('enterprise', 'e1', apart('address', ...values));
    return disputeKey(difference!);
  });
  expect(before).not.toBe(after);
});
