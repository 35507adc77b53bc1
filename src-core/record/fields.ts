import type { z } from 'zod';
import type { RecordDeclaration } from './declare-record.ts';
import { bare, type FieldMeta, metaOf } from './field-meta.ts';

export type FieldType =
  | 'text'
  | 'number'
  | 'boolean'
  | 'choice' // a closed list of words
  | 'list' // of texts, codes or ids
  | 'objects'; // a small table inside the record

/** One field of a record, read from its declaration: what forms, columns, imports, exports and masks are built from. */
export type Field = FieldMeta & {
  readonly name: string;
  readonly label: string;
  readonly en: string;
  readonly type: FieldType;
  readonly isRequired: boolean;
  readonly isWhole: boolean;
  /** Characters for text, value for numbers, entries for lists; absent where there is no limit. */
  readonly min?: number;
  readonly max?: number;
  /** Fields of the rows of an `objects` field. */
  readonly parts?: readonly Field[];
  readonly schema: z.ZodType;
};

const known = new WeakMap<RecordDeclaration, readonly Field[]>();

/** The fields of a declaration in their order. */
export function fieldsOf(declaration: RecordDeclaration): readonly Field[] {
  const seen = known.get(declaration);
  if (seen) return seen;
  const fields = fieldsOfShape(declaration.schema.shape as Record<string, z.ZodType>);
  known.set(declaration, fields);
  return fields;
}

/** One field by name. @throws when there is none: a bug */
export function fieldOf(declaration: RecordDeclaration, name: string): Field {
  const field = fieldsOf(declaration).find((each) => each.name === name);
  if (!field) throw new Error(`${declaration.kind} has no field ${name}`);
  return field;
}

/** Fields that a person fills in: form fields, import columns, columns of a template. */
export function typedFieldsOf(declaration: RecordDeclaration): readonly Field[] {
  return fieldsOf(declaration).filter((field) => !field.isInternal && field.format !== 'attachments');
}

function fieldsOfShape(shape: Record<string, z.ZodType>): readonly Field[] {
  return Object.entries(shape).map(([name, schema]) => fieldFrom(name, schema));
}

function fieldFrom(name: string, schema: z.ZodType): Field {
  const inner = bare(schema);
  const meta = metaOf(schema);
  return {
    ...meta,
    name,
    label: meta.label ?? name,
    en: meta.en ?? name,
    type: typeOf(inner, meta),
    isRequired: !schema.safeParse(undefined).success,
    isWhole: inner.def.type === 'number' && 'format' in inner && inner.format === 'safeint',
    ...limitsOf(inner),
    ...partsOf(inner),
    schema,
  };
}

function typeOf(schema: z.ZodType, meta: FieldMeta): FieldType {
  if (meta.choices && schema.def.type === 'enum') return 'choice';
  switch (schema.def.type) {
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'array':
      return elementOf(schema)?.def.type === 'object' ? 'objects' : 'list';
    case 'enum':
      return 'choice';
    default:
      return 'text';
  }
}

function elementOf(schema: z.ZodType): z.ZodType | undefined {
  return (schema.def as unknown as { element?: z.ZodType }).element;
}

function limitsOf(schema: z.ZodType): { min?: number; max?: number } {
  // Zod keeps the limits of a schema as public getters; arrays keep theirs among the checks.
  const limits = schema as {
    minLength?: number | null;
    maxLength?: number | null;
    minValue?: number | null;
    maxValue?: number | null;
  };
  const min = limits.minLength ?? limits.minValue;
  const max = limits.maxLength ?? limits.maxValue;
  return {
    ...(typeof min === 'number' && Number.isFinite(min) && Math.abs(min) < Number.MAX_SAFE_INTEGER
      ? { min }
      : {}),
    ...(typeof max === 'number' && Number.isFinite(max) && max < Number.MAX_SAFE_INTEGER ? { max } : {}),
  };
}

function partsOf(schema: z.ZodType): { parts?: readonly Field[] } {
  const element = schema.def.type === 'array' ? elementOf(schema) : undefined;
  if (element?.def.type !== 'object') return {};
  return { parts: fieldsOfShape((element as z.ZodObject).shape) };
}
