import { z } from 'zod';
import type { RecordDeclaration } from './declare-record.ts';
import { type FieldMeta, metaOf } from './field-meta.ts';
import { patchSchemaOf, storedSchemaOf } from './stored-schema.ts';

/** JSON Schema (draft 2020-12) as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

// What the screens need to know of a field means nothing to a reader of JSON Schema.
const ours = [
  'label',
  'en',
  'aliases',
  'sensitive',
  'unique',
  'isIndexed',
  'choices',
  'table',
  'link',
  'isInternal',
  'isNamedInNotice',
  'unit',
  'standard',
  'group',
  'example',
] as const satisfies readonly (keyof FieldMeta)[];

/** JSON Schema of a whole record as it is stored: sensitive values sealed. Labels become titles. */
export function jsonSchemaOf(declaration: RecordDeclaration): JsonSchema {
  return plainSchema(declaration, storedSchemaOf(declaration));
}

/** JSON Schema of the patch of one change of this kind; null clears a field. */
export function jsonPatchSchemaOf(declaration: RecordDeclaration): JsonSchema {
  return plainSchema(declaration, patchSchemaOf(declaration));
}

function plainSchema(declaration: RecordDeclaration, schema: z.ZodObject): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema, zodSchema }) => {
      const meta = metaOf(zodSchema as unknown as z.ZodType);
      for (const name of ours) delete (jsonSchema as Record<string, unknown>)[name];
      delete jsonSchema.format;
      if (meta.format === 'day') jsonSchema.format = 'date';
      if (meta.format === 'instant') jsonSchema.format = 'date-time';
      if (meta.label) jsonSchema.title = meta.label;
    },
  });
  return { ...made, title: declaration.label };
}
