import type { Day } from '../record/instant.ts';
import { toHalfWidth } from '../standards/to-half-width.ts';
import type { Cell } from './cell.ts';
import { dayFrom, dayOfAnotherOrder, inDigits } from './spelled-day.ts';

export type ReadDay = {
  readonly day: Day;
  /** The cell names a month or a year alone; its first (or last) day was taken. */
  readonly isAssumed: boolean;
};

/** Serial numbers of Excel that can be meant as days: 1954 to 2119. */
const serials = { from: 20_000, to: 80_000 };

/**
 * A day in any of the spellings that offices use: 2026-11-23, 2026/11/23, 2026.11.23, 2026、11、23, 2026 11 23, 2026年11月23日 or 号,
 * 二〇二六年十一月二十三日, 20261123, 23-Nov-2026, Nov 23, 2026, with or without a time or a weekday, a serial number of Excel
 * (1900 system), a month alone, a year alone. Undefined where no day of the calendar is meant:
 * 31 February, a year of two digits, 11/12/2026 (of November or of December).
 *
 * @param end which day a month or a year alone stands for
 */
export function readDay(cell: Cell, end: 'first' | 'last' = 'first'): ReadDay | undefined {
  if (typeof cell === 'number') return yearAlone(String(cell), end) ?? certain(dayOfSerial(cell));
  if (typeof cell !== 'string') return undefined;
  const text = inDigits(toHalfWidth(cell))
    .replace(/\s+(?=[年月日号])|(?<=[年月])\s+/g, '')
    .replace(/\s?\(?(?:周|星期)[一二三四五六日天]\)?$/, '');
  const whole =
    /^(\d{4})\s?[-/.年、\\,]\s?(\d{1,2})\s?[-/.月、\\,]\s?(\d{1,2})[日号]?(?:[ T]+\d{1,2}[:时].*)?$/.exec(
      text,
    ) ??
    /^(\d{4}) (\d{1,2}) (\d{1,2})$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (whole) return certain(dayFrom(whole[1], whole[2], whole[3]));
  const foreign = dayOfAnotherOrder(text);
  if (foreign) return certain(foreign);
  const month =
    /^(\d{4})\s?[-/.年]\s?(\d{1,2})月?份?$/.exec(text) ?? /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/.exec(text);
  if (month) return monthAlone(month, end);
  const year = yearAlone(text.replace(/年$/, ''), end);
  if (year) return year;
  return /^\d{5}(?:\.\d+)?$/.test(text) ? certain(dayOfSerial(Number(text))) : undefined;
}

function yearAlone(text: string, end: 'first' | 'last'): ReadDay | undefined {
  if (!/^(?:19|20)\d{2}$/.test(text)) return undefined;
  return { day: `${text}-${end === 'first' ? '01-01' : '12-31'}`, isAssumed: true };
}

function monthAlone(parts: RegExpExecArray, end: 'first' | 'last'): ReadDay | undefined {
  const days = end === 'first' ? ['1'] : ['31', '30', '29', '28'];
  for (const each of days) {
    const day = dayFrom(parts[1], parts[2], each);
    if (day) return { day, isAssumed: true };
  }
  return undefined;
}

function certain(day: Day | undefined): ReadDay | undefined {
  return day === undefined ? undefined : { day, isAssumed: false };
}

/** Days since 1899-12-30 as a day of the calendar (civil-from-days, H. Hinnant). */
function dayOfSerial(serial: number): Day | undefined {
  if (!(serial >= serials.from && serial <= serials.to)) return undefined;
  const daysFromEra = Math.floor(serial) - 25_569 + 719_468;
  const era = Math.floor(daysFromEra / 146_097);
  const dayOfEra = daysFromEra - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayFrom(String(year), String(month), String(day));
}
