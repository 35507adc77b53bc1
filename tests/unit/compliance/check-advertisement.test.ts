import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Advertisement, checkAdvertisement } from '../../../src-core/compliance/check-advertisement.ts';
import { wordRules } from '../../../src-core/compliance/rule-set.ts';

/** Invented; nothing in it is wrong. */
const good: Advertisement = {
  job: {
    title: '机械工程师',
    headcount: 2,
    description: '负责非标设备的结构设计，试用期3个月，合同期限三年。',
    workRegions: ['350200'],
    lowestDegree: '21',
    salaryMin: 8_000,
    salaryMax: 12_000,
  },
  enterprise: {
    name: '示例智能装备有限公司',
    uscc: '91350200MA2YJ1XR9G',
    staff: 120,
    founded: '2015-03-01',
    contactName: '林示例',
    contactPhone: '0592-6123456',
    contactEmail: 'hr@example.com',
  },
  today: '2026-11-24',
  headcountOfAll: 10,
};

const codes = (ad: Advertisement) =>
  checkAdvertisement(ad, wordRules).map((finding) => (finding.is === 'doubt' ? finding.code : finding.rule));

test('an ordinary advertisement with all that is asked for has nothing against it', () => {
  expect(checkAdvertisement(good, wordRules)).toEqual([]);
});

const job = (more: Partial<Advertisement['job']>): Advertisement => ({
  ...good,
  job: { ...good.job, ...more },
});
const firm = (more: Partial<NonNullable<Advertisement['enterprise']>>): Advertisement => ({
  ...good,
  enterprise: { ...good.enterprise, ...more },
});

test.each<[string, Advertisement, string[]]>([
  [
    'what the regulation asks for is missing',
    job({ headcount: undefined, workRegions: [] }),
    ['MISSING', 'MISSING'],
  ],
  ['the firm has no code', firm({ uscc: undefined }), ['MISSING']],
  ['no pay', job({ salaryMin: undefined, salaryMax: undefined }), ['NO_PAY']],
  ['pay in thousands', job({ salaryMin: 8, salaryMax: 12 }), ['MEANT_THOUSANDS']],
  ['pay of a year', job({ salaryMin: 96_000, salaryMax: 144_000 }), ['MEANT_A_YEAR']],
  ['too wide a range', job({ salaryMin: 3_000, salaryMax: 30_000 }), ['WIDE_PAY']],
  [
    'below the lowest wage',
    { ...job({ salaryMin: 1_500, salaryMax: 1_800 }), lowestWage: 2_030 },
    ['BELOW_LOWEST_WAGE'],
  ],
  [
    'three months in a contract of one year',
    job({ description: '试用期三个月，合同一年。' }),
    ['PROBATION_TOO_LONG'],
  ],
  [
    'the contract named before the probation',
    job({ description: '签一年合同，试用期三个月。' }),
    ['PROBATION_TOO_LONG'],
  ],
  [
    'half a year of probation in a contract of a year',
    job({ description: '试用半年，合同一年一签。' }),
    ['PROBATION_TOO_LONG'],
  ],
  ['half a year in a contract of three', job({ description: '签三年劳动合同，试用期半年。' }), []],
  [
    'a free mailbox, a mobile, half a name',
    firm({ contactEmail: 'hr2026@163.com', contactPhone: '13800138000', contactName: '王经理' }),
    ['PUBLIC_MAIL', 'MOBILE_ONLY', 'NO_FULL_NAME'],
  ],
  ['an agency without a licence', firm({ name: '示例人力资源有限公司' }), ['NO_LICENCE']],
  [
    'an agency with its licence',
    firm({
      name: '示例人力资源有限公司',
      introduction: '人力资源服务许可证编号：(闽)人服证字〔2020〕第0001号',
    }),
    [],
  ],
  [
    'for others without their commission',
    job({ description: '受某集团委托，代招操作工。' }),
    ['NO_COMMISSION'],
  ],
  [
    'a great name that nothing proves',
    firm({ name: '中国示例能源有限公司', staff: 12 }),
    ['GREAT_NAME', 'MORE_THAN_STAFF'],
  ],
  ['more posts than people', { ...good, headcountOfAll: 61 }, ['MORE_THAN_STAFF']],
  ['founded last month', firm({ founded: '2026-10-20' }), ['JUST_FOUNDED']],
  ['a certificate that has ended', firm({ tierValidUntil: '2026-11-23' }), ['CERTIFICATE_EXPIRED']],
  [
    'words in the introduction of the firm',
    firm({ introduction: '我司与985高校合作，招聘仅限男性。' }),
    ['G1'],
  ],
])('%s', (_, ad, expected) => {
  expect(codes(ad)).toEqual(expected);
});

test('what blocks comes before what only warns', () => {
  const levels = checkAdvertisement(
    job({ description: '五官端正，限男性', salaryMin: undefined, salaryMax: undefined }),
    wordRules,
  );
  expect(levels.map(({ level }) => level)).toEqual(['block', 'warn', 'warn']);
});

/**
 * 300 invented ordinary advertisements, written before the rules and not changed since (hence the hash). At the first run one of
 * them had a false alarm (培训带教 was heard as 培训贷): 0.33 %. The limit is 2 %.
 */
test('of 300 ordinary advertisements at most six have a false alarm', () => {
  const bytes = readFileSync(new URL('ordinary-advertisements.txt', import.meta.url));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(
    '8efb77dbdebad555f8fc8449543729560162b6af1bbaaf773e6bcfc902406faa',
  );
  const lines = bytes.toString().trim().split('\n');
  expect(lines).toHaveLength(300);
  const alarmed = lines.filter((line) => {
    const [title = '', description = '', benefits = '', salaryText = ''] = line.split('|');
    return checkAdvertisement(job({ title, description, benefits, salaryText }), wordRules).length > 0;
  });
  expect(alarmed.length, alarmed.join('\n')).toBeLessThanOrEqual(6);
});
