import type { StoredRecord } from '../kinds.ts';
import type { Day } from '../record/instant.ts';
import { type Advertisement, checkAdvertisement, type Finding } from './check-advertisement.ts';
import { normalise } from './normalise.ts';
import type { WordRule } from './rule.ts';
import { ruleSetEdition, wordRules } from './rule-set.ts';

/** The rules of an office: those of FairDesk less what it has switched off, its own beside them, and the lowest wages it entered. */
export type OfficeRules = {
  readonly edition: string;
  readonly words: readonly WordRule[];
  /** Ids of FairDesk's rules that are off. */
  readonly off: ReadonlySet<string>;
  /** Ids of own rules that are on. */
  readonly own: readonly string[];
  readonly wages: readonly StoredRecord<'wage'>[];
};

/** What the office's records make of the rules. Where two laptops recorded one rule twice, it is off if either says so. */
export function officeRules(
  rules: readonly StoredRecord<'rule'>[],
  wages: readonly StoredRecord<'wage'>[],
): OfficeRules {
  const off = new Set(
    rules.flatMap(({ builtIn, isOff }) => (builtIn !== undefined && isOff ? [builtIn] : [])),
  );
  const own = rules.filter(({ words, isOff }) => words !== undefined && !isOff).map(ownRule);
  return {
    edition: ruleSetEdition,
    words: [...wordRules.filter(({ id }) => !off.has(id)), ...own],
    off,
    own: own.map(({ id }) => id),
    wages,
  };
}

/** The words are found as they are meant, in whatever disguise; nothing of them is a pattern. */
function ownRule({ id, words = [], level = 'warn', message, article }: StoredRecord<'rule'>): WordRule {
  return {
    id: `own-${id}`,
    level,
    patterns: words
      .map((each) => normalise(each).text.replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`))
      .filter((each) => each !== ''),
    article: article ?? '',
    message: message ?? words.join('、'),
  };
}

/** Holds an advertisement against the rules of the office. */
export function checkByOffice(ad: Omit<Advertisement, 'lowestWage'>, rules: OfficeRules): Finding[] {
  const regions = ad.job.workRegions?.length ? ad.job.workRegions : [ad.enterprise?.division ?? ''];
  return checkAdvertisement(
    { ...ad, lowestWage: lowestWageIn(regions, rules.wages, ad.today) },
    rules.words,
    rules.off,
  );
}

/** The lowest wage that holds on a day in all of these divisions: the highest of theirs; undefined where none is known. */
export function lowestWageIn(
  regions: readonly string[],
  wages: readonly StoredRecord<'wage'>[],
  day: Day,
): number | undefined {
  const known = regions.flatMap((region) => wageOf(region, wages, day) ?? []);
  return known.length > 0 ? Math.max(...known) : undefined;
}

/** That of the smallest division around the place, in its newest version that is in force. */
function wageOf(region: string, wages: readonly StoredRecord<'wage'>[], day: Day): number | undefined {
  const own = wages.filter(({ division, validFrom }) => validFrom <= day && isWithin(region, division));
  const [best] = own.toSorted(
    (a, b) => depth(b.division) - depth(a.division) || (a.validFrom < b.validFrom ? 1 : -1),
  );
  return best?.monthlyYuan;
}

/** Whether a division lies within another one, or is it: 440106 within 440100 and 440000. */
function isWithin(region: string, division: string): boolean {
  return region.startsWith(division.slice(0, depth(division)));
}

/** Digits of a code that say something. */
function depth(division: string): number {
  return division.endsWith('0000') ? 2 : division.endsWith('00') ? 4 : 6;
}
