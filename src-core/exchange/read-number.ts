import type { Field } from '../record/fields.ts';
import { toHalfWidth } from '../standards/to-half-width.ts';
import { readDay } from './read-day.ts';

/**
 * A number as people write it: full-width, with thousands separators, with a unit behind it (5人, 1.2亿元). Amounts in 10,000 yuan
 * heed the unit in the cell first and the one in the title next; a title that names money in words we cannot read refuses the cell. A year may be written 2026届 or as a day. What is no
 * single number (若干, 3-5) comes back as the text it is, and the schema refuses it.
 */
export function readNumber(field: Field, written: string, title: string): number | string {
  const text = toHalfWidth(written).replace(/(\d)[,\s](?=\d{3}(?:\D|$))/g, '$1');
  if ((field.min ?? 0) >= 1900) return readYear(text);
  if (/^-?\d+(?:\.\d+)?e[+-]?\d+$/i.test(text))
    return scaled(field, Number(text), undefined, undefined, title, text);
  const match = /^约?\s*(-?\d+(?:\.\d+)?)\s*(万|亿|千|k)?\s*(元|人|名|位|个|家|岁|年|个月|月|薪)?$/i.exec(
    text,
  );
  if (!match) return text;
  return scaled(field, Number(match[1]), match[2], match[3], title, text);
}

function scaled(
  field: Field,
  amount: number,
  scale: string | undefined,
  unit: string | undefined,
  title: string,
  text: string,
): number | string {
  const factor =
    field.unit === 'ten-thousand-yuan'
      ? tenThousands(scale, unit, title)
      : (factors[(scale ?? '').toLowerCase()] ?? 1);
  if (factor === undefined) return text;
  // Only a product is rounded: 0.1 x 10,000 is no whole number in a computer, but what is written stays as it is.
  return factor === 1 ? amount : Math.round(amount * factor * 1e6) / 1e6;
}

const titleFactors: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};
const factors: Readonly<Record<string, number>> = { k: 1000, 千: 1000, 万: 10_000, 亿: 100_000_000 };

function tenThousands(
  scale: string | undefined,
  unit: string | undefined,
  title: string,
): number | undefined {
  if (scale) return (factors[scale.toLowerCase()] ?? 1) / 10_000;
  if (unit === '元') return 1 / 10_000;
  const said = /[(（【[]([^)）】\]]*)[)）】\]]/.exec(toHalfWidth(title))?.[1] ?? '';
  if (!/[元亿万千百]|rmb|cny|美|\$/i.test(said)) return 1;
  const inTitle =
    /^(?:单位[:：])?(?:人民币|rmb|cny)?[:：]?(亿|千万|百万|万|千|百)?(?:元)?(?:人民币|rmb)?$/i.exec(
      said.replace(/\s/g, ''),
    );
  return inTitle ? (titleFactors[inTitle[1] ?? ''] ?? 1) / 10_000 : undefined;
}

function readYear(text: string): number | string {
  const year = /^(\d{4})\s*(?:届|年|级|年度)?$/.exec(text) ?? /^(\d{2})\s*届$/.exec(text);
  if (year) return year[1]?.length === 2 ? 2000 + Number(year[1]) : Number(year[1]);
  const day = readDay(text);
  return day ? Number(day.day.slice(0, 4)) : text;
}
