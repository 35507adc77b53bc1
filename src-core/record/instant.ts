/** A moment as people see it: ISO 8601 in UTC with milliseconds, e.g. `2026-11-23T01:15:00.000Z`. */
export type Instant = string;

/** A day of the calendar, `YYYY-MM-DD`, without a time zone. */
export type Day = string;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantPattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a day that exists: 2026-02-29 and 2026-02-31 are not. */
export function isDay(text: string): boolean {
  const parts = dayPattern.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const longest = month === 2 && isLeap ? 29 : daysOfMonth[month - 1];
  return longest !== undefined && day >= 1 && day <= longest && year >= 1900;
}

/** Whether the text is an instant in the one spelling we store. */
export function isInstant(text: string): boolean {
  const parts = instantPattern.exec(text);
  return parts !== null && isDay(parts[1] ?? '');
}

/** The calendar day of a moment. @param minutesAhead how far the place's clock is ahead of UTC, e.g. 480 in China */
export function dayAt(instant: Instant, minutesAhead: number): Day {
  return new Date(Date.parse(instant) + minutesAhead * 60_000).toISOString().slice(0, 10);
}
