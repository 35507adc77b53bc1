import type { Kind } from '../kinds.ts';
import type { Counted } from './counted.ts';
import type { DimensionName } from './dimensions.ts';
import type { FairFacts } from './fair-facts.ts';
import type { Label } from './label.ts';
import type { View } from './view.ts';

/** What is counted: one number of the results. */
export type Measure = Label & {
  readonly name: string;
  /** 口径, for the reader: what counts, and once per whom. */
  readonly what: Label;
  /** The kind of its rows, which a reader can open. */
  readonly kind: Kind;
  readonly rows: (facts: FairFacts) => readonly Counted[];
  /** The dimensions by which it is broken down. */
  readonly by: readonly DimensionName[];
  /** All of them where nothing is said. */
  readonly views?: readonly View[];
};

/** A list of measures, which keeps their names as types. */
export function declareMeasures<const Name extends string>(
  list: readonly (Measure & { readonly name: Name })[],
): readonly (Measure & { readonly name: Name })[] {
  return list;
}
