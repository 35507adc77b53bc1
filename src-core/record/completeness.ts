import type { RecordDeclaration } from './declare-record.ts';
import { type Field, fieldsOf } from './fields.ts';

/** How much of what the notice of 2019 asks for a record holds. */
export type Completeness = {
  readonly missing: readonly Field[];
  readonly filled: number;
  /** Fields that the notice names for this kind; 0 where it names none. */
  readonly wanted: number;
};

/** Which of the fields that the notice of 2019 names (`isNamedInNotice`) are empty in a record, opened or sealed. */
export function completenessOf(
  declaration: RecordDeclaration,
  record: Readonly<Record<string, unknown>>,
): Completeness {
  const named = fieldsOf(declaration).filter((field) => field.isNamedInNotice);
  const missing = named.filter((field) => isEmpty(record[field.name]));
  return { missing, filled: named.length - missing.length, wanted: named.length };
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
