import { expect, test } from 'vitest';
import { newUuid } from '../../../src-renderer/store/write/random-id.ts';

const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('ids made later sort later: within one millisecond, over many of them, and after the clock was set back', () => {
  const now = 1_795_500_000_000;
  const ids = [
    ...Array.from({ length: 5_000 }, () => newUuid(now)),
    newUuid(now - 3_600_000),
    newUuid(now + 10),
  ];
  expect(ids.every((id) => version7.test(id))).toBe(true);
  expect(ids.toSorted()).toEqual(ids);
  expect(parseInt(ids[0]!.replaceAll('-', '').slice(0, 12), 16)).toBe(now);
});
