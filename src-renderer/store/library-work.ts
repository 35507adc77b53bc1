import type { Day } from '../../src-core/record/instant.ts';
import { createRecord, type LibraryKind } from '../../src-core/change/create-record.ts';
import { deleteRecord } from '../../src-core/change/delete-record.ts';
import { editMany, type EditOfOne, editOfOne } from '../../src-core/change/edit-many.ts';
import { editRecord } from '../../src-core/change/edit-record.ts';
import type { StoredRecord } from '../../src-core/kinds.ts';
import { removeFilter } from '../../src-core/office/remove-filter.ts';
import { saveFilter, type SaveFilterInput } from '../../src-core/office/save-filter.ts';
import { type PlannedEdit, sentBackBy } from '../../src-core/review/sent-back.ts';
import type { CommitOutcome, Store } from './store.ts';

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

/** The actions of one library, at the only door of the store. */
export function libraryWork(store: Pick<Store, 'commit' | 'read'>, kind: LibraryKind): LibraryWork {
  return {
    create: (values) => store.commit(createRecord(kind), { values }),
    edit: (id, values) => store.commit(editRecord(kind), { id, values }),
    remove: (id, group) => store.commit(deleteRecord(kind), { id }, group === undefined ? {} : { group }),
    wouldEdit: (row, values, today) => editOfOne(kind, row, values, today),
    editMany: (ids, field, value, group) => store.commit(editMany(kind), { ids, field, value }, { group }),
    sentBackBy: (edits) => sentBackBy(store.read, kind, edits),
    saveFilter: (filter) => store.commit(saveFilter, { list: kind, ...filter }),
    removeFilter: (id) => store.commit(removeFilter, { id }),
  };
}
