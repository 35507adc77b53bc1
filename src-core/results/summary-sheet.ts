import type { StoredRecord } from '../kinds.ts';
import type { CellLanguage } from '../record/cell-text.ts';
import type { FairResults } from './fair-results.ts';
import type { Figure } from './figure.ts';
import { figureLabels, tableLabels } from './figure-labels.ts';
import { rowLabel } from './row-label.ts';
import { type ColumnOf, type Sheet, sheetOf } from './sheet.ts';

type Line = { table: string; row: string; figures: Readonly<Partial<Record<string, Figure>>> };

const figureColumns = [
  'invited',
  'placed',
  'absent',
  'enterprises',
  'posts',
  'headcount',
  'visitors',
  'visits',
  'interviewed',
  'interviews',
  'offersIntended',
  'offersSigned',
] as const;

/** All tables of the results under one header, so that one sheet can be filtered; a figure that a table does not have stays empty. */
export function summarySheet(
  fair: StoredRecord<'fair'>,
  results: FairResults,
  language: CellLanguage,
): Sheet {
  const word = (it: { label: string; en: string }) => (language === 'en' ? it.en : it.label);
  const columns: ColumnOf<Line>[] = [
    { title: language === 'en' ? 'Table' : '统计口径', cell: (line) => line.table },
    { title: language === 'en' ? 'Group' : '类别', cell: (line) => line.row },
    ...figureColumns.map((name) => ({
      title: word(figureLabels[name]),
      cell: (line: Line) => line.figures[name]?.value,
    })),
  ];
  return sheetOf(language === 'en' ? 'Summary' : '汇总', columns, linesOf(fair, results, word));
}

function linesOf(
  fair: StoredRecord<'fair'>,
  results: FairResults,
  word: (it: { label: string; en: string }) => string,
): Line[] {
  const { totals, byResult, ...tables } = results;
  const lines: Line[] = [{ table: word(tableLabels.totals), row: fair.name, figures: totals }];
  for (const [table, rows] of Object.entries(tables) as [keyof typeof tables, (typeof tables)['bySession']][])
    for (const { code, figures } of rows)
      lines.push({
        table: word(tableLabels[table]),
        row: word(rowLabel(fair, table, code)),
        figures,
      });
  for (const { code, figures } of byResult)
    lines.push({
      table: word(tableLabels.byResult),
      row: word(rowLabel(fair, 'byResult', code)),
      figures: { interviews: figures.interviews, interviewed: figures.graduates },
    });
  return lines;
}
