import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelOf } from '../../../src-core/standards/code-table.ts';
import { type SizeFacts, sizeOf, sizeRules } from '../../../src-core/standards/enterprise-size.ts';
import { industryCode, industryTable, sectionOf } from '../../../src-core/standards/industry-table.ts';

describe('industries', () => {
  test.each([
    ['互联网', 'I'],
    ['移动互联网', 'I'],
    ['电商', 'I'],
    ['IT', 'I'],
    ['软件', 'I65'],
    ['移动互联网,金融', 'I'],
    ['O2O', 'I'],
    ['制造业', 'C'],
    ['制造', 'C'],
    ['房地产业', 'K'],
    ['教育', 'P'],
    ['C', 'C'],
    ['C39', 'C39'],
    ['39', 'C39'],
    ['3911', 'C3911'],
    ['Ｃ３９', 'C39'],
    ['C39 计算机、通信和其他电子设备制造业', 'C39'],
    ['计算机、通信和其他电子设备制造业', 'C39'],
    ['芯片', 'C39'],
    ['农林牧渔', 'A'],
    ['01', 'A01'],
    ['汽车行业', 'C36'],
  ])('%s is %s', (text, code) => {
    expect(industryCode(text)).toBe(code);
  });

  test('what is unknown or contradicts itself is not guessed', () => {
    for (const text of ['', '未知', 'A39', '98', '00']) expect(industryCode(text)).toBeUndefined();
  });

  test('every division from 01 to 97 has a name and belongs to a section', () => {
    for (let number = 1; number <= 97; number += 1) {
      const digits = String(number).padStart(2, '0');
      const code = industryCode(digits);
      expect(code, digits).toBeDefined();
      expect(labelOf(industryTable, code ?? ''), digits).toBeTruthy();
      expect(sectionOf(digits)).toBe(code?.charAt(0));
    }
    expect(sectionOf('I65')).toBe('I');
    expect(sectionOf('I')).toBe('I');
    expect(sectionOf('某')).toBeUndefined();
  });
});

describe('the size of an enterprise', () => {
  test.each([
    [{ industry: 'C39', staff: 1000, revenue: 40_000 }, 'large'],
    [{ industry: 'C39', staff: 999, revenue: 40_000 }, 'medium'],
    [{ industry: 'C39', staff: 1000, revenue: 39_999 }, 'medium'],
    [{ industry: 'C39', staff: 300, revenue: 2000 }, 'medium'],
    [{ industry: 'C39', staff: 299, revenue: 1_000_000 }, 'small'],
    [{ industry: 'C39', staff: 20, revenue: 300 }, 'small'],
    [{ industry: 'C39', staff: 19, revenue: 300 }, 'micro'],
    [{ industry: 'C39', staff: 20, revenue: 299.99 }, 'micro'],
    [{ industry: 'A01', revenue: 500 }, 'medium'],
    [{ industry: 'E47', revenue: 80_000, assets: 79_999 }, 'medium'],
    [{ industry: 'F51', staff: 5, revenue: 1000 }, 'small'],
    [{ industry: 'F52', staff: 5, revenue: 1000 }, 'micro'],
    [{ industry: 'I64', staff: 1999, revenue: 100_000 }, 'medium'],
    [{ industry: 'I65', staff: 300, revenue: 10_000 }, 'large'],
    [{ industry: 'I65', staff: 10, revenue: 50 }, 'small'],
    [{ industry: 'K7010', revenue: 200_000, assets: 10_000 }, 'large'],
    [{ industry: 'K702', staff: 100, revenue: 500 }, 'small'],
    [{ industry: 'L72', staff: 100, assets: 8000 }, 'medium'],
    [{ industry: 'M74', staff: 9 }, 'micro'],
  ] as [SizeFacts, string][])('%j is %s', (facts, size) => {
    expect(sizeOf(facts)).toBe(size);
  });

  test('what is missing is named and nothing is guessed', () => {
    expect(sizeOf({})).toEqual({ missing: ['industry'] });
    expect(sizeOf({ industry: 'F', staff: 5, revenue: 1000 })).toEqual({ missing: ['industry'] });
    expect(sizeOf({ industry: 'I', staff: 5, revenue: 1000 })).toEqual({ missing: ['industry'] });
    expect(sizeOf({ industry: 'C39', staff: 5 })).toEqual({ missing: ['revenue'] });
    expect(sizeOf({ industry: 'L72', revenue: 5 })).toEqual({ missing: ['staff', 'assets'] });
    expect(sizeOf({ industry: 'C39', staff: Number.NaN, revenue: 3 })).toEqual({ missing: ['staff'] });
  });

  test('finance, railways and the public sector are outside the rule', () => {
    for (const industry of ['J66', 'G53', 'P83', 'Q84', 'S91', 'T'])
      expect(sizeOf({ industry, staff: 1 })).toBe('not-covered');
  });

  test('each limit of each row lies exactly on its number', () => {
    const names = ['large', 'medium', 'small'] as const;
    for (const rule of sizeRules) {
      const indicators = Object.entries(rule.limits);
      for (const [i, name] of names.entries()) {
        const facts = {
          industry: rule.industries[0],
          ...Object.fromEntries(indicators.map(([key, limits]) => [key, limits[i]])),
        };
        expect(sizeOf(facts), `${rule.label} ${name}`).toBe(name);
        for (const [key, limits] of indicators) {
          expect(sizeOf({ ...facts, [key]: (limits[i] ?? 0) - 0.01 }), `${rule.label} ${name} ${key}`).toBe(
            [...names, 'micro'][i + 1],
          );
        }
      }
    }
  });

  test('growing never makes an enterprise smaller', () => {
    const order = ['micro', 'small', 'medium', 'large'];
    const amount = fc.nat(300_000);
    fc.assert(
      fc.property(
        fc.constantFrom('A', 'C39', 'E47', 'F51', 'K701', 'L71', 'R88'),
        amount,
        amount,
        amount,
        amount,
        (industry, staff, revenue, assets, more) => {
          const before = sizeOf({ industry, staff, revenue, assets });
          const after = sizeOf({
            industry,
            staff: staff + more,
            revenue: revenue + more,
            assets: assets + more,
          });
          expect(order.indexOf(String(after))).toBeGreaterThanOrEqual(order.indexOf(String(before)));
        },
      ),
    );
  });
});
