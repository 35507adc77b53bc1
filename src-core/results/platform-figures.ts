import { type FairResults, linesBy, totalOf } from './fair-results.ts';
import { type MeasureName, measures } from './measures.ts';

/** The numbers that a column `figure.<name>` may ask for: every measure. */
export const platformFigureNames: readonly MeasureName[] = measures.map(({ name }) => name);
export type PlatformFigures = Readonly<Partial<Record<MeasureName, number>>>;

/** The numbers of the whole fair. */
export function figuresOfFair(results: FairResults): PlatformFigures {
  return Object.fromEntries(platformFigureNames.map((name) => [name, totalOf(results, name).value]));
}

/** The numbers of each enterprise that takes part, in the order of the enterprises. */
export function figuresByEnterprise(results: FairResults): ReadonlyMap<string, PlatformFigures> {
  return new Map(
    [...linesBy(results, 'enterprise')].map(([id, figures]) => [
      id,
      Object.fromEntries(Object.entries(figures).map(([name, { value }]) => [name, value])),
    ]),
  );
}
