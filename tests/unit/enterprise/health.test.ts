import { expect, test } from 'vitest';
import { healthOf } from '../../../src-core/enterprise/health.ts';
import { enterpriseRules } from '../../../src-core/enterprise/rules.ts';
import type { Enterprise } from '../../../src-core/enterprise/record.ts';

const day = '2026-11-24';
/** Invented; its code is one of the published test vectors. */
const good: Partial<Enterprise> = {
  id: 'e1',
  name: '示例智能装备有限公司',
  uscc: '91350200776049653A',
  division: '350200',
  industry: 'C34',
  staff: 120,
  revenue: 5_000,
  declaredSize: '小型',
  tier: 'specialised',
  tierCertificate: '示例-001',
  tierIssuer: '示例省工业和信息化厅',
  tierCheckedOn: '2026-10-08',
  tierValidFrom: '2025-03-01',
  tierValidUntil: '2028-02-29',
  contactName: '林示例',
  contactPhone: '0592-6123456',
  licenceFiles: ['a1'],
};

const codes = (more: Partial<Enterprise>, doubles = 0) =>
  healthOf({ ...good, ...more }, day, doubles).items.map(({ code }) => code);

test('a record with everything right has all points', () => {
  const { score, items } = healthOf(good, day, 0);
  expect(items.filter(({ points, of }) => points < of)).toEqual([]);
  expect(score).toBe(100);
});

test.each<[string, Partial<Enterprise>, string]>([
  ['no code', { uscc: undefined }, 'CODE_MISSING'],
  ['a code whose check digit is wrong', { uscc: '91350203M0001QAY9B' }, 'CODE_CHECK_DIGIT'],
  [
    'one that somebody has explained',
    { uscc: '91350203M0001QAY9B', usccReason: '营业执照如此' },
    'CODE_EXPLAINED',
  ],
  ['a public institution', { uscc: '123502001549897397' }, 'BODY_NO_FIRM'],
  ['a certificate that has ended', { tierValidUntil: '2026-11-23' }, 'TIER_EXPIRED'],
  ['a certificate that ends in 30 days', { tierValidUntil: '2026-12-24' }, 'TIER_ENDS_SOON'],
  ['a certificate from next month on', { tierValidFrom: '2026-12-01' }, 'TIER_NOT_YET'],
  ['a tier that nothing proves', { tierCertificate: undefined }, 'TIER_UNPROVED'],
  ['a certificate that nobody has seen', { tierCheckedOn: undefined }, 'TIER_UNCHECKED'],
  ['more years than the rule grants', { tierValidUntil: '2029-03-01' }, 'TIER_TOO_LONG'],
  ['a tier that came with a later rule', { tier: 'science-tech' }, 'TIER_OTHER_EDITION'],
  ['another size than declared', { declaredSize: '大型企业' }, 'SIZE_DIFFERS'],
  ['no revenue', { revenue: undefined }, 'SIZE_DATA_MISSING'],
  ['a bank', { industry: 'J66' }, 'SIZE_NOT_COVERED'],
  ['no region', { division: undefined }, 'NOTICE_MISSING'],
  ['a free mailbox', { contactEmail: 'hr@163.com' }, 'CONTACT_DOUBTFUL'],
  ['no telephone', { contactPhone: undefined }, 'CONTACT_MISSING'],
  ['no licence', { licenceFiles: undefined }, 'LICENCE_MISSING'],
])('%s', (_, more, code) => {
  expect(codes(more)).toContain(code);
  expect(healthOf({ ...good, ...more }, day, 0).score).toBeLessThanOrEqual(100);
});

test('not to have a tier is no fault, and doubles are', () => {
  const without = healthOf({ ...good, tier: undefined }, day, 0);
  expect(without.score).toBe(100);
  expect(without.items.some(({ code }) => code.startsWith('TIER'))).toBe(false);
  expect(codes({}, 2)).toContain('DOUBLES');
});

test('a reason that is entered takes the warning about the check digit away, and a certificate is named by the rule of its day', () => {
  const told = { uscc: '91350203M0001QAY9B' };
  const warned = (record: object) =>
    enterpriseRules.flatMap((rule) => rule({ ...record }, {})).map(({ code }) => code);
  expect(warned(told)).toEqual(['USCC_CHECK_DIGIT']);
  expect(warned({ ...told, usccReason: '营业执照如此' })).toEqual([]);
  const named = (from: string) =>
    healthOf({ ...good, tier: 'innovative', tierValidFrom: from }, day, undefined).items.find(({ code }) =>
      code.startsWith('TIER'),
    )?.about;
  expect(named('2025-03-01')).toMatchObject({
    edition: '2022',
    tierName: '创新型中小企业',
    grantedBy: 'province',
  });
  expect(named('2026-05-01')).toMatchObject({ edition: '2026', tierName: '科技和创新型中小企业（创新型）' });
});

test('posts count as the notice asks for them: with headcount, region and degree', () => {
  const post = { title: '示例岗', headcount: 2, workRegions: ['350200'], lowestDegree: '31' };
  const of = (...posts: object[]) =>
    healthOf(good, day, 0, posts).items.find(({ code }) => code.startsWith('POSTS'));
  expect(of()).toMatchObject({ code: 'POSTS_NONE', points: 0 });
  expect(of(post, { title: '示例工' })).toMatchObject({
    code: 'POSTS_INCOMPLETE',
    points: 5,
    about: { count: 1 },
  });
  expect(of(post)).toMatchObject({ code: 'POSTS_COMPLETE', points: 10 });
});
