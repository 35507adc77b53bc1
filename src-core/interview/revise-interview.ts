import { type Action, drafts, type Patch, refusal, revision } from '../change/action.ts';
import { whyNotRecorded } from '../fair/open-fair.ts';
import type { StoredRecord } from '../kinds.ts';
import { changedIn } from '../change/changed-in.ts';
import { parsePatch } from '../record/parse-record.ts';
import { problem } from '../record/problem.ts';
import { isPostOf, jobProblem } from './at-booth.ts';
import { interview as declaration } from './record.ts';

/** What may be corrected afterwards; null clears. Who met whom is not corrected but taken back and recorded anew. */
export type ReviseInterviewInput = {
  interview: string;
  values: Pick<
    Patch<'interview'>,
    'job' | 'result' | 'rating' | 'notes' | 'offeredSalary' | 'startDate' | 'followUpDate' | 'followUpOwner'
  >;
};

type Facts = {
  interview: StoredRecord<'interview'> | undefined;
  fair: StoredRecord<'fair'> | undefined;
  job: StoredRecord<'job'> | undefined;
  /** The post is one of the interview's enterprise. */
  isOurs: boolean;
};

/** Corrects an interview. Refuses with FAIR_CLOSED, FAIR_NOT_LIVE, ALREADY_DELETED, NOTHING_CHANGED, NOT_FOUND, JOB_OF_OTHER_ENTERPRISE and what a single field gets wrong. */
export const reviseInterview: Action<ReviseInterviewInput, Facts> = {
  name: 'interview.revise',
  async facts(read, input) {
    const interview = await read.get('interview', input.interview);
    const job = input.values.job ? await read.get('job', input.values.job) : undefined;
    return {
      interview,
      fair: interview && (await read.get('fair', interview.fair)),
      job,
      isOurs: await isPostOf(read, job, interview?.enterprise),
    };
  },
  decide({ interview, fair, job, isOurs }, input, told) {
    if (!interview) return refusal(problem('ALREADY_DELETED', 'interview'));
    const closed = whyNotRecorded(fair, interview.session);
    if (closed) return refusal(closed);
    const wrongJob = jobProblem(job, input.values.job, isOurs);
    if (wrongJob) return refusal(wrongJob);
    const parsed = parsePatch(declaration, input.values, { today: told.today });
    if (!parsed.ok) return refusal(...parsed.problems);
    const changed = changedIn(interview, parsed.patch);
    if (Object.keys(changed).length === 0) return refusal(problem('NOTHING_CHANGED'));
    return drafts([revision('interview', interview.id, changed)], parsed.warnings);
  },
};
