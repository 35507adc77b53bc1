import { z } from 'zod';
import { metaOf } from './field-meta.ts';
import type { Day } from './instant.ts';
import type { Problem } from './problem.ts';

/** Fields that every record has beside its own. */
export type CommonFields = {
  /** UUIDv7, given once. */
  id: string;
  deleted?: boolean | undefined;
  /** The record that this double was merged into. Links are resolved when read, never rewritten. */
  mergedInto?: string | undefined;
};

/** A field name that no record may declare itself. */
export const commonFieldNames = ['id', 'deleted', 'mergedInto'] as const;

export type RecordDeclaration<Kind extends string = string, Shape extends z.ZodRawShape = z.ZodRawShape> = {
  readonly kind: Kind;
  readonly label: string;
  readonly en: string;
  readonly schema: z.ZodObject<Shape, z.core.$strict>;
  /** Names of the fields that are sealed before they are stored. */
  readonly sensitive: ReadonlySet<string>;
  /** Rules across the fields of one record, in zod's terms of problems; runs when every field alone is right. */
  readonly rules: readonly RecordRule[];
};

/**
 * A rule across fields of one record. It returns problems, it never throws. `today` is the day at the office, where it is
 * known. Sensitive values may be sealed: a rule looks at texts alone.
 */
export type RecordRule = (
  record: Readonly<Record<string, unknown>>,
  told: { readonly today?: Day },
) => readonly Problem[];

/** A sealed value (change/seal.ts): `<key id>.<nonce>.<ciphertext>`. */
export type Sealed = { readonly sealed: string };

type Mark = z.core.$brand<'sensitive'>;
type Opened<V> = V extends Mark
  ? V extends string
    ? string
    : V extends readonly (infer Item)[]
      ? Item[]
      : never
  : V;
type Closed<V> = V extends Mark ? Sealed : V;
type Mapped<T, How extends 'opened' | 'closed'> = {
  [F in keyof T]: How extends 'opened' ? Opened<T[F]> : Closed<T[F]>;
};

/** The record as a person typed it: sensitive values in the open. */
export type RecordOf<D extends RecordDeclaration> = CommonFields & Mapped<z.infer<D['schema']>, 'opened'>;

/** The record as it is stored, merged and read: sensitive values sealed. */
export type StoredOf<D extends RecordDeclaration> = CommonFields & Mapped<z.infer<D['schema']>, 'closed'>;

/**
 * Declares a kind of record once. Type, form, table columns, import aliases, export columns, masks and JSON Schema are
 * derived from this (fields.ts, parse-record.ts, json-schema.ts).
 *
 * @param kind the word in changes and in the portal; never changed once released
 * @param name what the office calls it, in Chinese and English
 * @param shape one zod schema a field, each with `.meta({ label, en, ... })`
 * @throws when a field has no label or takes the name of a common field: a bug, found when the module loads
 */
export function declareRecord<const Kind extends string, Shape extends z.ZodRawShape>(
  kind: Kind,
  name: { label: string; en: string },
  shape: Shape,
  rules: readonly RecordRule[] = [],
): RecordDeclaration<Kind, Shape> {
  const sensitive = new Set<string>();
  for (const [field, schema] of Object.entries(shape)) {
    const meta = metaOf(schema as z.ZodType);
    if (!meta.label || !meta.en) throw new Error(`${kind}.${field} has no label in both languages`);
    if ((commonFieldNames as readonly string[]).includes(field))
      throw new Error(`${kind}.${field} is common to all records`);
    if (meta.sensitive) sensitive.add(field);
  }
  return { kind, ...name, schema: z.strictObject(shape), sensitive, rules };
}
