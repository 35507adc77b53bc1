import { listCell, type ListHow } from '../../../src-core/exchange/list-cell.ts';
import { type Kind, declarationOf } from '../../../src-core/kinds.ts';
import { typedFieldsOf } from '../../../src-core/record/fields.ts';
import { maskOf } from '../../../src-core/record/mask.ts';
import { type Cell, type Sheet, sheetOf } from '../../../src-core/results/sheet.ts';
import { spokenLanguage } from '../../locale/language.ts';
import { named } from '../../locale/say.ts';
import type { ScreenStore } from '../../store/store.ts';
import { type Column, valueIn } from './columns.ts';
import { isSealed, type NameOf } from '../words/field-words.ts';
import type { AnyRow } from '../table/use-rows.ts';

const rowsPerSlice = 200;

/** What goes into the file: these records in this order, and these columns of them. */
export type Extract = {
  kind: Kind;
  ids: readonly string[];
  columns: readonly Pick<Column, 'field' | 'worksOut'>[];
  /** Sensitive values in the open: only after their reason stands in the audit trail. */
  isUnmasked: boolean;
};

/** All that a person fills in, for a file that is to be imported again. */
export function allColumnsOf(kind: Kind): Extract['columns'] {
  return typedFieldsOf(declarationOf(kind)).map((field) => ({ field }));
}

/**
 * The sheet, numbers as numbers; undefined where it was stopped.
 *
 * @param onProgress told after every slice; answers whether to go on
 */
export async function librarySheet(
  store: Pick<ScreenStore, 'read' | 'open'>,
  { kind, ids, columns, isUnmasked }: Extract,
  nameOf: NameOf,
  onProgress: (done: number, total: number) => boolean = () => true,
): Promise<Sheet | undefined> {
  const declaration = declarationOf(kind);
  const how: ListHow = {
    language: spokenLanguage(),
    offsetInMinutes: -new Date().getTimezoneOffset(),
    nameOf,
    sensitive(field, value) {
      const plain = isSealed(value) ? store.open(kind, field.name, value) : value;
      return isUnmasked && typeof plain === 'string' ? plain : maskOf(field, plain) || undefined;
    },
  };
  const rows: Cell[][] = [];
  for (let from = 0; from < ids.length; from += rowsPerSlice) {
    for (const row of await store.read.page(kind, ids.slice(from, from + rowsPerSlice)))
      if (row)
        rows.push(columns.map((column) => listCell(column.field, valueIn(column, row as AnyRow), how)));
    if (!onProgress(Math.min(from + rowsPerSlice, ids.length), ids.length)) return undefined;
  }
  return sheetOf(
    named(declaration),
    columns.map(({ field }, place) => ({ title: named(field), cell: (cells: Cell[]) => cells[place] })),
    rows,
  );
}
