import { z } from 'zod';
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

/** The word for a record that misses nothing. */
const complete = 'complete';

/** What a record misses, as words of `missingField`: names of fields, or that there is nothing. */
export function missingIn(
  declaration: RecordDeclaration,
  record: Readonly<Record<string, unknown>>,
): readonly string[] {
  const { missing } = completenessOf(declaration, record);
  return missing.length === 0 ? [complete] : missing.map(({ name }) => name);
}

/** A field that is worked out and never stored: what of the notice a record misses. A list shows it and filters by it. */
export function missingField(declaration: RecordDeclaration): Field {
  const named = fieldsOf(declaration).filter((field) => field.isNamedInNotice);
  return {
    name: 'missing',
    label: '缺什么',
    en: 'Missing',
    type: 'list',
    isRequired: false,
    isWhole: false,
    isInternal: true,
    choices: [
      { code: complete, label: '不缺', en: 'Nothing' },
      ...named.map(({ name, label, en }) => ({ code: name, label, en })),
    ],
    schema: z.never(),
  };
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
