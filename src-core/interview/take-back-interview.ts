import { type Action, drafts, refusal, revision } from '../change/action.ts';
import { whyNotRecorded } from '../fair/open-fair.ts';
import type { StoredRecord } from '../kinds.ts';
import { problem } from '../record/problem.ts';

export type TakeBackInterviewInput = { interview: string };

type Facts = {
  interview: StoredRecord<'interview'> | undefined;
  fair: StoredRecord<'fair'> | undefined;
};

/** Takes an interview back that was recorded by mistake; it stays in the history. Refuses with FAIR_CLOSED, FAIR_NOT_LIVE, ALREADY_DELETED. */
export const takeBackInterview: Action<TakeBackInterviewInput, Facts> = {
  name: 'interview.take-back',
  async facts(read, input) {
    const interview = await read.get('interview', input.interview);
    return { interview, fair: interview && (await read.get('fair', interview.fair)) };
  },
  decide({ interview, fair }) {
    if (!interview) return refusal(problem('ALREADY_DELETED', 'interview'));
    const closed = whyNotRecorded(fair, interview.session);
    if (closed) return refusal(closed);
    return drafts([revision('interview', interview.id, { deleted: true })]);
  },
};
