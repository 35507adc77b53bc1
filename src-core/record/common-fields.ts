import { z } from 'zod';
import type { Choice, Sensitivity } from './field-meta.ts';
import { isDay, isInstant } from './instant.ts';

// Zod would compile its parsers with `new Function`, which our content security policy forbids.
z.config({ jitless: true });

/** A short text without spaces at its ends. */
export function text(max: number) {
  return z.string().trim().min(1).max(max);
}

/** A text of several lines. */
export function longText(max: number) {
  return z.string().trim().min(1).max(max).meta({ format: 'long' });
}

/** A day that exists in the calendar. */
export const day = z
  .string()
  .refine(isDay, { params: { problem: 'NOT_A_DATE' } })
  .meta({ format: 'day' });

/** A moment, stored in UTC. */
export const instant = z
  .string()
  .refine(isInstant, { params: { problem: 'NOT_AN_INSTANT' } })
  .meta({ format: 'instant' });

/** The laptop's clock had jumped when the times of this record were taken, and nobody had confirmed it. */
export const timeInDoubt = z
  .boolean()
  .optional()
  .meta({ label: '时间存疑', en: 'Time in doubt', isInternal: true });

/** A whole number between two limits, both included. */
export function whole(min: number, max: number) {
  return z.number().int().min(min).max(max);
}

/** A number between two limits, both included. */
export function number(min: number, max: number) {
  return z.number().min(min).max(max);
}

/** A closed list of words, each `code: [Chinese, English, ...other spellings seen in files]`. */
export function choice<const W extends Record<string, readonly [string, string, ...string[]]>>(words: W) {
  const codes = Object.keys(words) as (keyof W & string)[];
  const choices: Choice[] = codes.map((code) => {
    const [label, en, ...aliases] = words[code] as readonly [string, string, ...string[]];
    return { code, label, en, aliases };
  });
  return z.enum(codes as [keyof W & string, ...(keyof W & string)[]]).meta({ choices });
}

/** A key into an open, versioned code table (standards/tables.ts): kept as it is typed, warned of when unknown. */
export function coded(table: string) {
  return text(40).meta({ table });
}

/** Several keys into one code table. */
export function codedList(table: string, max = 40) {
  return z.array(text(40)).max(max).meta({ table });
}

/** Several short texts. */
export function texts(maxLength: number, max: number) {
  return z.array(text(maxLength)).max(max);
}

/** The id of another record. */
export function link(kind: string) {
  return z.string().min(1).max(64).meta({ link: kind });
}

/** Files by their attachment ids. */
export const attachments = z
  .array(z.string().min(1).max(64))
  .max(20)
  .meta({ format: 'attachments', link: 'attachment' });

/**
 * Marks a field as sensitive (s): sealed before it is stored, masked on screen in the way named. The brand carries the
 * mark into the types, so that a stored record cannot be mistaken for an opened one.
 */
export function sensitive<S extends z.ZodType>(
  how: Sensitivity,
  schema: S,
): z.core.$ZodBranded<S, 'sensitive'> {
  return schema.meta({ sensitive: how }) as z.core.$ZodBranded<S, 'sensitive'>;
}
