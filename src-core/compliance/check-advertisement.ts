import type { KindRecord } from '../kinds.ts';
import type { Day } from '../record/instant.ts';
import { checkEmail } from '../standards/email.ts';
import { checkPhone } from '../standards/phone.ts';
import { checkUscc } from '../standards/uscc.ts';
import { findWords, type Hit, type Texts } from './find-words.ts';
import type { Level, WordRule } from './rule.ts';

/** A post with its firm, sensitive values in the open, and what must be known beside them. */
export type Advertisement = {
  job: Partial<KindRecord<'job'>>;
  enterprise: Partial<KindRecord<'enterprise'>> | undefined;
  today: Day;
  /** People that the firm looks for in all its posts. */
  headcountOfAll: number;
  /** Yuan a month where the post is; undefined where the office has named none. */
  lowestWage?: number | undefined;
};

/** Rules about the record, apart from words; some ids stand for rules of both sorts. */
export type DoubtRule = 'M1' | 'M2' | 'T1' | 'T2' | 'T3' | 'C1' | 'I1' | 'I2' | 'I3';

/** What the record itself lacks or says, apart from words; `about` fills the sentence. */
export type Doubt = {
  readonly rule: DoubtRule;
  /** Which of the rule's sentences. */
  readonly code: DoubtCode;
  readonly level: Level;
  readonly kind: 'job' | 'enterprise';
  readonly field: string;
  readonly about?: Readonly<Record<string, string | number>>;
};

export type DoubtCode =
  | 'MISSING'
  | 'PUBLIC_MAIL'
  | 'MOBILE_ONLY'
  | 'NO_FULL_NAME'
  | 'WIDE_PAY'
  | 'NO_PAY'
  | 'BELOW_LOWEST_WAGE'
  | 'MEANT_THOUSANDS'
  | 'MEANT_A_YEAR'
  | 'PROBATION_TOO_LONG'
  | 'NO_LICENCE'
  | 'NO_COMMISSION'
  | 'GREAT_NAME'
  | 'MORE_THAN_STAFF'
  | 'JUST_FOUNDED'
  | 'CERTIFICATE_EXPIRED';

export type Finding = (Hit & { readonly is: 'words' }) | (Doubt & { readonly is: 'doubt' });

/**
 * Everything that must be looked at before a post is published: words that the rules object to, what the regulation asks for
 * and is missing (人力资源市场暂行条例 第二十四条), pay, probation (劳动合同法 第十九条), and signs of fraud. Blocking findings first.
 *
 * @param off rules about the record that the office has switched off; those about words are not among `rules` then
 */
export function checkAdvertisement(
  ad: Advertisement,
  rules: readonly WordRule[],
  off: ReadonlySet<string> = new Set(),
): Finding[] {
  const words = findWords(textsOf(ad), rules).map((hit) => ({ ...hit, is: 'words' as const }));
  const doubts = [...missing(ad), ...pay(ad), ...probation(ad), ...contact(ad), ...agency(ad), ...fraud(ad)]
    .filter(({ rule }) => !off.has(rule))
    .map((doubt) => ({ ...doubt, is: 'doubt' as const }));
  return [...words, ...doubts].sort((a, b) => rank(a.level) - rank(b.level));
}

function rank(level: Level): number {
  return level === 'block' ? 0 : 1;
}

/** The texts of an advertisement by the parts that rules tell apart. */
export function textsOf({ job, enterprise }: Pick<Advertisement, 'job' | 'enterprise'>): Texts {
  return {
    title: job.title ?? '',
    description: job.description ?? '',
    benefits: job.benefits ?? '',
    experience: job.experience ?? '',
    majors: (job.majors ?? []).join('\n'),
    skills: (job.skills ?? []).join('\n'),
    pay: job.salaryText ?? '',
    profile: enterprise?.introduction ?? '',
  };
}

type Found = Omit<Doubt, 'is'>;

function missing({ job, enterprise }: Advertisement): Found[] {
  const ofJob = (['headcount', 'description', 'workRegions', 'lowestDegree'] as const).filter((field) => {
    const value = job[field];
    return value === undefined || (Array.isArray(value) && value.length === 0) || value === '';
  });
  const ofFirm = (['name', 'uscc'] as const).filter((field) => !enterprise?.[field]);
  return [
    ...ofJob.map((field): Found => ({ rule: 'M1', code: 'MISSING', level: 'block', kind: 'job', field })),
    ...ofFirm.map((field): Found => ({
      rule: 'M1',
      code: 'MISSING',
      level: 'block',
      kind: 'enterprise',
      field,
    })),
  ];
}

/** A range wider than this, from the lower end to the upper one, promises nothing. */
const widestPay = 5;
/** Pay a month below this was meant in thousands; above the other, as of a year. */
const fewYuan = 100;
const muchYuan = 50_000;

function pay({ job, lowestWage }: Advertisement): Found[] {
  const { salaryMin: min, salaryMax: max } = job;
  const at = (rule: 'T1' | 'T2' | 'T3', code: DoubtCode, level: Level, about?: Found['about']): Found => ({
    rule,
    code,
    level,
    kind: 'job',
    field: 'salaryMin',
    ...(about ? { about } : {}),
  });
  const known = [min, max].filter((each) => each !== undefined);
  if (known.length === 0) return [at('T2', 'NO_PAY', 'warn')];
  const [least, most] = [Math.min(...known), Math.max(...known)];
  if (most < fewYuan) return [at('T3', 'MEANT_THOUSANDS', 'warn', { pay: most })];
  return [
    ...(lowestWage !== undefined && most < lowestWage
      ? [at('T2', 'BELOW_LOWEST_WAGE', 'block', { pay: most, lowest: lowestWage })]
      : []),
    ...(least >= muchYuan ? [at('T3', 'MEANT_A_YEAR', 'warn', { pay: least })] : []),
    ...(least > 0 && most > least * widestPay
      ? [at('T1', 'WIDE_PAY', 'warn', { min: least, max: most })]
      : []),
  ];
}

const numerals = '零一二三四五六七八九十';

function probation({ job }: Advertisement): Found[] {
  const text = `${job.description ?? ''}\n${job.benefits ?? ''}`.normalize('NFKC').replaceAll(/[^\S\n]/g, '');
  const months = /试用期?(?:为|:)?半年/.test(text)
    ? 6
    : numberIn(/试用期?(?:为|:)?(\d{1,2}|[一二两三四五六七八九十])个月/.exec(text)?.[1]);
  const years = numberIn(
    /合同(?:期限|期)?(?:为|:|签)?(\d|[一二两三四五])年/.exec(text)?.[1] ??
      /(?<![满\d])(\d|[一二两三四五])年(?:期)?(?:的)?(?:固定期限)?(?:劳动)?合同/.exec(text)?.[1],
  );
  if (months === undefined || years === undefined) return [];
  const longest = years >= 3 ? 6 : 2;
  return months > longest && months <= 6
    ? [
        {
          rule: 'C1',
          code: 'PROBATION_TOO_LONG',
          level: 'block',
          kind: 'job',
          field: 'description',
          about: { months, years, longest },
        },
      ]
    : [];
}

function numberIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  return text === '两' ? 2 : numerals.indexOf(text);
}

function contact({ enterprise }: Advertisement): Found[] {
  const found: Found[] = [];
  const at = (code: DoubtCode, field: string): Found => ({
    rule: 'M2',
    code,
    level: 'warn',
    kind: 'enterprise',
    field,
  });
  const mail = enterprise?.contactEmail ? checkEmail(enterprise.contactEmail) : undefined;
  if (mail?.format === 'ok' && mail.isPublicHost) found.push(at('PUBLIC_MAIL', 'contactEmail'));
  const phone = enterprise?.contactPhone ? checkPhone(enterprise.contactPhone) : undefined;
  if (phone?.format === 'ok' && phone.kind === 'mobile') found.push(at('MOBILE_ONLY', 'contactPhone'));
  if (/^\p{Script=Han}(?:经理|总|老师|先生|女士|小姐|主管|主任|工)$/u.test(enterprise?.contactName ?? ''))
    found.push(at('NO_FULL_NAME', 'contactName'));
  return found;
}

/** Agencies need a licence, and recruiting for others needs their commission. */
function agency({ job, enterprise }: Advertisement): Found[] {
  const texts = [enterprise?.introduction, job.description, job.benefits].join('\n');
  const isAgency = /劳务派遣|人力资源|人才服务|职业介绍|职业中介|猎头|劳务服务|外包服务/.test(
    enterprise?.name ?? '',
  );
  const hasLicence =
    /许可证(?:编)?号?[:：]?[\p{Script=Han}()（）A-Z\d-]{4,}/u.test(texts) ||
    (enterprise?.licenceFiles?.length ?? 0) > 1;
  const isForOthers = /代招|代为招聘|受[^。；\n]{2,20}委托/.test(texts);
  const hasCommission = /委托书/.test(texts) || (job.commissionFiles?.length ?? 0) > 0;
  return [
    ...(isAgency && !hasLicence
      ? [{ rule: 'I1', code: 'NO_LICENCE', level: 'block', kind: 'enterprise', field: 'name' } as const]
      : []),
    ...(isForOthers && !hasCommission
      ? [{ rule: 'I1', code: 'NO_COMMISSION', level: 'block', kind: 'job', field: 'description' } as const]
      : []),
  ];
}

const threeMonthsInDays = 92;

function fraud({ enterprise, today, headcountOfAll }: Advertisement): Found[] {
  if (!enterprise) return [];
  const { name = '', uscc, staff, founded, tierValidUntil } = enterprise;
  const at = (rule: 'I2' | 'I3', code: DoubtCode, field: string, about?: Found['about']): Found => ({
    rule,
    code,
    level: 'warn',
    kind: 'enterprise',
    field,
    ...(about ? { about } : {}),
  });
  const isGreat = /^中国|^国家|中石油|中石化|国家电网|南方电网|中铁|中建|中核|中粮|银行/.test(name);
  const code = uscc === undefined ? undefined : checkUscc(uscc);
  const isProven = code?.format === 'ok' && code.checkDigit === 'right' && (staff ?? 0) >= 100;
  const isYoung = founded !== undefined && daysBetween(founded, today) < threeMonthsInDays;
  return [
    ...(isGreat && !isProven ? [at('I2', 'GREAT_NAME', 'name')] : []),
    ...(staff !== undefined && headcountOfAll > staff * 0.5
      ? [at('I3', 'MORE_THAN_STAFF', 'staff', { headcount: headcountOfAll, staff })]
      : []),
    ...(isYoung ? [at('I3', 'JUST_FOUNDED', 'founded', { day: founded })] : []),
    ...(tierValidUntil !== undefined && tierValidUntil < today
      ? [at('I3', 'CERTIFICATE_EXPIRED', 'tierValidUntil', { day: tierValidUntil })]
      : []),
  ];
}

function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
