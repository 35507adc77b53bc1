import { completenessOf } from '../record/completeness.ts';
import type { Day } from '../record/instant.ts';
import { checkEmail } from '../standards/email.ts';
import { type EnterpriseSize, type SizeAnswer, sizeOf } from '../standards/enterprise-size.ts';
import {
  tierDaysLeft,
  tierDoubt,
  tierNameOn,
  tierSoonInDays,
  tierValidityOn,
} from '../standards/tier-table.ts';
import { type BodyKind, checkOrganisationCode, checkUscc } from '../standards/uscc.ts';
import { type Job, job } from '../job/record.ts';
import { type Enterprise, enterprise } from './record.ts';

/** What can be said of one part of a firm's record; each code is a sentence of the screen. */
export type HealthCode =
  | 'CODE_RIGHT'
  | 'CODE_CHECK_DIGIT'
  | 'CODE_EXPLAINED'
  | 'CODE_ORGANISATION'
  | 'CODE_BAD'
  | 'CODE_MISSING'
  | 'BODY_FIRM'
  | 'BODY_NO_FIRM'
  | 'BODY_UNKNOWN'
  | 'TIER_VALID'
  | 'TIER_ENDS_SOON'
  | 'TIER_EXPIRED'
  | 'TIER_NOT_YET'
  | 'TIER_UNDATED'
  | 'TIER_UNPROVED'
  | 'TIER_UNCHECKED'
  | 'TIER_OTHER_EDITION'
  | 'TIER_TOO_LONG'
  | 'SIZE_AGREES'
  | 'SIZE_COMPUTED'
  | 'SIZE_DIFFERS'
  | 'SIZE_DATA_MISSING'
  | 'SIZE_NOT_COVERED'
  | 'NOTICE_COMPLETE'
  | 'NOTICE_MISSING'
  | 'POSTS_COMPLETE'
  | 'POSTS_INCOMPLETE'
  | 'POSTS_NONE'
  | 'CONTACT_GOOD'
  | 'CONTACT_DOUBTFUL'
  | 'CONTACT_MISSING'
  | 'LICENCE_HERE'
  | 'LICENCE_MISSING'
  | 'NO_DOUBLES'
  | 'DOUBLES';

/** One line of the card: how many of its points the firm has. */
export type HealthItem = {
  readonly code: HealthCode;
  readonly points: number;
  readonly of: number;
  readonly about: {
    /** The check digit that would fit. */
    readonly expected?: string;
    readonly body?: BodyKind;
    readonly day?: Day;
    readonly days?: number;
    readonly size?: EnterpriseSize;
    readonly declared?: string;
    readonly missing?: readonly string[];
    readonly count?: number;
    /** What was entered about the check digit. */
    readonly reason?: string;
    /** The rule by which the certificate was granted, and how it calls the tier. */
    readonly edition?: string;
    readonly tierName?: string;
    readonly grantedBy?: 'province' | 'ministry';
    readonly issuer?: string;
    readonly years?: number;
  };
};

export type Health = {
  /** 0 to 100: the share of the points that can be had. */
  readonly score: number;
  readonly items: readonly HealthItem[];
};

/**
 * The state of a firm's record on the day of the fair: its code (GB 32100-2015, GB 11714), kind of body, certificate, size beside
 * the declared one (工信部联企业〔2011〕300号), what the notice of 2019 asks for, contact, evidence, doubles. It judges the record, not the firm.
 *
 * @param record sensitive values in the open
 * @param doubles how many others of the library may be the same firm; undefined until that is known
 * @param posts of the firm: the notice asks for posts, headcount and regions with it; undefined until they are known
 */
export function healthOf(
  record: Partial<Enterprise>,
  day: Day,
  doubles: number | undefined,
  posts?: readonly Partial<Job>[],
): Health {
  const items = [
    ...codeItems(record),
    ...tierItems(record, day),
    sizeItem(record),
    noticeItem(record),
    ...(posts ? [postsItem(posts)] : []),
    contactItem(record),
    evidence(record),
    ...(doubles === undefined
      ? []
      : [item(doubles === 0 ? 'NO_DOUBLES' : 'DOUBLES', doubles === 0 ? 5 : 0, 5, { count: doubles })]),
  ];
  const had = items.reduce((sum, { points }) => sum + points, 0);
  const possible = items.reduce((sum, { of }) => sum + of, 0);
  return { score: Math.round((100 * had) / possible), items };
}

function item(code: HealthCode, points: number, of: number, about: HealthItem['about'] = {}): HealthItem {
  return { code, points, of, about };
}

function codeItems({ uscc, usccReason }: Partial<Enterprise>): HealthItem[] {
  if (!uscc) return [item('CODE_MISSING', 0, 20), item('BODY_UNKNOWN', 0, 10)];
  const check = checkUscc(uscc);
  if (check.format === 'bad') return [item('CODE_BAD', 0, 20), item('BODY_UNKNOWN', 0, 10)];
  const isFirm = ['enterprise', 'sole-trader', 'farmers-cooperative'].includes(check.body);
  const body = item(isFirm ? 'BODY_FIRM' : 'BODY_NO_FIRM', isFirm ? 10 : 0, 10, { body: check.body });
  const { expected } = check;
  if (check.checkDigit === 'wrong')
    return usccReason
      ? [item('CODE_EXPLAINED', 18, 20, { expected, reason: usccReason }), body]
      : [item('CODE_CHECK_DIGIT', 10, 20, { expected }), body];
  return checkOrganisationCode(uscc.slice(8, 17)) === 'wrong'
    ? [item('CODE_ORGANISATION', 14, 20), body]
    : [item('CODE_RIGHT', 20, 20), body];
}

/** Nothing where no tier is claimed: not to have one is no fault. */
function tierItems(record: Partial<Enterprise>, day: Day): HealthItem[] {
  const { tier, tierValidFrom: from, tierValidUntil: until } = record;
  const validity = tierValidityOn(tier, from, until, day);
  const of = 15;
  switch (validity) {
    case 'none':
      return [];
    case 'expired':
      return [item('TIER_EXPIRED', 3, of, until ? { day: until } : {})];
    case 'not-yet':
      return [item('TIER_NOT_YET', 6, of, from ? { day: from } : {})];
    case 'undated':
      return [item('TIER_UNDATED', 6, of)];
    case 'valid':
      return [validTier(record, until ?? day, day, of)];
  }
}

/** A certificate that is valid on the day: whether it is proved, and whether it goes with the rule of its own day. */
function validTier(record: Partial<Enterprise>, until: Day, day: Day, of: number): HealthItem {
  const { tier, tierValidFrom: from, tierCertificate, tierIssuer, tierCheckedOn } = record;
  const hasFile = (record.certificateFiles ?? []).length > 0;
  const named = tierNameOn(tier, from);
  const about = {
    day: until,
    ...(named ? { edition: named.edition, tierName: named.name, grantedBy: named.grantedBy } : {}),
    ...(tierIssuer ? { issuer: tierIssuer } : {}),
  };
  const days = tierDaysLeft(until, day);
  if (days <= tierSoonInDays) return item('TIER_ENDS_SOON', 12, of, { ...about, days });
  if (!tierCertificate && !hasFile) return item('TIER_UNPROVED', 9, of, about);
  const doubt = tierDoubt(tier, from, until);
  if (doubt) {
    const code = doubt.doubt === 'too-long' ? 'TIER_TOO_LONG' : 'TIER_OTHER_EDITION';
    return item(code, 9, of, { ...about, edition: doubt.edition, years: doubt.years });
  }
  return hasFile || tierCheckedOn ? item('TIER_VALID', of, of, about) : item('TIER_UNCHECKED', 12, of, about);
}

const sizeWords: readonly (readonly [RegExp, EnterpriseSize])[] = [
  [/微/, 'micro'],
  [/小/, 'small'],
  [/中/, 'medium'],
  [/大/, 'large'],
];

function sizeItem({ declaredSize, ...facts }: Partial<Enterprise>): HealthItem {
  const size: SizeAnswer = sizeOf(facts);
  const of = 10;
  if (size === 'not-covered') return item('SIZE_NOT_COVERED', of, of);
  if (typeof size === 'object') return item('SIZE_DATA_MISSING', 0, of, { missing: size.missing });
  const declared = sizeWords.find(([word]) => word.test(declaredSize ?? ''))?.[1];
  if (declared === undefined) return item('SIZE_COMPUTED', of, of, { size });
  return declared === size
    ? item('SIZE_AGREES', of, of, { size })
    : item('SIZE_DIFFERS', 5, of, { size, declared: declaredSize ?? '' });
}

function noticeItem(record: Partial<Enterprise>): HealthItem {
  const { missing, filled, wanted } = completenessOf(enterprise, record);
  const of = 25;
  return missing.length === 0
    ? item('NOTICE_COMPLETE', of, of)
    : item('NOTICE_MISSING', Math.round((of * filled) / wanted), of, {
        missing: missing.map(({ name }) => name),
      });
}

function postsItem(posts: readonly Partial<Job>[]): HealthItem {
  const of = 10;
  const wanting = posts.filter((post) => completenessOf(job, post).missing.length > 0).length;
  if (posts.length === 0) return item('POSTS_NONE', 0, of);
  return wanting === 0
    ? item('POSTS_COMPLETE', of, of, { count: posts.length })
    : item('POSTS_INCOMPLETE', Math.round((of * (posts.length - wanting)) / posts.length), of, {
        count: wanting,
      });
}

function contactItem({ contactName, contactPhone, contactEmail }: Partial<Enterprise>): HealthItem {
  const of = 10;
  if (!contactPhone || !contactName) return item('CONTACT_MISSING', contactPhone ? 4 : 0, of);
  const mail = contactEmail ? checkEmail(contactEmail) : undefined;
  const isPublic = mail?.format === 'ok' && mail.isPublicHost;
  return isPublic || contactName.length < 2 ? item('CONTACT_DOUBTFUL', 6, of) : item('CONTACT_GOOD', of, of);
}

function evidence({ licenceFiles = [] }: Partial<Enterprise>): HealthItem {
  return licenceFiles.length > 0 ? item('LICENCE_HERE', 10, 10) : item('LICENCE_MISSING', 0, 10);
}
