import { type Action, creation, drafts, refusal } from '../change/action.ts';
import { parseRecord } from '../record/parse-record.ts';
import type { Printing } from './printing-record.ts';
import { printing } from './printing-record.ts';

/** Ids of the graduates whose badges went to the printer; at most 1,000. */
export type RecordPrintingInput = Pick<Printing, 'graduates' | 'layout'>;

/** Notes whose badges were printed, so that the next print can leave them out; refuses what the declaration refuses. */
export const recordPrinting: Action<RecordPrintingInput, undefined> = {
  name: 'printing.record',
  facts: () => Promise.resolve(undefined),
  decide(_, input, told) {
    const parsed = parseRecord(printing, {
      ...input,
      what: 'badge',
      at: told.now,
      ...(told.isTimeInDoubt ? { timeInDoubt: true } : {}),
    });
    return parsed.ok
      ? drafts([creation('printing', told.newId(), parsed.record)])
      : refusal(...parsed.problems);
  },
};
