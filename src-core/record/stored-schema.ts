import { z } from 'zod';
import type { RecordDeclaration } from './declare-record.ts';
import { bare, metaOf } from './field-meta.ts';

/** What stands in the place of a sensitive value once it is sealed. */
const sealedValue = z.strictObject({ sealed: z.string().min(1).max(100_000) });

const common = { deleted: z.boolean(), mergedInto: z.string().min(1).max(64) };

const stored = new WeakMap<RecordDeclaration, z.ZodObject>();
const patches = new WeakMap<RecordDeclaration, z.ZodObject>();

/**
 * A whole record as it is stored: sensitive values sealed, with `id`, `deleted` and `mergedInto`; no other fields.
 *
 * It is there to CHECK what arrived. Keep the value that was checked, not the one zod returns: zod trims texts, and a
 * station that stored the trimmed value would differ from one that did not.
 */
export function storedSchemaOf(declaration: RecordDeclaration): z.ZodObject {
  return remembered(stored, declaration, () =>
    z.strictObject({
      id: z.string().min(1).max(64),
      deleted: common.deleted.optional(),
      mergedInto: common.mergedInto.optional(),
      ...closedShapeOf(declaration),
    }),
  );
}

/**
 * The patch of one change: any of the fields, `deleted` and `mergedInto`, each with a value or null (cleared); no `id`.
 * A field it does not know fails with zod's `unrecognized_keys`: such a change comes from a newer version and waits in `later`.
 * As with storedSchemaOf, keep the value that was checked.
 */
export function patchSchemaOf(declaration: RecordDeclaration): z.ZodObject {
  return remembered(patches, declaration, () => {
    const shape: Record<string, z.ZodType> = {};
    for (const [field, schema] of Object.entries({ ...common, ...closedShapeOf(declaration) }))
      shape[field] = bare(schema).nullable().optional();
    return z.strictObject(shape);
  });
}

function closedShapeOf(declaration: RecordDeclaration): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {};
  for (const [field, schema] of Object.entries(declaration.schema.shape as Record<string, z.ZodType>)) {
    const { label } = metaOf(schema);
    const closed = label === undefined ? sealedValue : sealedValue.meta({ label });
    if (!declaration.sensitive.has(field)) shape[field] = schema;
    else shape[field] = schema.safeParse(undefined).success ? closed.optional() : closed;
  }
  return shape;
}

function remembered(
  known: WeakMap<RecordDeclaration, z.ZodObject>,
  declaration: RecordDeclaration,
  build: () => z.ZodObject,
): z.ZodObject {
  const seen = known.get(declaration);
  if (seen) return seen;
  const built = build();
  known.set(declaration, built);
  return built;
}
