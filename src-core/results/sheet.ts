/** A text is written as text, digit for digit; a number as a number; undefined as an empty cell. */
export type Cell = string | number | undefined;

export type SheetColumn = {
  readonly title: string;
  /** In characters of Latin width; a Chinese character takes two. */
  readonly width: number;
};

/** One sheet of a workbook: a header row, which is frozen, and rows as wide as it. */
export type Sheet = {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
};

export type Workbook = { readonly sheets: readonly Sheet[] };

/** What one column shows of a row. */
export type ColumnOf<T> = { readonly title: string; readonly cell: (row: T) => Cell };

const narrowest = 6;
const widest = 48;
const rowsMeasured = 200;

/** A sheet from columns that know how to show a row; as wide as what the first rows hold. */
export function sheetOf<T>(name: string, columns: readonly ColumnOf<T>[], list: readonly T[]): Sheet {
  const rows = list.map((row) => columns.map((column) => column.cell(row)));
  return {
    name,
    columns: columns.map(({ title }, index) => {
      const lengths = rows.slice(0, rowsMeasured).map((row) => lengthOf(row[index]));
      const needed = Math.max(widthOf(title), ...lengths) + 2;
      return { title, width: Math.min(widest, Math.max(narrowest, needed)) };
    }),
    rows,
  };
}

function lengthOf(cell: Cell): number {
  return cell === undefined ? 0 : widthOf(String(cell).split('\n', 1)[0] ?? '');
}

/** Width of a text in Latin characters. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}
