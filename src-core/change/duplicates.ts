import { declarationOf, type Kind, type StoredRecord } from '../kinds.ts';
import { type Field, fieldsOf } from '../record/fields.ts';
import { type Problem, problem } from '../record/problem.ts';
import { toPlainWords } from '../standards/to-half-width.ts';
import type { Reader } from './action.ts';

type Values = Readonly<Record<string, unknown>>;

/** Records that have, in one unique field, the value that somebody wants to save. */
export type Likeness = { field: Field; record: StoredRecord<Kind> };

/** Reads the live records that share a unique value with `values`; sensitive fields are compared sealed, by the reader. */
export async function likenesses(read: Reader, kind: Kind, values: Values): Promise<Likeness[]> {
  const found: Likeness[] = [];
  for (const field of uniqueFieldsOf(kind)) {
    // The value as the declaration stores it: trimmed. What does not parse is refused later, beside its field.
    const value = field.schema.safeParse(values[field.name]);
    if (typeof value.data !== 'string') continue;
    const records = await read.where(kind, field.name as never, value.data);
    found.push(...records.map((record) => ({ field, record })));
  }
  return found;
}

/**
 * DUPLICATE_VALUE for each unique field whose value another record already has (about: `other` its name, `record` its
 * id). A field that is unique together with others counts only where these agree too: a visitor at the door names no school.
 *
 * @param own id of the record that is being edited
 */
export function duplicateProblems(likenesses: readonly Likeness[], values: Values, own?: string): Problem[] {
  return likenesses.flatMap(({ field, record }) => {
    if (record.id === own || !sharesTheRest(field, record, values)) return [];
    return [problem('DUPLICATE_VALUE', field.name, { other: titleOf(record), record: record.id })];
  });
}

/** What a record is called in a sentence: name, title or code. */
export function titleOf(record: { id: string }): string {
  const { name, title, code, id } = record as { name?: string; title?: string; code?: string; id: string };
  return name ?? title ?? code ?? id;
}

function uniqueFieldsOf(kind: Kind): readonly Field[] {
  return fieldsOf(declarationOf(kind)).filter((field) => field.unique);
}

function sharesTheRest(field: Field, record: StoredRecord<Kind>, values: Values): boolean {
  return partnersOf(field).every((name) => agree((record as unknown as Values)[name], values[name]));
}

/** The fields together with which a field is unique: the school of a student number, the fair of a booth. */
export function partnersOf(field: Field): readonly string[] {
  return field.unique === true || field.unique === undefined ? [] : field.unique;
}

/** Whether two values of such a field may be of one record: they say the same, or one says nothing. */
export function agree(one: unknown, other: unknown): boolean {
  const [left, right] = [one, other].map((each) => (typeof each === 'string' ? toPlainWords(each) : ''));
  return left === '' || right === '' || left === right;
}
