import { type LibraryWork } from '../ui/library/library-work.ts';
import { createRecord, type LibraryKind } from '../../src-core/change/create-record.ts';
import { deleteRecord } from '../../src-core/change/delete-record.ts';
import { editMany, editOfOne } from '../../src-core/change/edit-many.ts';
import { editRecord } from '../../src-core/change/edit-record.ts';
import { removeFilter } from '../../src-core/office/remove-filter.ts';
import { saveFilter } from '../../src-core/office/save-filter.ts';
import { sentBackBy } from '../../src-core/review/sent-back.ts';
import type { ScreenStore } from '../store/store.ts';

/** The actions of one library, at the only door of the store. */
export function libraryWork(store: Pick<ScreenStore, 'commit' | 'read'>, kind: LibraryKind): LibraryWork {
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
