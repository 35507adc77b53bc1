import { createRecord, type LibraryKind } from '../../src-core/change/create-record.ts';
import { deleteRecord } from '../../src-core/change/delete-record.ts';
import { editRecord } from '../../src-core/change/edit-record.ts';
import { removeFilter } from '../../src-core/office/remove-filter.ts';
import { saveFilter, type SaveFilterInput } from '../../src-core/office/save-filter.ts';
import type { CommitOutcome, Store } from './store.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a person does in a library: with one record, and with the filters that are kept for its list. */
export type LibraryWork = {
  create(values: Values): Promise<CommitOutcome>;
  edit(id: string, values: Values): Promise<CommitOutcome>;
  remove(id: string, group?: string): Promise<CommitOutcome>;
  saveFilter(filter: Omit<SaveFilterInput, 'list'>): Promise<CommitOutcome>;
  removeFilter(id: string): Promise<CommitOutcome>;
};

/** The actions of one library, at the only door of the store. */
export function libraryWork(store: Pick<Store, 'commit'>, kind: LibraryKind): LibraryWork {
  return {
    create: (values) => store.commit(createRecord(kind), { values }),
    edit: (id, values) => store.commit(editRecord(kind), { id, values }),
    remove: (id, group) => store.commit(deleteRecord(kind), { id }, group === undefined ? {} : { group }),
    saveFilter: (filter) => store.commit(saveFilter, { list: kind, ...filter }),
    removeFilter: (id) => store.commit(removeFilter, { id }),
  };
}
