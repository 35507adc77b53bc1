import type { Day } from '../record/instant.ts';
import type { Code, CodeTable } from './code-table.ts';

export type TierKey =
  'none' | 'science-tech' | 'innovative' | 'specialised' | 'little-giant' | 'key-little-giant' | 'champion';

const tiers: readonly (Code & { code: TierKey })[] = [
  {
    code: 'none',
    label: '无',
    en: 'None',
    aliases: ['否', '不是', '没有', '非专精特新', '未认定', '普通企业'],
  },
  {
    code: 'science-tech',
    label: '科技型中小企业',
    en: 'Technology-based SME',
    aliases: ['科技型', '科技中小企业', '科技和创新型中小企业（科技型）'],
  },
  {
    code: 'innovative',
    label: '创新型中小企业',
    en: 'Innovative SME',
    aliases: [
      '创新型',
      '省级创新型中小企业',
      '市级创新型中小企业',
      '科技和创新型中小企业',
      '科技和创新型中小企业（创新型）',
    ],
  },
  {
    code: 'specialised',
    label: '专精特新中小企业',
    en: 'Specialised SME',
    aliases: [
      '专精特新',
      '专精特新企业',
      '省级专精特新',
      '省级专精特新中小企业',
      '市级专精特新',
      '市级专精特新中小企业',
    ],
  },
  {
    code: 'little-giant',
    label: '专精特新“小巨人”企业',
    en: 'Little giant',
    aliases: [
      '小巨人',
      '小巨人企业',
      '专精特新小巨人',
      '国家级专精特新',
      '国家级专精特新小巨人',
      '国家级专精特新小巨人企业',
      '国家级小巨人',
      '国家专精特新小巨人',
    ],
  },
  {
    code: 'key-little-giant',
    label: '重点“小巨人”企业',
    en: 'Key little giant',
    aliases: [
      '重点小巨人',
      '国家重点小巨人',
      '国家级重点小巨人',
      '国家级重点小巨人企业',
      '专精特新重点小巨人',
      '重点专精特新小巨人',
    ],
  },
  {
    code: 'champion',
    label: '制造业单项冠军',
    en: 'Manufacturing champion',
    aliases: [
      '单项冠军',
      '单项冠军企业',
      '制造业单项冠军企业',
      '国家级单项冠军',
      '国家级制造业单项冠军',
      '制造业单项冠军示范企业',
    ],
  },
];

/** Every tier of both editions: what a record may hold and what an import understands. */
export const tierTable: CodeTable = {
  id: 'tier',
  label: '优质中小企业梯度',
  en: 'SME tier',
  edition: '2022版、2026版',
  source: {
    label: '2022 年和 2026 年梯度培育办法，取自二手资料的引文，未见部委原文',
    en: 'the gradient rules of 2022 and 2026 as secondary sources quote them, not the ministry itself',
  },
  verified: false,
  codes: tiers,
};

export type TierEdition = {
  readonly edition: '2022' | '2026';
  /** First day on which certificates are granted by this rule; older certificates stay valid until the day printed on them. */
  readonly from: Day;
  /** The tiers of the gradient in its words, lowest first. */
  readonly names: readonly {
    readonly tier: TierKey;
    readonly name: string;
    readonly grantedBy: 'province' | 'ministry';
    readonly validYears?: number;
  }[];
};

/** The two vocabularies. The day on which the rule of 2022 came into force is from memory. */
export const tierEditions: readonly TierEdition[] = [
  {
    edition: '2022',
    from: '2022-08-01',
    names: [
      { tier: 'innovative', name: '创新型中小企业', grantedBy: 'province', validYears: 3 },
      { tier: 'specialised', name: '专精特新中小企业', grantedBy: 'province', validYears: 3 },
      { tier: 'little-giant', name: '专精特新“小巨人”企业', grantedBy: 'ministry', validYears: 3 },
    ],
  },
  {
    edition: '2026',
    from: '2026-04-01',
    names: [
      { tier: 'science-tech', name: '科技和创新型中小企业（科技型）', grantedBy: 'province' },
      { tier: 'innovative', name: '科技和创新型中小企业（创新型）', grantedBy: 'province', validYears: 3 },
      { tier: 'specialised', name: '专精特新中小企业', grantedBy: 'province', validYears: 3 },
      { tier: 'little-giant', name: '专精特新“小巨人”企业', grantedBy: 'ministry', validYears: 3 },
    ],
  },
];

/** The rule by which a certificate of that day was granted; undefined before the first. */
export function tierEditionOn(day: Day): TierEdition | undefined {
  return tierEditions.findLast((each) => each.from <= day);
}

/** How the rule by which a certificate was granted calls its tier; undefined where it has no such tier, or the day is unknown. */
export function tierNameOn(
  tier: string | undefined,
  day: Day | undefined,
): { edition: TierEdition['edition']; name: string; grantedBy: 'province' | 'ministry' } | undefined {
  const rule = day === undefined ? undefined : tierEditionOn(day);
  const found = rule?.names.find((each) => each.tier === tier);
  return rule && found && { edition: rule.edition, name: found.name, grantedBy: found.grantedBy };
}

/**
 * What of a certificate does not go with the rule of its first day: a tier that this rule had not, or more years than it grants.
 * The rules are known from secondary sources, so this is a doubt and no fault.
 */
export function tierDoubt(
  tier: string | undefined,
  from: Day | undefined,
  until: Day | undefined,
): { doubt: 'other-edition' | 'too-long'; edition: TierEdition['edition']; years: number } | undefined {
  const rule = from === undefined ? undefined : tierEditionOn(from);
  if (!rule || from === undefined) return undefined;
  const { edition, names } = rule;
  const own = names.find((each) => each.tier === tier);
  const isOfAnother = tierEditions.some((other) => other.names.some((each) => each.tier === tier));
  if (!own) return isOfAnother ? { doubt: 'other-edition', edition, years: 0 } : undefined;
  if (own.validYears === undefined || until === undefined) return undefined;
  const last = `${Number(from.slice(0, 4)) + own.validYears}${from.slice(4)}`;
  return until > last ? { doubt: 'too-long', edition, years: own.validYears } : undefined;
}

/** Days from one day until the last one of a certificate; 0 on that day, less than 0 after it. */
export function tierDaysLeft(until: Day, day: Day): number {
  return Math.round((Date.parse(until) - Date.parse(day)) / 86_400_000);
}

/** A certificate that ends within so many days is named before it does. */
export const tierSoonInDays = 90;

/** `undated`: a tier without the last day of its certificate; it is asked for, not counted. */
export type TierValidity = 'none' | 'valid' | 'expired' | 'not-yet' | 'undated';

/** What a certificate is worth on a day; both its days are included. */
export function tierValidityOn(
  tier: string | undefined,
  from: Day | undefined,
  until: Day | undefined,
  day: Day,
): TierValidity {
  if (!tier || tier === 'none') return 'none';
  if (from && day < from) return 'not-yet';
  if (!until) return 'undated';
  return day > until ? 'expired' : 'valid';
}

/** Whether a statistic of that day may count the tier: only a certificate that is valid on it. */
export function isTierValidOn(
  tier: string | undefined,
  from: Day | undefined,
  until: Day | undefined,
  day: Day,
): boolean {
  return tierValidityOn(tier, from, until, day) === 'valid';
}
