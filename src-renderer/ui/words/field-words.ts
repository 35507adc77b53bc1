import { cellText } from '../../../src-core/record/cell-text.ts';
import type { Sealed } from '../../../src-core/record/declare-record.ts';
import type { Field } from '../../../src-core/record/fields.ts';
import type { Instant } from '../../../src-core/record/instant.ts';
import { spokenLanguage } from '../../locale/language.ts';
import { dayWords, momentWords } from './clock-time.ts';

/** How a link is called on screen; undefined where the record is unknown here. */
export type NameOf = (kind: string, id: string) => string | undefined;

/** A value as a person reads it on screen: codes by name, moments in local time with the weekday. Sealed values stay hidden. */
export function fieldWords(field: Field, value: unknown, nameOf?: NameOf): string {
  if (typeof value === 'string' && field.format === 'day') return dayWords(value);
  if (typeof value === 'string' && field.format === 'instant') return momentWords(value);
  if (typeof value === 'number' && field.unit !== undefined) return value.toLocaleString('en-US');
  return cellText(field, value, spokenLanguage(), {
    offsetInMinutes: offsetOf(value),
    ...(nameOf ? { nameOf } : {}),
  });
}

/** Whether a stored value is sealed. */
export function isSealed(value: unknown): value is Sealed {
  return typeof value === 'object' && value !== null && 'sealed' in value;
}

/** The laptop's distance from UTC at that moment, for moments inside of lists. */
function offsetOf(value: unknown): number {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const at = typeof first === 'object' && first !== null ? Object.values(first).find(isMoment) : undefined;
  return -(at === undefined ? new Date() : new Date(at)).getTimezoneOffset();
}

function isMoment(value: unknown): value is Instant {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);
}
