import { type Action, creation, drafts, refusal } from '../change/action.ts';
import { parseRecord } from '../record/parse-record.ts';
import { fair } from './record.ts';

/** Values of the form; the stage is `draft` and not among them. */
export type CreateFairInput = { values: Readonly<Record<string, unknown>> };

/** Makes a fair in draft. Refuses with what a field or its sessions get wrong (fair/rules.ts). */
export const createFair: Action<CreateFairInput, undefined> = {
  name: 'fair.create',
  facts: () => Promise.resolve(undefined),
  decide(_facts, { values }, told) {
    const parsed = parseRecord(fair, { ...values, stage: 'draft' }, { today: told.today });
    if (!parsed.ok) return refusal(...parsed.problems);
    return drafts([creation('fair', told.newId(), parsed.record)], parsed.warnings);
  },
};
