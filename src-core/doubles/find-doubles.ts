import { pinyin } from 'pinyin-pro';
import { agree } from '../change/duplicates.ts';
import { blindForm } from '../change/seal.ts';
import type { StoredRecord } from '../kinds.ts';
import { toPlainWords } from '../standards/to-half-width.ts';
import { firmName } from './firm-name.ts';

/** Why two records may be one; each is a sentence of the screen. */
export type Likeness =
  | 'SAME_CODE'
  | 'SAME_ORGANISATION'
  | 'SAME_NAME'
  | 'SAME_FIRM_NAME'
  | 'SAME_SOUND'
  | 'SAME_PHONE'
  | 'SAME_EMAIL'
  | 'SAME_PERSON_NAME'
  | 'SAME_DOCUMENT'
  | 'SAME_STUDENT_NUMBER'
  | 'SAME_COLLEGE'
  | 'SAME_MAJOR'
  // what speaks against it
  | 'OTHER_CODE'
  | 'OTHER_REGION'
  | 'OTHER_DOCUMENT'
  | 'OTHER_STUDENT_NUMBER'
  | 'OTHER_GENDER';

/** Two records that may be one. */
export type Double = {
  /** Ids in the order of their making. */
  readonly records: readonly [string, string];
  /** Sum of the weights; the higher the surer. */
  readonly score: number;
  readonly likenesses: readonly Likeness[];
};

/** What was not compared because too many share it: a switchboard, a common name. */
export type TooCommon = { readonly likeness: Likeness; readonly count: number };

/**
 * Weights after Fellegi and Sunter (1969, "A Theory for Record Linkage"): log2 of how much likelier the agreement is among
 * records of one firm or person than among others. Estimates of ours for a campus of 600 firms and 50,000 graduates.
 */
const weights: Readonly<Record<Likeness, number>> = {
  SAME_CODE: 20,
  SAME_ORGANISATION: 15,
  SAME_NAME: 12,
  SAME_FIRM_NAME: 9,
  SAME_SOUND: 6,
  SAME_PHONE: 7,
  SAME_EMAIL: 7,
  SAME_PERSON_NAME: 6,
  SAME_DOCUMENT: 20,
  SAME_STUDENT_NUMBER: 14,
  SAME_COLLEGE: 2,
  SAME_MAJOR: 3,
  OTHER_CODE: -9,
  OTHER_REGION: -5,
  OTHER_DOCUMENT: -14,
  OTHER_STUDENT_NUMBER: -8,
  OTHER_GENDER: -6,
};

/** Below this a pair is not worth a person's look. */
const worthALook = 8;
/** More that share one value are compared only where something else brings them together. */
const mostInABlock = 60;

/** One way in which records are brought together: only those with an equal key are ever compared. */
type Block<R> = { likeness: Likeness; keyOf(record: R): string | undefined };
type Scheme<R> = { blocks: readonly Block<R>[]; compare(one: R, other: R): readonly Likeness[] };

type Firm = {
  id: string;
  code: string;
  name: string;
  core: string;
  region: string;
  sound: string;
  phone: string;
  email: string;
};

type Person = {
  id: string;
  name: string;
  document: string;
  studentNumber: string;
  school: string;
  college: string;
  major: string;
  gender: string;
  phone: string;
  email: string;
};

const firms: Scheme<Firm> = {
  blocks: [
    { likeness: 'SAME_CODE', keyOf: ({ code }) => code || undefined },
    { likeness: 'SAME_ORGANISATION', keyOf: ({ code }) => organisationOf(code) },
    { likeness: 'SAME_FIRM_NAME', keyOf: ({ core }) => core || undefined },
    { likeness: 'SAME_SOUND', keyOf: ({ sound }) => sound || undefined },
    { likeness: 'SAME_PHONE', keyOf: ({ phone }) => phone || undefined },
    { likeness: 'SAME_EMAIL', keyOf: ({ email }) => email || undefined },
  ],
  compare(one, other) {
    const found: Likeness[] = [];
    if (one.code && other.code)
      found.push(
        one.code === other.code
          ? 'SAME_CODE'
          : organisationOf(one.code) !== undefined && organisationOf(one.code) === organisationOf(other.code)
            ? 'SAME_ORGANISATION'
            : 'OTHER_CODE',
      );
    if (one.name === other.name) found.push('SAME_NAME');
    else if (one.core === other.core) found.push('SAME_FIRM_NAME');
    else if (one.sound === other.sound) found.push('SAME_SOUND');
    if (one.region && other.region && one.region !== other.region) found.push('OTHER_REGION');
    return [...found, ...sameContact(one, other)];
  },
};

const people: Scheme<Person> = {
  blocks: [
    { likeness: 'SAME_DOCUMENT', keyOf: ({ document }) => document || undefined },
    { likeness: 'SAME_STUDENT_NUMBER', keyOf: ({ studentNumber }) => studentNumber || undefined },
    { likeness: 'SAME_PHONE', keyOf: ({ phone }) => phone || undefined },
    { likeness: 'SAME_EMAIL', keyOf: ({ email }) => email || undefined },
    { likeness: 'SAME_MAJOR', keyOf: ({ name, major }) => (major ? `${name}\n${major}` : undefined) },
    { likeness: 'SAME_COLLEGE', keyOf: ({ name, college }) => (college ? `${name}\n${college}` : undefined) },
  ],
  compare(one, other) {
    const found: Likeness[] = [];
    const both = (field: keyof Person) => one[field] !== '' && other[field] !== '';
    if (both('document')) found.push(one.document === other.document ? 'SAME_DOCUMENT' : 'OTHER_DOCUMENT');
    if (both('studentNumber') && agree(one.school, other.school))
      found.push(one.studentNumber === other.studentNumber ? 'SAME_STUDENT_NUMBER' : 'OTHER_STUDENT_NUMBER');
    if (one.name === other.name) found.push('SAME_PERSON_NAME');
    if (both('college') && one.college === other.college) found.push('SAME_COLLEGE');
    if (both('major') && one.major === other.major) found.push('SAME_MAJOR');
    if (both('gender') && one.gender !== other.gender) found.push('OTHER_GENDER');
    return [...found, ...sameContact(one, other)];
  },
};

/** Firms that may be one: by code, inner organisation code, name without form and region, sound, telephone and e-mail. */
export function doubleEnterprises(
  rows: readonly StoredRecord<'enterprise'>[],
  onProgress?: OnProgress,
): Doubles {
  return doublesAmong(firms, rows.map(firmOf), onProgress);
}

/** People who may be one: by document, student number, telephone, e-mail, or name with college or major. */
export function doubleGraduates(rows: readonly StoredRecord<'graduate'>[], onProgress?: OnProgress): Doubles {
  return doublesAmong(people, rows.map(personOf), onProgress);
}

/** Told after each way in which records are brought together. */
type OnProgress = (done: number, total: number) => void;

export type Doubles = { readonly doubles: readonly Double[]; readonly tooCommon: readonly TooCommon[] };

function doublesAmong<R extends { id: string }>(
  scheme: Scheme<R>,
  records: readonly R[],
  onProgress?: OnProgress,
): Doubles {
  const seen = new Set<string>();
  const doubles: Double[] = [];
  const tooCommon: TooCommon[] = [];
  for (const [done, { likeness, keyOf }] of scheme.blocks.entries()) {
    onProgress?.(done, scheme.blocks.length);
    for (const block of blocksOf(records, keyOf)) {
      if (block.length > mostInABlock) {
        tooCommon.push({ likeness, count: block.length });
        continue;
      }
      for (const [index, one] of block.entries())
        for (const other of block.slice(index + 1)) {
          const [first, second] = one.id < other.id ? [one, other] : [other, one];
          const pair = `${first.id} ${second.id}`;
          if (seen.has(pair)) continue;
          seen.add(pair);
          const likenesses = scheme.compare(first, second);
          const score = likenesses.reduce((sum, each) => sum + weights[each], 0);
          if (score >= worthALook) doubles.push({ records: [first.id, second.id], score, likenesses });
        }
    }
  }
  doubles.sort((a, b) => b.score - a.score || (a.records.join() < b.records.join() ? -1 : 1));
  return { doubles, tooCommon };
}

/**
 * By what a firm is brought together with others: two firms without a common key are never doubles. The doubles of one firm are
 * those among the few that share a key with it (`doubleEnterprises`), and nobody has to read the whole library.
 */
export function firmKeys(row: StoredRecord<'enterprise'>): readonly string[] {
  const firm = firmOf(row);
  const short = {
    ...firm,
    phone: row.contactPhone ? blindForm(row.contactPhone) : '',
    email: row.contactEmail ? blindForm(row.contactEmail) : '',
  };
  return firms.blocks.flatMap(({ likeness, keyOf }) => {
    const key = keyOf(short);
    return key === undefined ? [] : [`${likeness} ${key}`];
  });
}

function blocksOf<R>(records: readonly R[], keyOf: (record: R) => string | undefined): R[][] {
  const blocks = new Map<string, R[]>();
  for (const record of records) {
    const key = keyOf(record);
    if (key === undefined) continue;
    const block = blocks.get(key);
    if (block) block.push(record);
    else blocks.set(key, [record]);
  }
  return [...blocks.values()].filter((block) => block.length > 1);
}

function sameContact(
  one: { phone: string; email: string },
  other: { phone: string; email: string },
): Likeness[] {
  return [
    ...(one.phone !== '' && one.phone === other.phone ? (['SAME_PHONE'] as const) : []),
    ...(one.email !== '' && one.email === other.email ? (['SAME_EMAIL'] as const) : []),
  ];
}

/** The nine signs of the organisation code in a credit code (GB 32100-2015, places 9 to 17). */
function organisationOf(code: string): string | undefined {
  return code.length === 18 ? code.slice(8, 17) : undefined;
}

function firmOf(row: StoredRecord<'enterprise'>): Firm {
  const { core, region } = firmName(row.name);
  return {
    id: row.id,
    code: row.uscc ?? '',
    name: toPlainWords(row.name),
    core,
    region,
    sound: pinyin(core, { toneType: 'none', type: 'array' }).join(''),
    phone: row.contactPhone?.sealed ?? '',
    email: row.contactEmail?.sealed ?? '',
  };
}

function personOf(row: StoredRecord<'graduate'>): Person {
  return {
    id: row.id,
    name: toPlainWords(row.name),
    document: row.documentNumber?.sealed ?? '',
    studentNumber: row.studentNumber ?? '',
    school: row.school ?? '',
    college: row.college ?? '',
    major: row.major ?? '',
    gender: row.gender ?? '',
    phone: row.phone?.sealed ?? '',
    email: row.email?.sealed ?? '',
  };
}
