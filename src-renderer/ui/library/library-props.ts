import type { ReactNode } from 'react';
import type { LibraryWork } from './library-work.ts';
import type { ListShown } from './library-buttons.tsx';
import type { ShownAs } from './record-details.tsx';
import type { MeaningOf } from '../form/record-fields.tsx';
import type { Searchable } from './use-names.ts';
import type { AnyRow } from '../table/use-rows.ts';

export type LibraryProps = {
  kind: Searchable;
  titleField: string;
  usualColumns: readonly string[];
  facets: readonly string[];
  work: LibraryWork;
  meaningOf?: MeaningOf;
  /** What stands in a cell or in the drawer instead of the plain words. */
  shownAs?: ShownAs;
  /** Above the fields of the drawer. */
  above?: (row: AnyRow) => ReactNode;
  /** Buttons of the screen's own: import, template, export of what is shown. */
  buttons: (shown: ListShown) => ReactNode;
  /** What the person is told when nothing was ever recorded. */
  emptyHelp: string;
};
