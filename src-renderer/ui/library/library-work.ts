import type { Day } from '../../../src-core/record/instant.ts';
import type { LibraryKind } from '../../../src-core/change/create-record.ts';
import type { EditOfOne } from '../../../src-core/change/edit-many.ts';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { SaveFilterInput } from '../../../src-core/office/save-filter.ts';
import type { PlannedEdit } from '../../../src-core/review/sent-back.ts';
import type { CommitOutcome } from '../../store/outcome.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a person does in a library: with one record, with many, and with the filters that are kept for its list. */
export type LibraryWork = {
  create(values: Values): Promise<CommitOutcome>;
  edit(id: string, values: Values): Promise<CommitOutcome>;
  remove(id: string, group?: string): Promise<CommitOutcome>;
  /** What a value would do to one record; nothing is written. */
  wouldEdit(row: StoredRecord<LibraryKind>, values: Values, today: Day): EditOfOne<LibraryKind>;
  editMany(ids: readonly string[], field: string, value: unknown, group: string): Promise<CommitOutcome>;
  /** How many published posts such edits would send back to the review; nothing is written. */
  sentBackBy(edits: readonly PlannedEdit[]): Promise<number>;
  saveFilter(filter: Omit<SaveFilterInput, 'list'>): Promise<CommitOutcome>;
  removeFilter(id: string): Promise<CommitOutcome>;
};
