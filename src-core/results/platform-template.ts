import { z } from 'zod';
import { declarationOf, isKind } from '../kinds.ts';
import { fieldsOf } from '../record/fields.ts';
import { platformFigureNames } from './platform-figures.ts';

/**
 * What a column is filled from: `<kind>.<field>` of a declared record, or `figure.<name>` of the results. A field that does
 * not exist would be an empty column, and a sealed one must not leave by this door.
 */
const source = z
  .string()
  .regex(/^(job|enterprise|fair|figure)\.[A-Za-z]+$/)
  .refine(isKnownSource);

function isKnownSource(written: string): boolean {
  const [kind = '', name = ''] = written.split('.');
  if (kind === 'figure') return (platformFigureNames as readonly string[]).includes(name);
  if (!isKind(kind)) return false;
  const field = fieldsOf(declarationOf(kind)).find((each) => each.name === name);
  return field !== undefined && field.sensitive === undefined;
}

const column = z.strictObject({
  /** The heading, exactly as the platform wants it. */
  title: z.string().min(1).max(60),
  field: source.optional(),
  /** The same text in every row, instead of a field. */
  value: z.string().optional(),
  /** The platform's word for each of our codes; a code without one is reported. Without `codes` our label is written. */
  codes: z.record(z.string(), z.string()).optional(),
  /** Our codes themselves, e.g. of divisions, instead of their names. */
  asCode: z.literal(true).optional(),
  /** Numbers as words: the first band whose `below` is greater. */
  bands: z
    .array(z.strictObject({ below: z.number().optional(), text: z.string() }))
    .min(1)
    .optional(),
  /** Yuan as thousand yuan, rounded to so many decimals. */
  unit: z.literal('thousand-yuan').optional(),
  decimals: z.number().int().min(0).max(3).optional(),
  required: z.literal(true).optional(),
  /** Characters. */
  maxLength: z.number().int().positive().optional(),
  /** Between the entries of a list; `、` where nothing is said. */
  separator: z.string().optional(),
});

const sheet = z.strictObject({
  name: z.string().min(1).max(31),
  /** One row for each post, for each enterprise of the fair, or for the fair itself. */
  rows: z.enum(['job', 'enterprise', 'fair']),
  columns: z.array(column).min(1).max(100),
});

/** The column set of one workbook for one platform, as data: an office can bring its own file (issue 2, item 9). */
export const platformTemplateSchema = z.strictObject({
  v: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  platform: z.string().min(1).max(60),
  label: z.string().min(1).max(80),
  en: z.string().min(1).max(120),
  edition: z.string().min(1).max(60),
  /** No official template is known: the columns were inferred, and label and workbook say so (推定). */
  isInferred: z.boolean(),
  /** Where the columns come from. */
  source: z.string().min(1).max(600),
  sheets: z.array(sheet).min(1).max(10),
});

export type PlatformTemplate = z.infer<typeof platformTemplateSchema>;
export type PlatformSheet = PlatformTemplate['sheets'][number];
export type PlatformColumn = PlatformSheet['columns'][number];
