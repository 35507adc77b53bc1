import { type CellLanguage, type CellSurroundings, cellText } from '../record/cell-text.ts';
import type { Field } from '../record/fields.ts';
import type { Cell } from '../results/sheet.ts';
import { writeCell } from './write-cell.ts';

export type ListHow = CellSurroundings & {
  readonly language: CellLanguage;
  /** What is written of a sensitive value: its mask, or the value where somebody may have it. */
  readonly sensitive: (field: Field, value: unknown) => string | undefined;
};

/**
 * A value as it stands in a list that goes out. The import reads a list of all fields back to the same values
 * (tests/property/export-import.test.ts), but for what was masked.
 */
export function listCell(field: Field, value: unknown, how: ListHow): Cell {
  if (value === undefined || value === null) return undefined;
  if (field.sensitive) return how.sensitive(field, value);
  // Links, moments and small tables do not come in by lists: they are written for people.
  if (
    field.link !== undefined ||
    field.format === 'instant' ||
    field.type === 'objects' ||
    field.type === 'boolean'
  )
    return cellText(field, value, how.language, how) || undefined;
  const cell = writeCell(field, value, how.language);
  return cell === null || typeof cell === 'boolean' ? undefined : cell;
}
