import { type Kind, declarationOf } from '../../src-core/kinds.ts';
import { cellText } from '../../src-core/record/cell-text.ts';
import { type Field, typedFieldsOf } from '../../src-core/record/fields.ts';
import { maskOf } from '../../src-core/record/mask.ts';
import { type Cell, type Sheet, sheetOf } from '../../src-core/results/sheet.ts';
import { named, spokenLanguage } from '../locale/say.ts';
import type { Store } from '../store/store.ts';
import { isSealed, type NameOf } from './field-words.ts';
import type { AnyRow } from './use-rows.ts';

const pageRows = 1000;

/** What a list shows as a sheet: all fields that people fill in, sensitive ones masked, numbers as numbers. */
export async function librarySheet(
  store: Store,
  kind: Kind,
  ids: readonly string[],
  nameOf: NameOf,
): Promise<Sheet> {
  const declaration = declarationOf(kind);
  const rows: AnyRow[] = [];
  for (let from = 0; from < ids.length; from += pageRows) {
    const page = await store.read.page(kind, ids.slice(from, from + pageRows));
    rows.push(...page.flatMap((row) => (row ? [row as AnyRow] : [])));
  }
  const columns = typedFieldsOf(declaration).map((field) => ({
    title: named(field),
    cell: (row: AnyRow) => cellOf(store, kind, field, row[field.name], nameOf),
  }));
  return sheetOf(named(declaration), columns, rows);
}

function cellOf(store: Store, kind: Kind, field: Field, value: unknown, nameOf: NameOf): Cell {
  if (isSealed(value)) return maskOf(field, store.open(kind, field.name, value));
  if (typeof value === 'number') return value;
  return (
    cellText(field, value, spokenLanguage(), { offsetInMinutes: -new Date().getTimezoneOffset(), nameOf }) ||
    undefined
  );
}
