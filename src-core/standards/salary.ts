import { toHalfWidth } from './to-half-width.ts';

/** What was assumed to arrive at yuan a month; shown beside the amount. */
export type SalaryAssumption =
  | 'hour-times-174' // 8 hours a day, 21.75 days a month
  | 'day-times-21.75' // paid days of a month by 人社部发〔2008〕3号 (from memory)
  | 'week-times-52-by-12'
  | 'year-by-12'
  | 'year-by-months' // divided by the months a year that the text names
  | 'meant-a-year' // at least 50,000 without a period
  | 'meant-thousands' // 8-12 without a unit
  | 'meant-ten-thousands' // 年薪10-15 without a unit
  | 'unit-of-neighbour' // 8k-12
  | 'fewest-months' // 13-16薪
  | 'base-only' // 4000+提成: what follows the plus is not counted
  | 'swapped'; // 12k-8k

/** `date`: what a spreadsheet makes of 8-12. */
export type SalaryProblem = 'empty' | 'unreadable' | 'several-amounts' | 'date' | 'implausible';

export type Salary =
  | {
      /** Whole yuan a month; absent where the text names no lower (or upper) end, both absent for 面议 alone. */
      readonly minYuanAMonth?: number;
      readonly maxYuanAMonth?: number;
      /** Months paid a year, 12 to 24, only where the text says so. */
      readonly monthsAYear?: number;
      readonly negotiable: boolean;
      readonly assumed: readonly SalaryAssumption[];
    }
  | { readonly problem: SalaryProblem };

const highestYuanAMonth = 1_000_000;
/** A cell longer than this is a description, not an amount. */
const longestText = 120;
const unitOf: Readonly<Record<string, number>> = { 万: 10_000, w: 10_000, 千: 1000, k: 1000 };
const amount = String.raw`(\d+(?:\.\d+)?)(万|w|千|k)?(?:元|块|rmb|yuan)?`;
const periodSign = String.raw`(?:\/?(?:每|个)?(?:小时|月|年|天|日|周)|\/(?:month|year|day|hour|week|mon|m|y|d|h)|元)?`;
const range = new RegExp(`${amount}${periodSign}(?:-${amount})?`);
const afterAmount = /^(?:以上|起|\+|及以上)/;
const belowAmount = /^(?:以下|以内|封顶|及以下)/;

/**
 * Reads a salary as people write it (8k-12k·14薪, 1.2万/月, 10-15万/年, 200元/天, 面议, 20k以上) as yuan a month.
 * It never throws; what it assumed is said; what it cannot read is a problem, never a zero.
 */
export function parseSalary(text: string): Salary {
  const written = normalise(text);
  if (written === '') return { problem: 'empty' };
  if (written.length > longestText) return { problem: 'unreadable' };
  if (
    /^(?:\d{4}[/.-])?\d{1,2}月\d{1,2}日$|^\d{4}[/-]\d{1,2}[/-]\d{1,2}|^(?:\d{1,2}-[a-z]{3}|[a-z]{3}-\d{1,2})$/.test(
      written,
    )
  )
    return { problem: 'date' };
  const months = takeMonths(written);
  const terms = takeTerms(months.rest);
  const found = range.exec(terms.rest);
  if (!found)
    return terms.negotiable ? { ...months.said, negotiable: true, assumed: [] } : { problem: 'unreadable' };
  const before = terms.rest.slice(0, found.index);
  const after = terms.rest.slice(found.index + found[0].length);
  if (/\d/.test(before + after)) return { problem: 'several-amounts' };
  if (/[-%]$/.test(before) || /^[-%]/.test(after)) return { problem: 'unreadable' };
  const period = periodOf(terms.rest);
  if (period === undefined) return { problem: 'unreadable' };
  const ends = endsOf(found, period, months);
  const open = opennessOf(before, after, found[3] !== undefined);
  const highest = Math.max(...ends.yuan);
  if (highest > highestYuanAMonth) return { problem: 'implausible' };
  const hasLowest = open !== 'downwards';
  const hasHighest = open !== 'upwards' && !terms.isBaseOnly;
  // 不超过4000+提成: at most 4000, and more on top of it, is neither a lower nor an upper end.
  if (!hasLowest && !hasHighest) return { problem: 'unreadable' };
  return {
    ...(hasLowest ? { minYuanAMonth: Math.min(...ends.yuan) } : {}),
    ...(hasHighest ? { maxYuanAMonth: highest } : {}),
    ...months.said,
    negotiable: terms.negotiable,
    assumed: [...ends.assumed, ...months.assumed, ...(terms.isBaseOnly ? (['base-only'] as const) : [])],
  };
}

function normalise(text: string): string {
  const half = toHalfWidth(text).toLowerCase().replace(/\s+/g, '');
  return half
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/[~〜～至到]|--+/g, '-')
    .replace(/[零一二两三四五六七八九十](?=[千万])/g, (digit) =>
      String('零一二三四五六七八九十'.indexOf(digit === '两' ? '二' : digit)),
    )
    .replace(/[¥¥$]|人民币|税前|税后|左右|大约|约/g, '')
    .replace(/^(\d+(?:\.\d+)?)-{2,}/, '$1-');
}

type Months = {
  readonly rest: string;
  readonly said: { monthsAYear?: number };
  readonly assumed: readonly SalaryAssumption[];
};

/** 14薪, 13-16薪, *14, ×14个月. */
function takeMonths(text: string): Months {
  const match =
    /[·.,、|;(*x×]*(1[2-9]|2[0-4])(?:-(1[2-9]|2[0-4]))?(?:个月)?薪\)?|[*x×](1[2-9]|2[0-4])(?:个?月)?$/.exec(
      text,
    );
  if (!match) return { rest: text, said: {}, assumed: [] };
  const monthsAYear = Math.min(Number(match[1] ?? match[3]), Number(match[2] ?? 24));
  return {
    rest: text.replace(match[0], ''),
    said: { monthsAYear },
    assumed: match[2] ? ['fewest-months'] : [],
  };
}

type Terms = { readonly rest: string; readonly negotiable: boolean; readonly isBaseOnly: boolean };

/** 面议 and what comes on top of the pay. */
function takeTerms(text: string): Terms {
  const negotiablePattern = /薪资面议|面议|面谈|详谈|协商|可谈|待定|negotiable/g;
  const negotiable = negotiablePattern.test(text);
  const bare = text.replace(negotiablePattern, '').replace(/\(\)/g, '');
  const plus = /^(.*\d[^+]*)\+(.+)$/.exec(bare);
  const isBaseOnly = plus !== null && !/^(?:[/每]|以上|元?\/)/.test(plus[2] ?? '');
  const withoutExtras = isBaseOnly ? (plus[1] ?? '') : bare;
  return {
    rest: withoutExtras.replace(
      /年终奖金?|年底双薪|双薪|年假|五险一金|六险一金|双休|包吃住?|包住|提成|奖金|绩效/g,
      '',
    ),
    negotiable,
    isBaseOnly: isBaseOnly || /底薪|基本工资|无责/.test(text),
  };
}

type Period = 'hour' | 'day' | 'week' | 'month' | 'year' | 'unsaid';

/** Undefined for pay by the shift or the piece: how many there are in a month nobody knows. */
function periodOf(text: string): Period | undefined {
  if (/小时|时薪|\/时|\/h/.test(text)) return 'hour';
  if (/日薪|日结|按日|天|\/日|每日|元日|\/d/.test(text)) return 'day';
  if (/周|\/week/.test(text)) return 'week';
  if (/月|\/m/.test(text)) return 'month';
  if (/年|\/y|annual/.test(text)) return 'year';
  return /\/(?:班|次|单|件|节|场)|计件|按件|课时/.test(text) ? undefined : 'unsaid';
}

type Ends = { readonly yuan: readonly [number, number]; readonly assumed: readonly SalaryAssumption[] };

function endsOf(found: RegExpExecArray, period: Period, months: Months): Ends {
  const [, low = '0', lowUnit, high = low, highUnitAsTyped] = found;
  const isRange = found[3] !== undefined;
  const highUnit = isRange ? highUnitAsTyped : lowUnit;
  const units = unitsOf(Number(low), lowUnit, Number(high), highUnit, period);
  const first = Number(low) * units.low;
  const second = Number(high) * units.high;
  const monthly = toMonths(period, Math.min(first, second), months.said.monthsAYear);
  return {
    yuan: [Math.round(first * monthly.factor), Math.round(second * monthly.factor)],
    assumed: [...units.assumed, ...monthly.assumed, ...(first > second ? (['swapped'] as const) : [])],
  };
}

type Units = { readonly low: number; readonly high: number; readonly assumed: readonly SalaryAssumption[] };

function unitsOf(
  low: number,
  lowUnit: string | undefined,
  high: number,
  highUnit: string | undefined,
  period: Period,
): Units {
  const both = (unit: number, assumed: readonly SalaryAssumption[] = []): Units => ({
    low: unit,
    high: unit,
    assumed,
  });
  if (lowUnit && highUnit) return { low: unitOf[lowUnit] ?? 1, high: unitOf[highUnit] ?? 1, assumed: [] };
  if (highUnit) {
    // 8-12k means 8k; 8000-1.2万 means 8000.
    return low >= 1000 ? { low: 1, high: unitOf[highUnit] ?? 1, assumed: [] } : both(unitOf[highUnit] ?? 1);
  }
  if (lowUnit)
    return high >= 1000
      ? { low: unitOf[lowUnit] ?? 1, high: 1, assumed: [] }
      : both(unitOf[lowUnit] ?? 1, ['unit-of-neighbour']);
  const largest = Math.max(low, high);
  if (low === 0 && high === 0) return both(1);
  if (period === 'year' && largest <= 500) return both(10_000, ['meant-ten-thousands']);
  if ((period === 'month' || period === 'unsaid') && largest <= 100) return both(1000, ['meant-thousands']);
  return both(1);
}

/** What one unit of the period is in months; `lowest` in yuan settles a text that names no period. */
function toMonths(
  period: Period,
  lowest: number,
  monthsAYear: number | undefined,
): { factor: number; assumed: readonly SalaryAssumption[] } {
  const year: readonly SalaryAssumption[] = monthsAYear ? ['year-by-months'] : ['year-by-12'];
  switch (period) {
    case 'hour':
      return { factor: 174, assumed: ['hour-times-174'] };
    case 'day':
      return { factor: 21.75, assumed: ['day-times-21.75'] };
    case 'week':
      return { factor: 52 / 12, assumed: ['week-times-52-by-12'] };
    case 'month':
      return { factor: 1, assumed: [] };
    case 'year':
      return { factor: 1 / (monthsAYear ?? 12), assumed: year };
    case 'unsaid':
      return lowest >= 50_000
        ? { factor: 1 / (monthsAYear ?? 12), assumed: ['meant-a-year', ...year] }
        : { factor: 1, assumed: [] };
  }
}

function opennessOf(before: string, after: string, isRange: boolean): 'upwards' | 'downwards' | 'closed' {
  if (isRange) return 'closed';
  // 20k/月以上: the period may stand between the amount and the word.
  const tail = after.replace(/^(?:\/?(?:每|个)?(?:小时|月|年|天|日|周)|元)+/, '');
  if (afterAmount.test(tail) || /(?:不低于|最低|至少|起薪|>=?)$/.test(before)) return 'upwards';
  if (belowAmount.test(tail) || /(?:不超过|最高|不高于|<=?)$/.test(before)) return 'downwards';
  return 'closed';
}
