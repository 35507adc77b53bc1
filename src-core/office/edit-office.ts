import { type Action, drafts, refusal, revision } from '../change/action.ts';
import { changedIn } from '../change/changed-in.ts';
import type { StoredRecord } from '../kinds.ts';
import { parsePatch } from '../record/parse-record.ts';
import { problem } from '../record/problem.ts';
import { office } from './record.ts';

/** Only the fields that were typed; null clears one. Contacts in the open. */
export type EditOfficeInput = { office: string; values: Readonly<Record<string, unknown>> };

type Facts = StoredRecord<'office'> | undefined;

/** Changes what is known of the office. Refuses with ALREADY_DELETED, NOTHING_CHANGED and what a field gets wrong. */
export const editOffice: Action<EditOfficeInput, Facts> = {
  name: 'office.edit',
  facts: (read, input) => read.get('office', input.office),
  decide(before, { values }, { today }) {
    if (!before) return refusal(problem('ALREADY_DELETED', 'office'));
    const parsed = parsePatch(office, values, { today, current: { ...before } });
    if (!parsed.ok) return refusal(...parsed.problems);
    const changed = changedIn(before, parsed.patch);
    if (Object.keys(changed).length === 0) return refusal(problem('NOTHING_CHANGED'));
    return drafts([revision('office', before.id, changed)], parsed.warnings);
  },
};
