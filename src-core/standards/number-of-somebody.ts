import { toHalfWidth, toPlainCode } from './to-half-width.ts';

/** School years (2025-2026) and days (2026-11-28) have as many digits as a telephone number and are nobody's. */
const yearsOrDay =
  /^(?:(?:19|20)\d\d ?[-~/] ?(?:19|20)\d\d|(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01]))$/;

/**
 * Whether a text that would lie in the open holds a number by which a person is known: seven digits or more, whatever signs
 * and spaces stand between them (a telephone number has seven at least), a passport with letters among its digits, or the sign of
 * an address. As wide as what `sealedFormsOf` finds people by.
 */
export function holdsNumberOfSomebody(text: string): boolean {
  const half = toHalfWidth(text);
  if (half.includes('@')) return true;
  const runs = half.match(/\d(?:[^\p{L}\d]*\d)*/gu) ?? [];
  if (runs.some((run) => run.replace(/\D/g, '').length >= 7 && !yearsOrDay.test(run))) return true;
  return half.split(' ').some((word) => {
    const code = toPlainCode(word);
    return /^[A-Z\d]{7,}$/.test(code) && code.replace(/\D/g, '').length >= 5 && !yearsOrDay.test(word);
  });
}
