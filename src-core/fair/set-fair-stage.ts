import { type Action, drafts, refusal, revision } from '../change/action.ts';
import type { StoredRecord } from '../kinds.ts';
import { problem } from '../record/problem.ts';
import type { FairStage } from './record.ts';

export type SetFairStageInput = { fair: string; stage: FairStage };

/** The stages that may follow each stage: one step on, back to draft while nothing is recorded, and reopening. */
export const nextStages: Readonly<Record<FairStage, readonly FairStage[]>> = {
  draft: ['registering'],
  registering: ['live', 'draft'],
  live: ['closed'],
  closed: ['reported', 'live'],
  reported: ['live'],
};

/** Takes a fair to its next stage, or reopens it. Refuses with ALREADY_DELETED, NOTHING_CHANGED, STAGE_NOT_NEXT. */
export const setFairStage: Action<SetFairStageInput, StoredRecord<'fair'> | undefined> = {
  name: 'fair.set-stage',
  facts: (read, input) => read.get('fair', input.fair),
  decide(fair, input) {
    if (!fair) return refusal(problem('ALREADY_DELETED', 'fair'));
    if (fair.stage === input.stage) return refusal(problem('NOTHING_CHANGED'));
    if (!nextStages[fair.stage].includes(input.stage)) return refusal(problem('STAGE_NOT_NEXT', 'stage'));
    return drafts([revision('fair', fair.id, { stage: input.stage })]);
  },
};
