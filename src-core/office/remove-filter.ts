import { type Action, drafts, refusal, revision } from '../change/action.ts';
import type { StoredRecord } from '../kinds.ts';
import { problem } from '../record/problem.ts';

/** Takes a saved filter away. Refuses with ALREADY_DELETED. */
export const removeFilter: Action<{ id: string }, StoredRecord<'filter'> | undefined> = {
  name: 'filter.delete',
  facts: (read, { id }) => read.get('filter', id),
  decide: (before) =>
    before
      ? drafts([revision('filter', before.id, { deleted: true })])
      : refusal(problem('ALREADY_DELETED', 'id')),
};
