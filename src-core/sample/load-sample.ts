import { type Action, creation, drafts, type Patch, refusal } from '../change/action.ts';
import { declarationOf, type Kind } from '../kinds.ts';
import { parseRecord, type Values } from '../record/parse-record.ts';
import type { Problem } from '../record/problem.ts';

/** At most 500 records of one kind; links hold ids that earlier commits gave. */
export type LoadSampleInput = { kind: Kind; records: readonly Values[] };

/**
 * Writes invented records of one kind, in their order, into the demonstration's workspace. They are parsed as if typed; a
 * record that is refused refuses all of them, for it is a fault of the sample.
 */
export const loadSample: Action<LoadSampleInput, undefined> = {
  name: 'sample.load',
  facts: () => Promise.resolve(undefined),
  decide(_facts, { kind, records }, told) {
    const problems: Problem[] = [];
    const list = records.flatMap((values) => {
      const parsed = parseRecord(declarationOf(kind), values, { today: told.today });
      if (!parsed.ok) {
        problems.push(...parsed.problems);
        return [];
      }
      return [creation(kind, told.newId(), parsed.record as Patch<Kind>)];
    });
    return problems.length > 0 ? refusal(...problems) : drafts(list);
  },
};
