import { toPlainCode } from './to-half-width.ts';

/** GB 32100-2015: the 31 characters, without I, O, S, V and Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** 3^(i-1) mod 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** What kind of body the first two characters stand for (from memory of GB 32100-2015 table 1, unverified). */
export type BodyKind =
  | 'government'
  | 'public-institution'
  | 'establishment-other'
  | 'social-association'
  | 'private-non-enterprise'
  | 'foundation'
  | 'civil-other'
  | 'enterprise'
  | 'sole-trader'
  | 'farmers-cooperative'
  | 'other';

const bodies: Readonly<Record<string, BodyKind>> = {
  11: 'government',
  12: 'public-institution',
  13: 'establishment-other',
  19: 'establishment-other',
  51: 'social-association',
  52: 'private-non-enterprise',
  53: 'foundation',
  59: 'civil-other',
  91: 'enterprise',
  92: 'sole-trader',
  93: 'farmers-cooperative',
};

export type UsccProblem =
  | 'empty'
  | 'length' // not 18 characters
  | 'characters' // a character outside the alphabet, I, O, S, V and Z among them
  | 'layout' // the six characters of the division are not digits
  | 'old-organisation-code' // nine characters: the code that was replaced in 2015
  | 'old-licence-number'; // fifteen digits: a business licence number from before 2015

export type UsccCheck =
  | {
      readonly format: 'bad';
      readonly code: string;
      readonly problem: UsccProblem;
      readonly length: number;
      readonly wrongAt?: number;
    }
  | {
      readonly format: 'ok';
      /** The code as it should be stored: half-width, upper case, no spaces. */
      readonly code: string;
      /** A wrong check digit warns, it does not refuse: codes in real use fail it. */
      readonly checkDigit: 'right' | 'wrong';
      /** The check digit that the first 17 characters ask for. */
      readonly expected: string;
      readonly body: BodyKind;
      readonly divisionCode: string;
      readonly organisationCode: string;
      readonly organisationCheckDigit: 'right' | 'wrong';
    };

/**
 * Reads a unified social credit code. Spaces, hyphens, full-width and lower-case letters are forgiven.
 * Source: GB 32100-2015 (check digit), GB 11714-1997 (the organisation code inside it).
 */
export function checkUscc(text: string): UsccCheck {
  const code = toPlainCode(text);
  const problem = problemOfForm(code);
  if (problem) return { format: 'bad', code, length: code.length, ...problem };
  const expected = usccDigit(code.slice(0, 17));
  const organisationCode = code.slice(8, 17);
  return {
    format: 'ok',
    code,
    checkDigit: code[17] === expected ? 'right' : 'wrong',
    expected,
    body: bodies[code.slice(0, 2)] ?? 'other',
    divisionCode: code.slice(2, 8),
    organisationCode,
    organisationCheckDigit: checkOrganisationCode(organisationCode),
  };
}

/**
 * The full 18-character code of its first 17 characters.
 * @throws when they are not 17 characters of the alphabet: a bug, not input
 */
export function usccOf(first17: string): string {
  if (first17.length !== 17) throw new Error(`17 characters expected, got ${first17.length}`);
  return first17 + usccDigit(first17);
}

/**
 * The ninth character of an organisation code (GB 11714-1997).
 * @throws when the body is not eight digits or capital letters: a bug, not input
 */
export function organisationDigit(first8: string): string {
  if (!/^[0-9A-Z]{8}$/.test(first8))
    throw new Error('an organisation code has eight digits or capital letters before its check digit');
  const sum = organisationWeights.reduce(
    (total, weight, i) => total + weight * Number.parseInt(first8[i] ?? '', 36),
    0,
  );
  const digit = 11 - (sum % 11);
  return digit === 10 ? 'X' : digit === 11 ? '0' : String(digit);
}

/** Whether a nine-character organisation code (GB 11714-1997) ends as it should. */
export function checkOrganisationCode(code: string): 'right' | 'wrong' {
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return 'wrong';
  return organisationDigit(code.slice(0, 8)) === code[8] ? 'right' : 'wrong';
}

function usccDigit(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * valueAt(first17, i), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

function valueAt(text: string, i: number): number {
  const value = alphabet.indexOf(text.charAt(i));
  if (value < 0) throw new Error(`not a character of GB 32100: position ${i + 1}`);
  return value;
}

function problemOfForm(code: string): { problem: UsccProblem; wrongAt?: number } | undefined {
  if (code === '') return { problem: 'empty' };
  if (/^\d{15}$/.test(code)) return { problem: 'old-licence-number' };
  if (code.length === 9 && checkOrganisationCode(code) === 'right')
    return { problem: 'old-organisation-code' };
  if (code.length !== 18) return { problem: 'length' };
  const wrong = [...code].findIndex((each) => !alphabet.includes(each));
  if (wrong >= 0) return { problem: 'characters', wrongAt: wrong + 1 };
  if (!/^\d{6}$/.test(code.slice(2, 8)))
    return { problem: 'layout', wrongAt: 3 + code.slice(2, 8).search(/\D/) };
  return undefined;
}
