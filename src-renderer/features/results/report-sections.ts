import { type FairResults, type ResultTable, shownIn } from '../../../src-core/results/fair-results.ts';
import type { Figure } from '../../../src-core/results/figure.ts';
import type { Measure } from '../../../src-core/results/measure.ts';
import { named } from '../../locale/say.ts';

/** A measure in the language spoken: its name, and what counts. */
export type Column = { readonly name: string; readonly label: string; readonly what: string };

export type Total = Column & { readonly figure: Figure };

export type SectionRow = {
  readonly key: string;
  readonly label: string;
  readonly figures: readonly Figure[];
};

/** One breakdown: a table of figures, and the column of it that a chart shows. */
export type Section = {
  readonly key: string;
  readonly title: string;
  /** What a reader must know before quoting the numbers. */
  readonly note: string | undefined;
  readonly columns: readonly Column[];
  readonly rows: readonly SectionRow[];
  readonly charted: number;
};

/** The figures of the whole fair, in the order in which they are read out. */
export function totalsOf(results: FairResults): readonly Total[] {
  return shownIn('totals', results).totals.map(({ measure, figure }) => ({ ...columnOf(measure), figure }));
}

/** All breakdowns of a fair that have rows. */
export function sectionsOf(results: FairResults): readonly Section[] {
  return shownIn('tables', results).tables.map(sectionOf);
}

function sectionOf({ dimension, note, measures, rows }: ResultTable): Section {
  return {
    key: dimension.name,
    title: named(dimension),
    note: note && named(note),
    columns: measures.map(columnOf),
    rows: rows.map(({ key, label, figures }) => ({ key, label: named(label), figures })),
    charted: Math.max(
      0,
      measures.findIndex(({ name }) => name === dimension.charted),
    ),
  };
}

function columnOf(measure: Measure): Column {
  return { name: measure.name, label: named(measure), what: named(measure.what) };
}
