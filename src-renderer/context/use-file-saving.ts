import type { Workbook } from '../../src-core/results/sheet.ts';
import { makeContext } from './make-context.ts';

/** What became of a file that was handed to a person. */
export type FileOutcome =
  | {
      state: 'saved';
      name: string;
      /** A part could not be read. */
      isIncomplete?: boolean;
      /** A file with everything in it has left without an entry in the audit trail: it is the way out where nothing can be written. */
      isUnnoted?: boolean;
    }
  | { state: 'closed' }
  | { state: 'failed'; sentence: string };

/** Files that leave this laptop. */
export type FileSaving = {
  /** Hands everything that is stored to the person as a rescue file. */
  saveRescue(): Promise<FileOutcome>;
  /** Writes a workbook beside the page and lets the person choose where it goes. */
  saveWorkbook(workbook: Workbook, suggestedName: string): Promise<FileOutcome>;
  saveText(text: string, suggestedName: string): Promise<FileOutcome>;
};

export const [FileSavingProvider, useFileSaving] = makeContext<FileSaving>('the saving of files');
