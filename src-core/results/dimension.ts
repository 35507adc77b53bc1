import type { Counted } from './counted.ts';
import type { FairFacts } from './fair-facts.ts';
import type { Label } from './label.ts';
import type { View } from './view.ts';

/** What measures are broken down by: one table of the results. */
export type Dimension = Label & {
  readonly name: string;
  /** Under which key a row stands; `''` where its record does not say, undefined where the row is no part of the table. */
  readonly keyOf: (row: Counted, facts: FairFacts) => string | undefined;
  /** The keys of the table in the order of its lines; those without rows as well. */
  readonly keys: (facts: FairFacts) => readonly string[];
  readonly labelOf: (key: string, facts: FairFacts) => Label;
  /** What a reader must know before quoting the numbers. */
  readonly note?: (facts: FairFacts) => Label;
  /** Name of the measure that a chart shows; the first where nothing is said. */
  readonly charted?: string;
  /** All of them where nothing is said. */
  readonly views?: readonly View[];
};

/** A list of dimensions, which keeps their names as types. */
export function declareDimensions<const Name extends string>(
  list: readonly (Dimension & { readonly name: Name })[],
): readonly (Dimension & { readonly name: Name })[] {
  return list;
}
