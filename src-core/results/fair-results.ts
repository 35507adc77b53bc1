import type { Counted } from './counted.ts';
import type { Dimension } from './dimension.ts';
import { type DimensionName, dimensions } from './dimensions.ts';
import type { FairFacts } from './fair-facts.ts';
import { type Figure, figureOf, groupedBy } from './figure.ts';
import type { Label } from './label.ts';
import type { Measure } from './measure.ts';
import { type MeasureName, measures } from './measures.ts';
import { standsIn, type View } from './view.ts';

/** A measure of the whole fair. */
export type Total = { readonly measure: Measure; readonly figure: Figure };

/** One measure after another for each key of a dimension. */
export type ResultTable = {
  readonly dimension: Dimension;
  readonly note: Label | undefined;
  /** The measures that are broken down by it: the columns. */
  readonly measures: readonly Measure[];
  /** `figures` in the order of `measures`. */
  readonly rows: readonly {
    readonly key: string;
    readonly label: Label;
    readonly figures: readonly Figure[];
  }[];
};

export type FairResults = { readonly totals: readonly Total[]; readonly tables: readonly ResultTable[] };

/** What is counted and by what; a test may add to it. */
export type Declared = { readonly measures: readonly Measure[]; readonly dimensions: readonly Dimension[] };

/**
 * The statistics of one fair: every measure of the whole fair, and by every dimension that it names. Every figure carries the ids
 * of its rows, so that a reader can open it. Only live records of `facts` are there to be counted.
 */
export function fairResults(facts: FairFacts, declared: Declared = { measures, dimensions }): FairResults {
  const counted = declared.measures.map((measure) => ({ measure, rows: measure.rows(facts) }));
  return {
    totals: counted.map(({ measure, rows }) => ({ measure, figure: figureOf(measure.kind, rows) })),
    tables: declared.dimensions.map((dimension) =>
      tableOf(
        dimension,
        counted.filter(({ measure }) => isBrokenDownBy(measure, dimension)),
        facts,
      ),
    ),
  };
}

function isBrokenDownBy({ by }: Measure, { name }: Dimension): boolean {
  return by.some((each) => each === name);
}

type CountedMeasure = { measure: Measure; rows: readonly Counted[] };

function tableOf(dimension: Dimension, counted: readonly CountedMeasure[], facts: FairFacts): ResultTable {
  const columns = counted.map(({ measure, rows }) => ({
    kind: measure.kind,
    groups: groupedBy(rows, (row) => dimension.keyOf(row, facts)),
  }));
  return {
    dimension,
    note: dimension.note?.(facts),
    measures: counted.map(({ measure }) => measure),
    rows: dimension.keys(facts).map((key) => ({
      key,
      label: dimension.labelOf(key, facts),
      figures: columns.map(({ kind, groups }) => figureOf(kind, groups.get(key) ?? [])),
    })),
  };
}

/** What a view shows of the results: its measures, its tables that have rows, and of these its columns. */
export function shownIn(view: View, { totals, tables }: FairResults): FairResults {
  return {
    totals: totals.filter(({ measure }) => standsIn(view, measure)),
    tables: tables
      .filter(({ dimension, rows }) => standsIn(view, dimension) && rows.length > 0)
      .map((table) => columnsIn(view, table))
      .filter((table) => table.measures.length > 0),
  };
}

function columnsIn(view: View, table: ResultTable): ResultTable {
  const isShown = table.measures.map((measure) => standsIn(view, measure));
  return {
    ...table,
    measures: table.measures.filter((_, column) => isShown[column]),
    rows: table.rows.map((row) => ({ ...row, figures: row.figures.filter((_, column) => isShown[column]) })),
  };
}

/** One number of the whole fair. */
export function totalOf({ totals }: FairResults, name: MeasureName): Figure {
  const total = totals.find(({ measure }) => measure.name === name);
  if (!total) throw new Error(`${name} was not counted`);
  return total.figure;
}

/** The lines of a table by key, each as figures by the name of their measure. */
export function linesBy(
  { tables }: FairResults,
  name: DimensionName,
): ReadonlyMap<string, Readonly<Partial<Record<MeasureName, Figure>>>> {
  const table = tables.find(({ dimension }) => dimension.name === name);
  const namesOf = table?.measures.map((measure) => measure.name) ?? [];
  return new Map(
    table?.rows.map(({ key, figures }) => [
      key,
      Object.fromEntries(figures.map((figure, column) => [namesOf[column], figure])),
    ]),
  );
}
