import { expect, test } from 'vitest';
import { checkedChange } from '../../../src-core/change/checked-change.ts';
import { deepestValue, keptForm, keptText } from '../../../src-core/change/kept-form.ts';

const nested = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown;

test('what JSON can hold is kept as it is', () => {
  const value = { v: 2, patch: { name: '张示例', deep: nested(deepestValue) } };
  expect(keptForm(value)).toBe(value);
});

test('what nobody could walk is cut, and what is no number is named', () => {
  expect(keptText(nested(100_000))).toContain('…');
  expect(keptForm({ x: Number.POSITIVE_INFINITY, y: 1 })).toEqual({ cut: { x: 'Infinity', y: 1 } });
});

test('what fits a change is never cut, and what was cut never fits one', () => {
  const change = (deep: unknown) => ({
    v: 1,
    hlc: '0lq5k3m00-0000-a1b2c3d4e5',
    group: 'g',
    kind: 'of-later',
    record: 'r',
    patch: { deep },
    base: {},
    action: 'a',
    operator: 'o',
  });
  for (let levels = 1; levels < deepestValue * 2; levels += 1) {
    const value = change(nested(levels));
    expect(keptForm(value) === value).toBe(checkedChange(value) !== undefined);
  }
  expect(checkedChange(keptForm(change(Number.NaN)))).toBeUndefined();
});
