/** 工信部联企业〔2011〕300号. Staff in persons, revenue and assets in 10,000 yuan; 以上 includes the number, 以下 does not. */
export type EnterpriseSize = 'micro' | 'small' | 'medium' | 'large';
export type SizeIndicator = 'staff' | 'revenue' | 'assets';

/** Least values for [large, medium, small]. */
type Limits = readonly [number, number, number];

export type SizeRule = {
  readonly label: string;
  /** Beginnings of GB/T 4754-2017 codes; the longest that fits wins. The re-keying from the industries of 2011 is from memory. */
  readonly industries: readonly string[];
  readonly limits: Readonly<Partial<Record<SizeIndicator, Limits>>>;
};

const otherLimits = { staff: [300, 100, 10] } as const;

export const sizeRules: readonly SizeRule[] = [
  { label: '农、林、牧、渔业', industries: ['A'], limits: { revenue: [20_000, 500, 50] } },
  {
    label: '工业',
    industries: ['B', 'C', 'D'],
    limits: { staff: [1000, 300, 20], revenue: [40_000, 2000, 300] },
  },
  {
    label: '建筑业',
    industries: ['E'],
    limits: { revenue: [80_000, 6000, 300], assets: [80_000, 5000, 300] },
  },
  { label: '批发业', industries: ['F51'], limits: { staff: [200, 20, 5], revenue: [40_000, 5000, 1000] } },
  { label: '零售业', industries: ['F52'], limits: { staff: [300, 50, 10], revenue: [20_000, 500, 100] } },
  {
    label: '交通运输业',
    industries: ['G54', 'G55', 'G56', 'G57', 'G58', 'G591'],
    limits: { staff: [1000, 300, 20], revenue: [30_000, 3000, 200] },
  },
  {
    label: '仓储业',
    industries: ['G592', 'G593', 'G594', 'G595', 'G596', 'G599'],
    limits: { staff: [200, 100, 20], revenue: [30_000, 1000, 100] },
  },
  { label: '邮政业', industries: ['G60'], limits: { staff: [1000, 300, 20], revenue: [30_000, 2000, 100] } },
  {
    label: '住宿业和餐饮业',
    industries: ['H'],
    limits: { staff: [300, 100, 10], revenue: [10_000, 2000, 100] },
  },
  {
    label: '信息传输业',
    industries: ['I63', 'I64'],
    limits: { staff: [2000, 100, 10], revenue: [100_000, 1000, 100] },
  },
  {
    label: '软件和信息技术服务业',
    industries: ['I65'],
    limits: { staff: [300, 100, 10], revenue: [10_000, 1000, 50] },
  },
  {
    label: '房地产开发经营',
    industries: ['K701'],
    limits: { revenue: [200_000, 1000, 100], assets: [10_000, 5000, 2000] },
  },
  {
    label: '物业管理',
    industries: ['K702'],
    limits: { staff: [1000, 300, 100], revenue: [5000, 1000, 500] },
  },
  {
    label: '租赁和商务服务业',
    industries: ['L'],
    limits: { staff: [300, 100, 10], assets: [120_000, 8000, 100] },
  },
  {
    label: '其他未列明行业',
    industries: ['K703', 'K704', 'K709', 'M', 'N', 'O', 'Q85', 'R'],
    limits: otherLimits,
  },
];

/** Finance has a standard of its own; the rule names no limits for the others. Railways, health and education from memory. */
const notCovered = ['G53', 'J', 'P', 'Q84', 'S', 'T'];

export type SizeFacts = {
  /** GB/T 4754-2017, as `industryCode` gives it. */
  readonly industry?: string | undefined;
  readonly staff?: number | undefined;
  /** 10,000 yuan. */
  readonly revenue?: number | undefined;
  /** 10,000 yuan. */
  readonly assets?: number | undefined;
};

/** `missing: ['industry']` also where the code is too coarse (F is wholesale or retail). */
export type SizeAnswer =
  EnterpriseSize | 'not-covered' | { readonly missing: readonly ('industry' | SizeIndicator)[] };

/**
 * The size of an enterprise: the LOWEST size that any indicator of its industry reaches. With an indicator missing it says
 * which and never guesses.
 */
export function sizeOf(facts: SizeFacts): SizeAnswer {
  const industry = facts.industry ?? '';
  if (notCovered.some((each) => industry.startsWith(each))) return 'not-covered';
  const rule = sizeRules.find((each) => each.industries.some((start) => industry.startsWith(start)));
  if (!rule) return { missing: ['industry'] };
  const indicators = Object.entries(rule.limits) as [SizeIndicator, Limits][];
  const missing = indicators.flatMap(([name]) => (isNumber(facts[name]) ? [] : [name]));
  if (missing.length > 0) return { missing };
  const reached = indicators.map(([name, limits]) => rankOf(facts[name] ?? 0, limits));
  return sizes[Math.min(...reached)] ?? 'micro';
}

const sizes: readonly EnterpriseSize[] = ['micro', 'small', 'medium', 'large'];

function rankOf(value: number, [large, medium, small]: Limits): number {
  return value >= large ? 3 : value >= medium ? 2 : value >= small ? 1 : 0;
}

function isNumber(value: number | undefined): boolean {
  return value !== undefined && Number.isFinite(value) && value >= 0;
}
