import { expect, test } from 'vitest';
import { badgeCodes, badgeText, readBadge } from '../../../src-core/graduate/badge-code.ts';
import { code128Bars, code128Values } from '../../../src-core/standards/code-128.ts';
import { seeded } from '../../seeded.ts';

const id = (end: string) => `01933f00-0000-7000-8000-${end}`;

test('a badge is read back to the id it was made of, under Caps Lock and with signs that are mistaken', () => {
  const codeOf = badgeCodes([id('0123456789ab')]);
  const code = codeOf(id('0123456789ab')) ?? '';
  expect(code).toMatch(/^B[0-9A-HJ-NP-RTUWXY]{9}$/);
  const number = 0x23456789ab % 2 ** 39;
  for (const typed of [code, code.toLowerCase(), ` ${code.replaceAll('0', 'O').replaceAll('1', 'I')}`])
    expect(readBadge(typed)).toEqual({ number, isLong: false });
  expect(codeOf('graduate-1')).toBeUndefined();
});

test('two ids that end alike have long codes, and everybody else keeps theirs', () => {
  const [one, other, third] = [id('0aff23456789'), id('01ff23456789'), id('0aff23456780')];
  const codeOf = badgeCodes([one, other, third]);
  expect(new Set([one, other, third].map(codeOf)).size).toBe(3);
  expect([one, other, third].map((each) => codeOf(each)?.length)).toEqual([12, 12, 10]);
  expect(readBadge(codeOf(one) ?? '')).toEqual({ number: 0x0aff23456789, isLong: true });
});

test('a single wrong sign and two that changed places are always found', () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const random = seeded(seed);
  for (let round = 0; round < 300; round += 1) {
    const code = badgeText({ number: Math.floor(random() * 2 ** 39), isLong: false });
    const place = 1 + Math.floor(random() * 9);
    const wrong = code.slice(0, place) + (code[place] === '7' ? '8' : '7') + code.slice(place + 1);
    if (wrong !== code) expect(readBadge(wrong), `seed ${seed} ${code}`).toBeUndefined();
    const turned = code.slice(0, 3) + code.charAt(4) + code.charAt(3) + code.slice(5);
    if (turned !== code) expect(readBadge(turned), `seed ${seed} ${code}`).toBeUndefined();
  }
});

test.each(['2023010001', 'T0001', '11010519491231002X', '', 'B', 'BADGE', '张示例'])(
  '%s is no badge',
  (text) => {
    expect(readBadge(text)).toBeUndefined();
  },
);

// ISO/IEC 15417: start B 104, stop 106; the check is the sum of values by their places, modulo 103.
test.each([
  ['PJJ123C', 55],
  ['A', 34],
  [
    'B7K2M9QX4C',
    (104 + [34, 23, 43, 18, 45, 25, 49, 56, 20, 35].reduce((sum, value, i) => sum + value * (i + 1), 0)) %
      103,
  ],
])('%s in code set B has the check value %i', (text, check) => {
  expect(code128Values(text).slice(-2)).toEqual([check, 106]);
});

test('every character of the table has three bars with an even sum, three spaces, and eleven modules of its own', () => {
  const seen = new Set<string>();
  for (let value = 0; value <= 94; value += 1) {
    const { bars, modules } = code128Bars(String.fromCharCode(value + 32));
    // Start, character, check, stop.
    expect(modules).toBe(11 * 3 + 13);
    const own = bars.filter(({ at }) => at >= 11 && at < 22);
    expect(own).toHaveLength(3);
    expect(own.reduce((sum, { width }) => sum + width, 0) % 2).toBe(0);
    seen.add(own.map(({ at, width }) => `${at} ${width}`).join());
  }
  expect(seen.size).toBe(95);
  // Start B and stop as the standard draws them.
  expect(code128Bars('A').bars.slice(0, 3)).toEqual([
    { at: 0, width: 2 },
    { at: 3, width: 1 },
    { at: 6, width: 1 },
  ]);
});
