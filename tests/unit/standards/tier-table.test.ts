import { expect, test } from 'vitest';
import { codeOf } from '../../../src-core/standards/code-table.ts';
import {
  isTierValidOn,
  tierEditionOn,
  tierTable,
  tierValidityOn,
} from '../../../src-core/standards/tier-table.ts';

test.each([
  ['专精特新"小巨人"', 'little-giant'],
  ['国家级专精特新“小巨人”企业', 'little-giant'],
  ['小巨人', 'little-giant'],
  ['重点“小巨人”', 'key-little-giant'],
  ['专精特新', 'specialised'],
  ['省级专精特新中小企业', 'specialised'],
  ['创新型中小企业', 'innovative'],
  ['科技和创新型中小企业（科技型）', 'science-tech'],
  ['单项冠军', 'champion'],
  ['否', 'none'],
])('%s is the tier %s', (text, tier) => {
  expect(codeOf(tierTable, text)).toBe(tier);
});

test('only a certificate that is valid on the day of the fair counts, its first and last day included', () => {
  expect(isTierValidOn('little-giant', '2023-07-01', '2026-06-30', '2026-06-30')).toBe(true);
  expect(isTierValidOn('little-giant', '2023-07-01', '2026-06-30', '2023-07-01')).toBe(true);
  expect(tierValidityOn('little-giant', '2023-07-01', '2026-06-30', '2026-07-01')).toBe('expired');
  expect(tierValidityOn('little-giant', '2026-12-01', '2029-11-30', '2026-11-23')).toBe('not-yet');
  expect(tierValidityOn('specialised', undefined, undefined, '2026-11-23')).toBe('undated');
  expect(tierValidityOn(undefined, undefined, '2029-11-30', '2026-11-23')).toBe('none');
  expect(isTierValidOn('none', undefined, '2029-11-30', '2026-11-23')).toBe(false);
});

test('the edition of the rule is that of the day', () => {
  expect(tierEditionOn('2026-03-31')?.edition).toBe('2022');
  expect(tierEditionOn('2026-04-01')?.edition).toBe('2026');
  expect(tierEditionOn('2019-01-01')).toBeUndefined();
});
