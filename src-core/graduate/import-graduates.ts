import { agree } from '../change/duplicates.ts';
import { type Action, creation, drafts, type Patch, type Reader } from '../change/action.ts';
import { type NewRow, revisionsOf, rowWarning, type UpdateRow } from '../exchange/import-drafts.ts';
import type { StoredRecord } from '../kinds.ts';
import type { Problem } from '../record/problem.ts';

/** Rows of one commit: at most 500, already parsed by the declaration. */
export type ImportGraduatesInput = {
  readonly creations: readonly NewRow[];
  readonly updates: readonly UpdateRow[];
};

type Graduate = StoredRecord<'graduate'>;
type Facts = {
  /** Graduates with the student number of a new row. */
  sameNumber: readonly Graduate[];
  /** Graduates by the document number of a new row; they are sealed, so the reader says which is whose. */
  sameDocument: ReadonlyMap<string, Graduate>;
  current: ReadonlyMap<string, Graduate>;
};

/**
 * Takes graduates over from a sheet. Who has been registered meanwhile under the same student number of the same school or
 * the same document number is not made again: the row comes back as a DUPLICATE_VALUE warning with its number in
 * `about.row`, and the other rows go in.
 */
export const importGraduates: Action<ImportGraduatesInput, Facts> = {
  name: 'graduate.import',
  async facts(read, { creations, updates }) {
    const texts = (field: string) =>
      creations.flatMap(({ values }) => (typeof values[field] === 'string' ? [values[field]] : []));
    const current = new Map<string, Graduate>();
    for (const { id } of updates) {
      const record = await read.get('graduate', id);
      if (record) current.set(id, record);
    }
    return {
      sameNumber: await read.whereAny('graduate', 'studentNumber', texts('studentNumber')),
      sameDocument: await holdersOf(read, texts('documentNumber')),
      current,
    };
  },
  decide({ sameNumber, sameDocument, current }, { creations, updates }, told) {
    const numbers = new Map<string, Graduate[]>();
    for (const each of sameNumber)
      numbers.set(each.studentNumber ?? '', [...(numbers.get(each.studentNumber ?? '') ?? []), each]);
    const { drafts: list, warnings } = revisionsOf('graduate', updates, current);
    for (const { row, values } of creations) {
      const double = doubleOf(row, values, numbers, sameDocument);
      if (double) warnings.push(double);
      else list.push(creation('graduate', told.newId(), values as Patch<'graduate'>));
    }
    return drafts(list, warnings);
  },
};

// Almost always nobody holds any of them, so one look at all of them comes first.
async function holdersOf(read: Reader, documents: readonly string[]): Promise<ReadonlyMap<string, Graduate>> {
  const holders = new Map<string, Graduate>();
  const any = await read.whereAny('graduate', 'documentNumber', documents);
  if (any.length === 0) return holders;
  for (const document of documents) {
    const [holder] = await read.where('graduate', 'documentNumber', document);
    if (holder) holders.set(document, holder);
  }
  return holders;
}

function doubleOf(
  row: number,
  values: NewRow['values'],
  numbers: ReadonlyMap<string, readonly Graduate[]>,
  documents: ReadonlyMap<string, Graduate>,
): Problem | undefined {
  const sameNumber = numbers
    .get(String(values.studentNumber ?? ''))
    ?.find(({ school }) => agree(school, values.school));
  if (sameNumber && values.studentNumber !== undefined)
    return rowWarning('DUPLICATE_VALUE', row, 'studentNumber', { other: sameNumber.name });
  const holder = documents.get(String(values.documentNumber ?? ''));
  return holder && rowWarning('DUPLICATE_VALUE', row, 'documentNumber', { other: holder.name });
}
