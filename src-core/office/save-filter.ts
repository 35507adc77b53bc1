import { type Action, creation, drafts, type Patch, refusal, revision } from '../change/action.ts';
import { changedIn } from '../change/changed-in.ts';
import type { StoredRecord } from '../kinds.ts';
import { parseRecord } from '../record/parse-record.ts';
import { problem } from '../record/problem.ts';
import { toPlainWords } from '../standards/to-half-width.ts';
import { type Filter, filter } from './filter-record.ts';

export type SaveFilterInput = Omit<Filter, 'id' | 'deleted' | 'mergedInto'>;

type Facts = readonly StoredRecord<'filter'>[];

/**
 * Keeps what a list shows under a name; one of that name in the same list is replaced. Refuses with what a field gets wrong,
 * NUMBER_NOT_KEPT and NOTHING_CHANGED.
 */
export const saveFilter: Action<SaveFilterInput, Facts> = {
  name: 'filter.save',
  facts: (read) => read.all('filter'),
  decide(all, input, told) {
    const parsed = parseRecord(filter, input);
    if (!parsed.ok) return refusal(...parsed.problems);
    const { record } = parsed;
    const before = filterOfName(all, record.list, record.name);
    if (!before) return drafts([creation('filter', told.newId(), record)]);
    const whole: Patch<'filter'> = { words: null, facets: null, ...record };
    const changed = changedIn(before, whole);
    if (Object.keys(changed).length === 0) return refusal(problem('NOTHING_CHANGED'));
    return drafts([revision('filter', before.id, changed)]);
  },
};

/** The filter of a list that is called so, however it is spelled. */
export function filterOfName(all: Facts, list: Filter['list'], name: string): Facts[number] | undefined {
  const plain = toPlainWords(name);
  return all.find((each) => each.list === list && toPlainWords(each.name) === plain);
}
