import { toHalfWidth } from './to-half-width.ts';

/**
 * How a spreadsheet spoiled a number that is not a quantity (identity number, credit code, student number):
 * - `exponent`: 6.10101E+17, the digits are gone
 * - `rounded`: more than 15 digits, of which a spreadsheet keeps 15 and turns the rest into zeros
 * - `beyond-exact`: a number cell above 2^53, where neighbouring numbers can no longer be told apart
 * - `decimal`: 2023010001.0 or 2023010001.5, read through a float
 */
export type NumberDamage = 'exponent' | 'rounded' | 'beyond-exact' | 'decimal';

/**
 * Whether a cell holds a number that a spreadsheet has damaged, and how; undefined when it looks whole. An identity number
 * that truly ends in 000 is named too: one in a thousand that a person confirms is cheaper than a wrong person. A text of
 * 16 digits with one zero at its end is left alone, and so is one with an E inside (2018E8018661055): schools give such numbers.
 */
export function looksLikeDamagedNumber(cell: string | number): NumberDamage | undefined {
  if (typeof cell === 'number') return damageOfNumber(cell);
  const text = toHalfWidth(cell).replace(/[\s']/g, '');
  if (/^[+-]?\d+(?:\.\d+E|(?:\.\d+)?E\+)\d+$/i.test(text)) return 'exponent';
  if (/^\d{15}0{2,5}$/.test(text)) return 'rounded';
  if (/^\d{6,}\.\d+$/.test(text)) return 'decimal';
  return undefined;
}

function damageOfNumber(cell: number): NumberDamage | undefined {
  if (!Number.isFinite(cell)) return 'exponent';
  if (Math.abs(cell) > Number.MAX_SAFE_INTEGER) return 'beyond-exact';
  if (!Number.isInteger(cell)) return Math.abs(cell) >= 100_000 ? 'decimal' : undefined;
  return Math.abs(cell) >= 1e15 && cell % 10 === 0 ? 'rounded' : undefined;
}
