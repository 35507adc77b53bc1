import type { Column } from '../../../src-core/exchange/match-columns.ts';
import type { RefusedRow } from '../../../src-core/exchange/refused-rows.ts';
import type { SheetSummary } from '../../workers/import-protocol.ts';

/** The file at hand: its sheets and how its columns are understood. */
export type OpenedFile = {
  readonly name: string;
  readonly sha256: string;
  readonly sheets: readonly SheetSummary[];
  readonly sheet: number;
  readonly columns: readonly Column[];
  readonly header: number | null;
  /** Rows that a person has corrected here, by number: they are read in place of those of the file. */
  readonly corrected?: ReadonlyMap<number, RefusedRow>;
  /** Another file, of which an import is not finished, was meant to be opened. */
  readonly insteadOf?: string;
};
