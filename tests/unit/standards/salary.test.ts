import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSalary } from '../../../src-core/standards/salary.ts';

test.each([
  ['8k-12k·14薪', 8000, 12_000, { monthsAYear: 14 }],
  ['8K-12K', 8000, 12_000, {}],
  ['8-12K', 8000, 12_000, {}],
  ['5k-8k', 5000, 8000, {}],
  ['8-12k*14', 8000, 12_000, { monthsAYear: 14 }],
  ['15k-25k(13-16薪)', 15_000, 25_000, { monthsAYear: 13, assumed: ['fewest-months'] }],
  ['1.2万/月', 12_000, 12_000, {}],
  ['1-1.5万/月', 10_000, 15_000, {}],
  ['8千-1.2万', 8000, 12_000, {}],
  ['8000-1.2万', 8000, 12_000, {}],
  ['5千-8千', 5000, 8000, {}],
  ['五千到八千', 5000, 8000, {}],
  ['8000-12000', 8000, 12_000, {}],
  ['８０００～１２０００元／月', 8000, 12_000, {}],
  ['¥8,000 — 12,000 元/月', 8000, 12_000, {}],
  ['月薪8000元', 8000, 8000, {}],
  ['8000', 8000, 8000, {}],
  ['4000-6000元/月+年终奖', 4000, undefined, { assumed: ['base-only'] }],
  ['底薪4000+提成', 4000, undefined, { assumed: ['base-only'] }],
  ['6000-8000元,五险一金', 6000, 8000, {}],
  ['10-15万/年', 8333, 12_500, { assumed: ['year-by-12'] }],
  ['年薪10-15', 8333, 12_500, { assumed: ['meant-ten-thousands', 'year-by-12'] }],
  ['14-28万/年·14薪', 10_000, 20_000, { monthsAYear: 14, assumed: ['year-by-months'] }],
  ['10-15万', 8333, 12_500, { assumed: ['meant-a-year', 'year-by-12'] }],
  ['200元/天', 4350, 4350, { assumed: ['day-times-21.75'] }],
  ['150-200/天', 3263, 4350, { assumed: ['day-times-21.75'] }],
  ['日结200元', 4350, 4350, { assumed: ['day-times-21.75'] }],
  ['25元/小时', 4350, 4350, { assumed: ['hour-times-174'] }],
  ['1200元/周', 5200, 5200, { assumed: ['week-times-52-by-12'] }],
  ['8-12', 8000, 12_000, { assumed: ['meant-thousands'] }],
  ['8k-12', 8000, 12_000, { assumed: ['unit-of-neighbour'] }],
  ['12k-8k', 8000, 12_000, { assumed: ['swapped'] }],
  ['20k以上', 20_000, undefined, {}],
  ['20k+', 20_000, undefined, {}],
  ['8000元/月起', 8000, undefined, {}],
  ['不低于6000元', 6000, undefined, {}],
  ['10k以下', undefined, 10_000, {}],
  ['面议', undefined, undefined, { negotiable: true }],
  ['薪资面议(8k-12k)', 8000, 12_000, { negotiable: true }],
])('%s is %s to %s yuan a month', (text, min, max, more) => {
  expect(parseSalary(text)).toEqual({
    ...(min === undefined ? {} : { minYuanAMonth: min }),
    ...(max === undefined ? {} : { maxYuanAMonth: max }),
    negotiable: false,
    assumed: [],
    ...more,
  });
});

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['优厚', 'unreadable'],
  ['-5000', 'unreadable'],
  ['30%', 'unreadable'],
  ['试用期3000,转正4000', 'several-amounts'],
  ['3000-4000-5000', 'several-amounts'],
  ['8月12日', 'date'],
  ['2026/8/12', 'date'],
  ['12-aug', 'date'],
  ['99999999999', 'implausible'],
])('%s is not read as an amount: %s', (text, problem) => {
  expect(parseSalary(text)).toEqual({ problem });
});

const piece = fc.constantFrom(
  '8',
  '12',
  '1.5',
  '8000',
  '-',
  '~',
  'k',
  '万',
  '千',
  '元',
  '/月',
  '/年',
  '/天',
  '薪',
  '·',
  '14',
  '面议',
  '以上',
  '+',
  '*',
  '年薪',
  ' ',
);

// Seed 2037989156 found '<0+!', which had neither end.
test('at most so much and more on top of it is no amount', () => {
  expect(parseSalary('不超过4000+提成')).toEqual({ problem: 'unreadable' });
  expect(parseSalary('<0+!')).toEqual({ problem: 'unreadable' });
});

test('no text makes the reading throw, and the lower end never lies above the upper one', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 10 }).map((each) => each.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const salary = parseSalary(text);
      if ('problem' in salary) return;
      const { minYuanAMonth: min, maxYuanAMonth: max, monthsAYear } = salary;
      if (min !== undefined && max !== undefined) expect(min).toBeLessThanOrEqual(max);
      for (const end of [min, max])
        if (end !== undefined) expect(Number.isInteger(end) && end >= 0 && end <= 1_000_000).toBe(true);
      if (monthsAYear !== undefined) expect(monthsAYear >= 12 && monthsAYear <= 24).toBe(true);
      expect(min !== undefined || max !== undefined || salary.negotiable).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('a plain range in yuan a month is read as it stands', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 40_000 }), fc.nat(40_000), (min, more) => {
      expect(parseSalary(`${min}-${min + more}元/月`)).toMatchObject({
        minYuanAMonth: min,
        maxYuanAMonth: min + more,
        assumed: [],
      });
    }),
  );
});

test.each(['150元/班', '计件,每件2元', '80元/课时'])(
  '%s: how many there are in a month nobody knows',
  (text) => {
    expect(parseSalary(text)).toEqual({ problem: 'unreadable' });
  },
);
