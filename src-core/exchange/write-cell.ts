import type { CellLanguage } from '../record/cell-text.ts';
import type { Field } from '../record/fields.ts';
import { standardOf } from '../standards/tables.ts';
import type { Cell } from './cell.ts';
import { writeList } from './read-list.ts';

/** A value of a record as a cell of a sheet: codes by their labels, lists in one cell, numbers as numbers. readCell reads it back. */
export function writeCell(field: Field, value: unknown, language: CellLanguage = 'zh-CN'): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'string') return wordOf(field, value, language);
  if (!Array.isArray(value)) return null;
  return writeList(
    value.map((each) => {
      const code = String(each);
      const word = wordOf(field, code, language);
      return field.table !== undefined && /[、,，;；/]/.test(word) ? code : word;
    }),
  );
}

function wordOf(field: Field, value: string, language: CellLanguage): string {
  const choice = field.choices?.find((each) => each.code === value);
  if (choice) return (language === 'en' ? choice.en : undefined) ?? choice.label;
  if (!field.table) return value;
  const table = standardOf(field.table);
  const en = language === 'en' ? table.codes.find((each) => each.code === value)?.en : undefined;
  const label = en ?? table.labelOf(value);
  // A name that two places bear would come back as neither; then the code itself is written.
  return label !== undefined && table.codeOf(label) === value ? label : value;
}
