import type { CellLanguage } from '../record/cell-text.ts';
import type { StoredRecord } from '../kinds.ts';
import { type FairResults, shownIn } from './fair-results.ts';
import type { Figure } from './figure.ts';
import type { Label } from './label.ts';
import { type ColumnOf, type Sheet, sheetOf } from './sheet.ts';

type Line = { table: string; row: string; figures: ReadonlyMap<string, Figure> };
type Word = (it: Label) => string;

/** All tables of the results under one header, so that one sheet can be filtered; a figure that a table does not have stays empty. */
export function summarySheet(
  fair: StoredRecord<'fair'>,
  results: FairResults,
  language: CellLanguage,
): Sheet {
  const word: Word = (it) => (language === 'en' ? it.en : it.label);
  const shown = shownIn('workbook', results);
  const columns: ColumnOf<Line>[] = [
    { title: word({ label: '统计口径', en: 'Table' }), cell: (line) => line.table },
    { title: word({ label: '类别', en: 'Group' }), cell: (line) => line.row },
    ...shown.totals.map(({ measure }) => ({
      title: word(measure),
      cell: (line: Line) => line.figures.get(measure.name)?.value,
    })),
  ];
  return sheetOf(word({ label: '汇总', en: 'Summary' }), columns, linesOf(fair, shown, word));
}

function linesOf(fair: StoredRecord<'fair'>, { totals, tables }: FairResults, word: Word): Line[] {
  const whole: Line = {
    table: word({ label: '合计', en: 'Total' }),
    row: fair.name,
    figures: new Map(totals.map(({ measure, figure }) => [measure.name, figure])),
  };
  const lines = tables.flatMap(({ dimension, measures, rows }) =>
    rows.map(({ label, figures }) => ({
      table: word(dimension),
      row: word(label),
      figures: new Map(measures.map((measure, column) => [measure.name, figures[column] as Figure])),
    })),
  );
  return [whole, ...lines];
}
