import type { z } from 'zod';

/** One entry of a code table or of a closed list of words. */
export type Choice = {
  readonly code: string;
  readonly label: string;
  readonly en?: string;
  readonly aliases?: readonly string[];
};

/** How a sensitive value is shown before it is revealed. Every one of them is sealed before it is stored. */
export type Sensitivity = 'phone' | 'document' | 'email' | 'plate' | 'whole';

/** What a field means; everything a form, a table, an import or an export needs is derived from it. */
export type FieldMeta = {
  label?: string;
  en?: string;
  /** Other headings under which offices send this column. */
  aliases?: readonly string[];
  sensitive?: Sensitivity;
  /** Unique in the workspace, or together with the named fields. */
  unique?: true | readonly string[];
  /** Read by index, not by scan: the store gives it one. */
  isIndexed?: true;
  /** A closed list: another word is refused. */
  choices?: readonly Choice[];
  /** An open, versioned table: an unknown code is warned of. The name is resolved in standards/tables. */
  table?: string;
  /** The kind of record whose id (or ids) this field holds. */
  link?: string;
  /** The record tells of the one it links to and goes with it: it does not keep that one from being deleted. */
  goesWithLink?: true;
  /** Papers of a person: whoever looks at such a file stands in the audit trail. */
  isPersonal?: true;
  /** Set by the program, never typed: absent from forms, imports and templates. */
  isInternal?: true;
  /** Counts for completeness: the notice of 2019 names it for the two libraries. */
  isNamedInNotice?: true;
  unit?: 'yuan-a-month' | 'ten-thousand-yuan' | 'metre' | 'watt' | 'person' | 'month';
  standard?: string;
  /** Heading of the form under which the field stands; a key of the locale. */
  group?: FieldGroup;
  format?: 'day' | 'instant' | 'long' | 'attachments';
  example?: string;
};

export type FieldGroup =
  | 'basics'
  | 'contact'
  | 'certificate'
  | 'business'
  | 'time'
  | 'needs'
  | 'study'
  | 'intent'
  | 'pay'
  | 'place'
  | 'result'
  | 'review';

declare module 'zod' {
  interface GlobalMeta {
    aliases?: readonly string[];
    en?: string;
    label?: string;
    sensitive?: Sensitivity;
    unique?: true | readonly string[];
    isIndexed?: true;
    choices?: readonly Choice[];
    table?: string;
    link?: string;
    goesWithLink?: true;
    isPersonal?: true;
    isInternal?: true;
    isNamedInNotice?: true;
    unit?: FieldMeta['unit'];
    standard?: string;
    group?: FieldGroup;
    format?: FieldMeta['format'];
    example?: string;
  }
}

type Wrapped = { innerType?: z.ZodType };

/** The schema under `.optional()`, `.nullable()` and `.default()`. */
export function bare(schema: z.ZodType): z.ZodType {
  const inner = (schema.def as unknown as Wrapped).innerType;
  return inner ? bare(inner) : schema;
}

/** All metadata of a field; what stands on the outer wrapper wins over what the inner schema says. */
export function metaOf(schema: z.ZodType): FieldMeta {
  const inner = (schema.def as unknown as Wrapped).innerType;
  return { ...(inner ? metaOf(inner) : {}), ...(schema.meta() as FieldMeta | undefined) };
}
