import { z } from 'zod';
import { idPattern } from './id.ts';
import { deepestValue } from './kept-form.ts';
import { isPlausibleStamp } from './stamp.ts';

/** What JSON can hold, and not too deep. */
function isJson(value: unknown, levels: number): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      if (value === null) return true;
      if (levels === 0) return false;
      if (Array.isArray(value)) return value.every((inner) => isJson(inner, levels - 1));
      return isPlain(value) && Object.values(value).every((inner) => isJson(inner, levels - 1));
    default:
      return false;
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

const fieldName = /^[a-zA-Z][a-zA-Z0-9]{0,60}$/;

// By hand: zod's record and JSON of the same meaning are most of the time of a push, and zod passes over `__proto__`.
function isPatch(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.entries(value).every(
      // A name that every object has (`constructor`) would be read where no value is.
      ([field, inner]) =>
        fieldName.test(field) && !(field in Object.prototype) && isJson(inner, deepestValue),
    )
  );
}

const mostTips = 64;

function isBase(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.values(value).every(
      (stamps) =>
        Array.isArray(stamps) &&
        stamps.length <= mostTips &&
        stamps.every((stamp) => typeof stamp === 'string' && isPlausibleStamp(stamp)),
    )
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && isPlain(value);
}

const stamp = z.string().refine(isPlausibleStamp);

/**
 * The envelope of a change as it may arrive from a journal, a station, a hub or a bundle: everything but the meaning of
 * its fields, which only a version that knows the kind can check. A base must lie before the change itself.
 */
export const changeSchema = z
  .strictObject({
    v: z.literal(1),
    hlc: stamp,
    group: z.string().min(1).max(64),
    kind: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
    record: z.string().regex(idPattern),
    creates: z.literal(true).optional(),
    patch: z.custom<Record<string, unknown>>(isPatch),
    base: z.custom<Record<string, readonly string[]>>(isBase),
    action: z.string().min(1).max(64),
    operator: z.string().min(1).max(64),
  })
  .refine((change) => Object.keys(change.base).every((field) => Object.hasOwn(change.patch, field)))
  .refine((change) =>
    Object.values(change.base).every((stamps) => stamps.every((seen) => seen < change.hlc)),
  );
