import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { FairResults, Row } from '../../../src-core/results/fair-results.ts';
import type { Figure } from '../../../src-core/results/figure.ts';
import { figureLabels, tableLabels } from '../../../src-core/results/figure-labels.ts';
import { rowLabel } from '../../../src-core/results/row-label.ts';
import { named, say } from '../../locale/say.ts';

export type SectionRow = { code: string; label: string; figures: readonly Figure[] };

/** One breakdown: a table of figures, and the column of it that a chart shows. */
export type Section = {
  key: string;
  title: string;
  /** What a reader must know before quoting the numbers. */
  note?: string;
  columns: readonly string[];
  rows: readonly SectionRow[];
  charted: number;
};

type Fair = StoredRecord<'fair'>;
type FigureName = keyof typeof figureLabels;
type Table = Exclude<keyof FairResults, 'totals' | 'byResult'>;

const totalNames = [
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

const enterpriseColumns = ['enterprises', 'posts', 'headcount'] as const;
const graduateColumns = ['visitors', 'interviewed', 'interviews', 'offersIntended', 'offersSigned'] as const;

/** The figures of the whole fair, in the order in which they are read out. */
export function totalsOf(results: FairResults): readonly { key: string; label: string; figure: Figure }[] {
  return totalNames.map((key) => ({ key, label: named(figureLabels[key]), figure: results.totals[key] }));
}

/** All breakdowns of a fair that have rows. */
export function sectionsOf(fair: Fair, results: FairResults): readonly Section[] {
  const table = <C extends FigureName>(
    key: Table,
    rows: readonly Row<Record<C, Figure>>[],
    columns: readonly C[],
  ): Section => sectionOf(fair, key, rows, columns);
  const all: Section[] = [
    { ...table('bySession', results.bySession, ['enterprises', ...graduateColumns]), charted: 1 },
    byResult(fair, results),
    {
      ...table('byTier', results.byTier, enterpriseColumns),
      note: say('results.note.tier', { day: fair.firstDay }),
    },
    table('byTierNotCounted', results.byTierNotCounted, enterpriseColumns),
    table('byIndustry', results.byIndustry, enterpriseColumns),
    table('byOwnership', results.byOwnership, enterpriseColumns),
    table('byDegreeWanted', results.byDegreeWanted, ['posts', 'headcount']),
    table('byCollege', results.byCollege, graduateColumns),
    table('byDegree', results.byDegree, graduateColumns),
  ];
  return all.filter((each) => each.rows.length > 0);
}

function byResult(fair: Fair, results: FairResults): Section {
  return {
    key: 'byResult',
    title: named(tableLabels.byResult),
    note: say('results.note.intended'),
    columns: [say('results.column.records'), say('results.column.graduates')],
    rows: results.byResult.map(({ code, figures }) => ({
      code,
      label: named(rowLabel(fair, 'byResult', code)),
      figures: [figures.interviews, figures.graduates],
    })),
    charted: 0,
  };
}

function sectionOf<C extends FigureName>(
  fair: Fair,
  key: Table,
  rows: readonly Row<Record<C, Figure>>[],
  columns: readonly C[],
): Section {
  return {
    key,
    title: named(tableLabels[key]),
    columns: columns.map((column) => named(figureLabels[column])),
    rows: rows.map(({ code, figures }) => ({
      code,
      label: named(rowLabel(fair, key, code)),
      figures: columns.map((column) => figures[column]),
    })),
    charted: 0,
  };
}
