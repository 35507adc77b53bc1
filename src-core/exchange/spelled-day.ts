import { type Day, isDay } from '../record/instant.ts';

/** The day of a year, a month and a day as digits; undefined where the calendar has none. */
export function dayFrom(year = '', month = '', day = ''): Day | undefined {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : undefined;
}

const numerals = '〇一二三四五六七八九';

/** 二〇二六年十一月二十三日 with digits; any other text stays as it is. */
export function inDigits(text: string): string {
  const parts =
    /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?$/.exec(
      text,
    );
  if (!parts) return text;
  const [, written = '', month = '', day] = parts;
  const year = [...written].map(digitOf).join('');
  return `${year}年${belowHundred(month)}月${day === undefined ? '' : `${belowHundred(day)}日`}`;
}

function digitOf(numeral: string): number {
  return Math.max(0, numerals.indexOf(numeral));
}

function belowHundred(numeral: string): number {
  const at = numeral.indexOf('十');
  if (at < 0) return digitOf(numeral);
  const [tens, ones] = [numeral.slice(0, at), numeral.slice(at + 1)];
  return (tens === '' ? 1 : digitOf(tens)) * 10 + (ones === '' ? 0 : digitOf(ones));
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day that does not begin with its year: 23-Nov-2026, Nov 23, 2026, and 11/23/2026 where only one of the two can be the month. */
export function dayOfAnotherOrder(text: string): Day | undefined {
  const named =
    /^(\d{1,2})[- ]([a-z]{3})[a-z]{0,6}[- ,]{1,2}(\d{4})$/i.exec(text) ??
    /^([a-z]{3})[a-z]{0,6}\.? (\d{1,2}),? (\d{4})$/i.exec(text);
  if (named) {
    const [first = '', second = '', year] = named.slice(1);
    const [day, name] = /^\d/.test(first) ? [first, second] : [second, first];
    return dayFrom(year, String(months.indexOf(name.toLowerCase()) + 1), day);
  }
  const [, first = '', second = '', year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text) ?? [];
  const isFirstMonth = Number(first) <= 12;
  if (isFirstMonth && Number(second) <= 12 && first !== second) return undefined;
  return isFirstMonth ? dayFrom(year, first, second) : dayFrom(year, second, first);
}
