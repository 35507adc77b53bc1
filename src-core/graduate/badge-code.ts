import { toPlainCode } from '../standards/to-half-width.ts';

/**
 * 31 signs without those that are mistaken for others (I, O, S, V, Z), as in GB 32100-2015. 31 is a prime: with different weights
 * for every place the check character finds each single wrong sign and each two that changed places.
 */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25];
const prefix = 'B';

/** How much of the random end of an id a code holds: the short one nearly always suffices. */
const short = { signs: 8, hexDigits: 10, below: 2 ** 39 };
const long = { signs: 10, hexDigits: 12, below: 2 ** 48 };

/** What a badge says: a part of a graduate's id, nothing of the person. */
export type BadgeCode = { readonly number: number; readonly isLong: boolean };

/** The part of an id that stands on a badge; undefined for an id that does not end in 12 hexadecimal digits (UUIDv7 does). */
export function badgeNumber(id: string, isLong = false): number | undefined {
  if (!/[0-9a-f]{12}$/.test(id)) return undefined;
  const { hexDigits, below } = isLong ? long : short;
  return Number.parseInt(id.slice(-hexDigits), 16) % below;
}

/** The code of a badge: `B`, 8 or 10 signs, a check character; ASCII capitals and digits, readable by any scanner. */
export function badgeText({ number, isLong }: BadgeCode): string {
  let rest = number;
  let signs = '';
  for (let place = 0; place < (isLong ? long : short).signs; place += 1) {
    signs = alphabet.charAt(rest % alphabet.length) + signs;
    rest = Math.floor(rest / alphabet.length);
  }
  return prefix + signs + checkCharacter(signs);
}

/**
 * Reads what was scanned or typed; undefined when it is not the code of a badge, the check character included. Signs that the
 * alphabet leaves out because they are mistaken are read as what was meant.
 */
export function readBadge(text: string): BadgeCode | undefined {
  const code = toPlainCode(text)
    .replaceAll('O', '0')
    .replaceAll('I', '1')
    .replaceAll('Z', '2')
    .replaceAll('S', '5');
  const length = code.length - prefix.length - 1;
  if (!code.startsWith(prefix) || (length !== short.signs && length !== long.signs)) return undefined;
  const signs = code.slice(prefix.length, -1);
  const values = [...signs].map((sign) => alphabet.indexOf(sign));
  if (values.includes(-1) || code.at(-1) !== checkCharacter(signs)) return undefined;
  const isLong = length === long.signs;
  const number = values.reduce((total, value) => total * alphabet.length + value, 0);
  return number < (isLong ? long : short).below ? { number, isLong } : undefined;
}

function checkCharacter(signs: string): string {
  const sum = [...signs].reduce(
    (total, sign, place) => total + alphabet.indexOf(sign) * (weights[place] ?? 1),
    0,
  );
  return alphabet.charAt((alphabet.length - (sum % alphabet.length)) % alphabet.length);
}

/**
 * The codes of all graduates of a library. The same id has the same code at every laptop; only where two of them end alike (in
 * 50,000 about once in 400 libraries) both get the long one. Both forms are understood always.
 *
 * @param ids all of them, deleted and merged ones too: their badges may be about
 * @returns undefined for an id that no badge can be made of
 */
export function badgeCodes(ids: readonly string[]): (id: string) => string | undefined {
  const seen = new Map<number, number>();
  for (const id of ids) {
    const number = badgeNumber(id);
    if (number !== undefined) seen.set(number, (seen.get(number) ?? 0) + 1);
  }
  return (id) => {
    const isLong = (seen.get(badgeNumber(id) ?? -1) ?? 0) > 1;
    const number = badgeNumber(id, isLong);
    return number === undefined ? undefined : badgeText({ number, isLong });
  };
}
