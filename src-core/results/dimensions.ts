import { interview, interviewResults } from '../interview/record.ts';
import type { StoredRecord } from '../kinds.ts';
import { fieldOf } from '../record/fields.ts';
import { sectionOf } from '../standards/industry-table.ts';
import { standardOf } from '../standards/tables.ts';
import { tierValidityOn } from '../standards/tier-table.ts';
import { declareDimensions, type Dimension } from './dimension.ts';
import type { FairFacts } from './fair-facts.ts';
import type { Label } from './label.ts';
import { enterprisesTakingPart, postsOffered } from './taking-part.ts';

type Enterprise = StoredRecord<'enterprise'>;
type Graduate = StoredRecord<'graduate'>;

/** Everything that the results are broken down by, in the order of the tables. */
export const dimensions = declareDimensions([
  {
    name: 'session',
    label: '按场次',
    en: 'By session',
    keyOf: ({ session }) => session,
    keys: ({ fair }) => fair.sessions.map(({ key }) => key),
    labelOf: (key, { fair }) => same(fair.sessions.find((session) => session.key === key)?.label ?? key),
    charted: 'visitors',
  },
  {
    name: 'result',
    label: '按面试结果',
    en: 'By result',
    keyOf: (row) => row.interview?.result,
    keys: () => interviewResults,
    labelOf: resultLabel,
    note: () => ({ label: '“达成意向”不等于就业。', en: 'An intent is not employment.' }),
  },
  {
    name: 'tier',
    label: '按梯度级别（当日有效）',
    en: 'By tier (valid on the day)',
    ...ofEnterprises((each, facts) => (isTierCounted(each, facts) ? (each.tier ?? 'none') : undefined)),
    labelOf: labelIn('tier'),
    note: ({ fair: { firstDay } }) => ({
      label: `只计首日有效的证书（${firstDay}）。`,
      en: `Only certificates valid on the first day (${firstDay}) count.`,
    }),
  },
  {
    name: 'tierNotCounted',
    label: '梯度证书不计入',
    en: 'Tier not counted',
    ...ofEnterprises((each, facts) => (isTierCounted(each, facts) ? undefined : validityOf(each, facts))),
    labelOf: (key) => whyNotCounted[key] ?? same(key),
  },
  {
    name: 'industry',
    label: '按行业',
    en: 'By industry',
    ...ofEnterprises(({ industry }) => (industry && sectionOf(industry)) ?? ''),
    labelOf: labelIn('industry'),
  },
  {
    name: 'ownership',
    label: '按单位性质',
    en: 'By ownership',
    ...ofEnterprises(({ ownership }) => ownership ?? ''),
    labelOf: labelIn('ownership'),
  },
  {
    name: 'degreeWanted',
    label: '岗位按最低学历',
    en: 'Posts by lowest degree',
    keyOf: ({ job }) => job && (job.lowestDegree ?? ''),
    keys: (facts) => largestFirst(postsOffered(facts).map(({ job }) => job.lowestDegree ?? '')),
    labelOf: labelIn('degree'),
  },
  {
    name: 'college',
    label: '按学院',
    en: 'By college',
    ...ofGraduates(({ college }) => college ?? ''),
    labelOf: (key) => (key === '' ? unsaid : same(key)),
  },
  {
    name: 'degree',
    label: '按学历',
    en: 'By degree',
    ...ofGraduates(({ degree }) => degree ?? ''),
    labelOf: labelIn('degree'),
  },
  {
    name: 'enterprise',
    label: '按企业',
    en: 'By enterprise',
    keyOf: (row) => row.enterprise?.id,
    keys: (facts) => enterprisesTakingPart(facts).map(({ id }) => id),
    labelOf: (key, { enterprises }) => same(enterprises.get(key)?.name ?? key),
    // Platform templates alone: a table with a line for each enterprise is too long for a summary.
    views: [],
  },
]);

export type DimensionName = (typeof dimensions)[number]['name'];

const unsaid: Label = { label: '未填', en: 'Not given' };

/** Why a tier is not counted. */
const whyNotCounted: Readonly<Record<string, Label>> = {
  expired: { label: '证书已过期', en: 'Certificate expired' },
  'not-yet': { label: '证书尚未生效', en: 'Certificate not yet valid' },
  undated: { label: '未填有效期', en: 'No last day given' },
};

function ofEnterprises(
  keyOf: (enterprise: Enterprise, facts: FairFacts) => string | undefined,
): Pick<Dimension, 'keyOf' | 'keys'> {
  return {
    keyOf: ({ enterprise }, facts) => enterprise && keyOf(enterprise, facts),
    keys: (facts) => largestFirst(enterprisesTakingPart(facts).map((each) => keyOf(each, facts))),
  };
}

/** All graduates who checked in or have an interview, if only as a no-show. */
function ofGraduates(keyOf: (graduate: Graduate) => string): Pick<Dimension, 'keyOf' | 'keys'> {
  return {
    keyOf: ({ graduate }) => graduate && keyOf(graduate),
    keys: ({ graduates }) => largestFirst([...graduates.values()].map(keyOf)),
  };
}

/** Each key once, the one with the most records first; what is not given comes last. */
function largestFirst(keys: readonly (string | undefined)[]): string[] {
  const sizes = new Map<string, number>();
  for (const key of keys) if (key !== undefined) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return [...sizes]
    .sort(
      ([a, many], [b, others]) => Number(a === '') - Number(b === '') || others - many || (a < b ? -1 : 1),
    )
    .map(([key]) => key);
}

function validityOf({ tier, tierValidFrom, tierValidUntil }: Enterprise, { fair }: FairFacts) {
  return tierValidityOn(tier, tierValidFrom, tierValidUntil, fair.firstDay);
}

function isTierCounted(enterprise: Enterprise, facts: FairFacts): boolean {
  const validity = validityOf(enterprise, facts);
  return validity === 'valid' || validity === 'none';
}

function same(text: string): Label {
  return { label: text, en: text };
}

/** The label in a code table; a code that is not in it is shown as it is. */
function labelIn(table: string): Dimension['labelOf'] {
  return (key) => {
    if (key === '') return unsaid;
    const standard = standardOf(table);
    const label = standard.labelOf(key) ?? key;
    return { label, en: standard.codes.find((each) => each.code === key)?.en ?? label };
  };
}

function resultLabel(key: string): Label {
  const choice = fieldOf(interview, 'result').choices?.find((each) => each.code === key);
  return choice ? { label: choice.label, en: choice.en ?? choice.label } : same(key);
}
