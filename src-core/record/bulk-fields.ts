import type { RecordDeclaration } from './declare-record.ts';
import { type Field, typedFieldsOf } from './fields.ts';

/**
 * The fields that many records may be given at once: what people fill in, but nothing that is personal, unique (alone or
 * together with another field: one school for many would make doubles of people with one student number), or the record's
 * own name, no link to another record, no long text and no table inside the record.
 */
export function bulkFieldsOf(declaration: RecordDeclaration): readonly Field[] {
  const fields = typedFieldsOf(declaration);
  const uniqueTogether = new Set(fields.flatMap(({ unique }) => (unique === true ? [] : (unique ?? []))));
  return fields.filter(
    (field) =>
      !field.sensitive &&
      !field.unique &&
      !uniqueTogether.has(field.name) &&
      !field.link &&
      field.type !== 'objects' &&
      field.format !== 'long' &&
      !isNameOfItsOwn(field),
  );
}

/** A free text that every record must have is what the record is called. */
function isNameOfItsOwn(field: Field): boolean {
  return field.isRequired && field.type === 'text' && !field.table && field.format === undefined;
}
