import { type Day, isDay } from '../record/instant.ts';
import { divisionName, isInventedDivision } from './divisions.ts';
import { toPlainCode } from './to-half-width.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';
/** Ages outside these are looked at again; they are no reason to refuse a graduate. */
const usualAge = { from: 15, to: 60 };

export type IdentityNumberProblem =
  | 'empty'
  | 'length' // not 18 characters
  | 'old-15-digits' // a number of the first generation, invalid since 2013
  | 'characters' // not 17 digits and a digit or X
  | 'date'; // the birthday does not exist or is after today

export type IdentityNumberCheck =
  | { readonly format: 'bad'; readonly problem: IdentityNumberProblem; readonly length: number }
  | {
      readonly format: 'ok';
      /** As it should be stored: half-width, capital X. */
      readonly number: string;
      readonly checkDigit: 'right' | 'wrong';
      readonly expected: string;
      readonly birthday: Day;
      readonly sex: 'male' | 'female';
      /** Full years on the day that was handed in. */
      readonly age: number;
      readonly ageNote: 'usual' | 'young' | 'old';
      readonly divisionCode: string;
      /** Undefined when the area code is unknown: it only warns, abolished codes live on in identity numbers. */
      readonly divisionName: string | undefined;
      /** 81, 82, 83: residence permits of people from Hong Kong, Macao and Taiwan (from memory, unverified); 9: foreigners. */
      readonly holder: 'resident' | 'hong-kong' | 'macao' | 'taiwan' | 'foreigner';
    };

/**
 * Reads a resident identity number. Source: GB 11643-1999 (ISO 7064 MOD 11-2).
 * @param today the day at the office, against which age and birthday are judged
 */
export function checkIdentityNumber(text: string, today: Day): IdentityNumberCheck {
  const number = toPlainCode(text);
  const bad = (problem: IdentityNumberProblem) =>
    ({ format: 'bad', problem, length: number.length }) as const;
  if (number === '') return bad('empty');
  if (/^\d{15}$/.test(number)) return bad('old-15-digits');
  if (number.length !== 18) return bad('length');
  if (!/^\d{17}[\dX]$/.test(number)) return bad('characters');
  const birthday = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isBirthday(birthday) || birthday > today) return bad('date');
  const age = ageOn(birthday, today);
  const expected = identityDigit(number.slice(0, 17));
  return {
    format: 'ok',
    number,
    checkDigit: number[17] === expected ? 'right' : 'wrong',
    expected,
    birthday,
    sex: Number(number[16]) % 2 === 1 ? 'male' : 'female',
    age,
    ageNote: age < usualAge.from ? 'young' : age > usualAge.to ? 'old' : 'usual',
    divisionCode: number.slice(0, 6),
    divisionName: divisionName(number.slice(0, 6)),
    holder: holderOf(number),
  };
}

/**
 * The full 18-character number of its first 17 digits.
 * @throws when they are not 17 digits: a bug, not input
 */
export function identityNumberOf(first17: string): string {
  if (!/^\d{17}$/.test(first17))
    throw new Error('an identity number has 17 digits before its check character');
  return first17 + identityDigit(first17);
}

/** The kinds of document that a graduate may show. */
export type DocumentKind =
  'resident' | 'residence-permit' | 'passport' | 'hk-macao-permit' | 'taiwan-permit' | 'permanent-residence';

/** What numbers of the other documents look like (from memory, unverified): plausible, without a check digit. */
const plausible: Readonly<Record<'passport' | 'hk-macao-permit' | 'taiwan-permit', RegExp>> = {
  // Of any country; a word without a digit is no number.
  passport: /^(?=.*\d)[A-Z0-9]{6,12}$/,
  'hk-macao-permit': /^[HM]\d{8}(?:\d{2})?$/,
  'taiwan-permit': /^(?:\d{8}|\d{10}[A-Z]?)$/,
};

/** The card for foreigners with permanent residence until 2023: the country in three letters and twelve digits. */
const formerResidenceCard = /^[A-Z]{3}\d{12}$/;

export type DocumentNumberCheck =
  | IdentityNumberCheck
  | { readonly format: 'bad'; readonly problem: 'empty' | 'document-form'; readonly length: number }
  | { readonly format: 'plausible'; readonly number: string };

/**
 * Reads the number of any of the document kinds. Identity numbers, residence permits and the cards for foreigners since 2023 have
 * the same check digit; those cards begin with 9 (rules for reading them, National Immigration Administration, 2023, items 2 and 3).
 */
export function checkDocumentNumber(kind: DocumentKind, text: string, today: Day): DocumentNumberCheck {
  if (kind === 'resident' || kind === 'residence-permit') return checkIdentityNumber(text, today);
  if (kind === 'permanent-residence') return checkResidenceCard(text, today);
  const number = toPlainCode(text);
  if (number === '') return { format: 'bad', problem: 'empty', length: 0 };
  if (!plausible[kind].test(number))
    return { format: 'bad', problem: 'document-form', length: number.length };
  return { format: 'plausible', number };
}

function checkResidenceCard(text: string, today: Day): DocumentNumberCheck {
  const number = toPlainCode(text);
  if (formerResidenceCard.test(number)) return { format: 'plausible', number };
  const isForeigner = number === '' || number.startsWith('9');
  return isForeigner
    ? checkIdentityNumber(number, today)
    : { format: 'bad', problem: 'document-form', length: number.length };
}

/** Full years between two days. */
function ageOn(birthday: Day, today: Day): number {
  const years = Number(today.slice(0, 4)) - Number(birthday.slice(0, 4));
  return today.slice(5) < birthday.slice(5) ? years - 1 : years;
}

// The standard's own sample was born in 1880, and a day of our records begins in 1900.
function isBirthday(day: string): boolean {
  return isDay(day) || (/^18/.test(day) && isDay(`20${day.slice(2)}`) && !day.endsWith('00-02-29'));
}

function identityDigit(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return checkCharacters.charAt(sum % 11);
}

function holderOf(number: string): 'resident' | 'hong-kong' | 'macao' | 'taiwan' | 'foreigner' {
  // Behind the 9 stands a province; 99 is of our own invented people.
  if (number.startsWith('9') && !isInventedDivision(number)) return 'foreigner';
  switch (number.slice(0, 2)) {
    case '81':
      return 'hong-kong';
    case '82':
      return 'macao';
    case '83':
      return 'taiwan';
    default:
      return 'resident';
  }
}
