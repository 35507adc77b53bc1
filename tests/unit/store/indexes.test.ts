import { expect, test } from 'vitest';
import { declarationOf, kindNames } from '../../../src-core/kinds.ts';
import { fieldsOf } from '../../../src-core/record/fields.ts';
import { FairDatabase } from '../../../src-renderer/store/database/database.ts';

/** Names of the indexes that the newest version gives a table. Nothing is opened: Dexie reads its own declaration. */
function indexesOf(kind: string): string[] {
  const table = new FairDatabase('never-opened').tables.find(({ name }) => name === kind);
  return table?.schema.indexes.map(({ name }) => name) ?? [];
}

/** Indexes that a declaration asks for: what is read by index, and what must be unique. A sealed value is found sealed. */
function askedBy(kind: (typeof kindNames)[number]): string[] {
  const declaration = declarationOf(kind);
  return fieldsOf(declaration)
    .filter((field) => field.isIndexed === true || field.unique !== undefined)
    .map(({ name }) => (declaration.sensitive.has(name) ? `${name}.sealed` : name));
}

// One index less is a scan of 50,000 rows; one more is paid for by every row of an import.
test.each(kindNames)('the newest database finds %s by what its declaration asks for, and no more', (kind) => {
  expect(indexesOf(kind).sort()).toEqual([...askedBy(kind), 'gone', 'mergedInto'].sort());
});
