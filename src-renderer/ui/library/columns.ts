import { standardOf } from '../../../src-core/standards/tables.ts';
import { type Field, fieldsOf } from '../../../src-core/record/fields.ts';
import { missingField, missingIn } from '../../../src-core/record/completeness.ts';
import type { RecordDeclaration } from '../../../src-core/record/declare-record.ts';

/** One column of a list of records. */
export type Column = {
  field: Field;
  widthInPx: number;
  align: 'left' | 'right';
  /** What is worked out from the whole record; without it, the value of the field. */
  worksOut?: (row: Readonly<Record<string, unknown>>) => unknown;
};

/** What a column shows of a record. */
export function valueIn(
  { field, worksOut }: Pick<Column, 'field' | 'worksOut'>,
  row: Readonly<Record<string, unknown>>,
): unknown {
  return worksOut ? worksOut(row) : row[field.name];
}

/** Columns that a list can show: everything of the declaration but long texts, files and small tables, and what is missing. */
export function columnsOf(declaration: RecordDeclaration): readonly Column[] {
  const columns = fieldsOf(declaration)
    .filter((field) => field.format !== 'long' && field.format !== 'attachments' && field.type !== 'objects')
    .filter((field) => !(field.isInternal && field.link))
    .map((field): Column => ({
      field,
      widthInPx: widthOf(field),
      align: field.type === 'number' ? 'right' : 'left',
    }));
  const missing = missingField(declaration);
  const worksOut = (row: Readonly<Record<string, unknown>>) => missingIn(declaration, row);
  return [...columns, { field: missing, widthInPx: widthOf(missing), align: 'left', worksOut }];
}

/** The columns shown: the title always first, then those chosen, in their order. A field that is gone shows nothing. */
export function shownColumns(
  all: readonly Column[],
  titleField: string,
  chosen: readonly string[],
): readonly Column[] {
  const title = all.find((column) => column.field.name === titleField);
  const rest = chosen.flatMap((name) =>
    name === titleField ? [] : all.filter((column) => column.field.name === name),
  );
  return title ? [title, ...rest] : rest;
}

function widthOf(field: Field): number {
  if (field.type === 'number') return 112;
  if (field.format === 'day') return 136;
  if (field.format === 'instant') return 176;
  if (field.type === 'list' || field.link) return 208;
  if (field.unique && !field.sensitive) return 184;
  if (field.table) return widthOfLabels(standardOf(field.table).codes.map((code) => code.label));
  if (field.choices) return widthOfLabels(field.choices.map((choice) => choice.label));
  if (field.sensitive) return 136;
  const longest = field.max ?? 40;
  return longest > 100 ? 240 : longest > 40 ? 176 : 136;
}

/** As wide as the longest label; a table too long for a list has long names. */
function widthOfLabels(labels: readonly string[]): number {
  const longest = Math.max(0, ...labels.map((label) => label.length));
  return labels.length === 0 ? 200 : Math.min(200, Math.max(96, longest * 14 + 40));
}
