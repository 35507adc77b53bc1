import { type Day, dayAt, type Instant } from '../../../src-core/record/instant.ts';
import { say } from '../../locale/say.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** Time of day at this laptop: `09:12`. */
export function clockTime(instant: Instant): string {
  const at = new Date(instant);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** A calendar day with its weekday: `2026-11-23 周一`. */
export function dayWords(day: Day): string {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return `${day} ${say(`ui.weekday.${weekday as 0 | 1 | 2 | 3 | 4 | 5 | 6}`)}`;
}

/** The calendar day of a moment at this laptop: `2026-11-23`. */
export function dayOf(instant: Instant): Day {
  return dayAt(instant, -new Date(instant).getTimezoneOffset());
}

/** When it was: the time of a moment of today, of another one the day as well. */
export function recentWords(instant: Instant): string {
  return dayOf(instant) === dayOf(new Date().toISOString()) ? clockTime(instant) : momentWords(instant);
}

/** Day, weekday and time at this laptop: `2026-11-23 周一 09:15`. */
export function momentWords(instant: Instant): string {
  return `${dayWords(dayOf(instant))} ${clockTime(instant)}`;
}
