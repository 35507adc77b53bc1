import type { StoredRecord } from '../kinds.ts';
import { isTierValidOn, type TierKey } from '../standards/tier-table.ts';
import type { Counted } from './counted.ts';
import type { FairFacts } from './fair-facts.ts';
import { declareMeasures } from './measure.ts';
import { enterprisesTakingPart, idsPresent, participationsOf, postsOffered } from './taking-part.ts';

const byEnterprise = ['tier', 'tierNotCounted', 'industry', 'ownership', 'enterprise'] as const;

/** 专精特新 in the narrow sense: technology-based and innovative firms and champions are tiers of their own. */
const specialisedTiers: ReadonlySet<string> = new Set<TierKey>([
  'specialised',
  'little-giant',
  'key-little-giant',
]);

/** What is counted of enterprises and their posts. */
export const enterpriseMeasures = declareMeasures([
  {
    name: 'invited',
    label: '邀请企业',
    en: 'Invited',
    what: {
      label: '受邀参加本场招聘会的企业，每家计一次。',
      en: 'Enterprises invited to the fair, each once.',
    },
    kind: 'enterprise',
    rows: ({ attendances }) => idsOf(attendances),
    by: [],
    views: ['totals', 'workbook'],
  },
  {
    name: 'placed',
    label: '安排展位企业',
    en: 'Given a booth',
    what: {
      label: '至少在一个场次有展位的企业，每家计一次。',
      en: 'Enterprises with a booth in at least one session, each once.',
    },
    kind: 'enterprise',
    rows: ({ placements }) => idsOf(placements),
    by: [],
    views: ['totals', 'workbook'],
  },
  {
    name: 'absent',
    label: '未见到场企业',
    en: 'Not seen yet',
    what: {
      label: '有展位，但既没有登记到场也没有面试记录的企业，每家计一次。',
      en: 'Enterprises with a booth that are neither marked as arrived nor have an interview, each once.',
    },
    kind: 'enterprise',
    rows: (facts) => absentOf(facts),
    by: [],
    views: ['totals', 'workbook'],
  },
  {
    name: 'enterprises',
    label: '参会企业',
    en: 'Enterprises',
    what: {
      label:
        '有展位、登记到场或有面试记录的企业，每家计一次；整场没有展位的（线上）招聘会按受邀企业计。按场次：该场次有展位或有面试记录；两样都没有的，按报名的场次。',
      en: 'Enterprises with a booth, marked as arrived or with an interview, each once; at a fair without booths (online) those that were invited. By session: with a booth or an interview in it; with neither, by the sessions signed up for.',
    },
    kind: 'enterprise',
    rows: (facts) => participationsOf(facts).map((each) => ({ ...each, id: each.enterprise.id })),
    by: ['session', ...byEnterprise],
  },
  {
    name: 'posts',
    label: '岗位',
    en: 'Posts',
    what: {
      label: '参会企业已发布、到首日还没有截止的岗位，每个计一次。',
      en: 'Published posts of enterprises that take part, not closed before the first day, each once.',
    },
    kind: 'job',
    rows: (facts) => postsOffered(facts).map((each) => ({ ...each, id: each.job.id })),
    by: [...byEnterprise, 'degreeWanted'],
    views: ['totals', 'tables', 'workbook'],
  },
  {
    name: 'headcount',
    label: '招聘人数',
    en: 'Headcount',
    what: {
      label: '参会企业已发布、到首日还没有截止的岗位，招聘人数相加；没有写人数的按 0 计。',
      en: 'The headcounts of the published posts of enterprises that take part, added up; a post without one counts as 0.',
    },
    kind: 'job',
    rows: (facts) =>
      postsOffered(facts).map((each) => ({ ...each, id: each.job.id, amount: each.job.headcount ?? 0 })),
    by: [...byEnterprise, 'degreeWanted'],
    views: ['totals', 'tables', 'workbook'],
  },
  {
    name: 'specialised',
    label: '专精特新企业',
    en: 'Specialised enterprises',
    what: {
      label: '参会企业中，首日有效的专精特新中小企业和专精特新“小巨人”企业，每家计一次。',
      en: 'Enterprises whose certificate as a specialised SME or a little giant is valid on the first day, each once.',
    },
    kind: 'enterprise',
    rows: (facts) => specialisedOf(facts),
    by: ['tier', 'industry', 'ownership', 'enterprise'],
    views: [],
  },
]);

function idsOf(rows: readonly { enterprise: string }[]): Counted[] {
  return rows.map(({ enterprise }) => ({ id: enterprise }));
}

function absentOf(facts: FairFacts): Counted[] {
  const present = idsPresent(facts);
  return idsOf(facts.placements).filter(({ id }) => !present.has(id));
}

function specialisedOf(facts: FairFacts): Counted[] {
  const isSpecialised = ({ tier, tierValidFrom, tierValidUntil }: StoredRecord<'enterprise'>) =>
    specialisedTiers.has(tier ?? '') &&
    isTierValidOn(tier, tierValidFrom, tierValidUntil, facts.fair.firstDay);
  return enterprisesTakingPart(facts)
    .filter(isSpecialised)
    .map((enterprise) => ({ id: enterprise.id, enterprise }));
}
