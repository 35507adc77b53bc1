import { type Action, creation, drafts, refusal } from '../change/action.ts';
import { whyNotRecorded } from '../fair/open-fair.ts';
import type { StoredRecord } from '../kinds.ts';
import { parseRecord } from '../record/parse-record.ts';
import type { Instant } from '../record/instant.ts';
import { problem } from '../record/problem.ts';
import { isPostOf, jobProblem, placementsAt, whoStands } from './at-booth.ts';
import { interview, type InterviewResult } from './record.ts';

export type RecordInterviewInput = {
  fair: string;
  session: string;
  booth: string;
  graduate: string;
  result: InterviewResult;
  job?: string;
  rating?: number;
  notes?: string;
  /** Yuan a month. */
  offeredSalary?: number;
  startDate?: string;
  followUpDate?: string;
  followUpOwner?: string;
  /** When the badge was scanned; the end of the interview is the moment it is saved. */
  startedAt?: Instant;
};

type Facts = {
  fair: StoredRecord<'fair'> | undefined;
  booth: StoredRecord<'booth'> | undefined;
  graduate: StoredRecord<'graduate'> | undefined;
  job: StoredRecord<'job'> | undefined;
  standing: StoredRecord<'placement'> | undefined;
  /** The post is one of the enterprise that stands there. */
  isOurs: boolean;
};

/**
 * Records one interview; the enterprise is the one that stands at the booth in the session. Refuses with FAIR_CLOSED,
 * FAIR_NOT_LIVE, NO_SESSION, RECORD_GONE, BOOTH_EMPTY, JOB_OF_OTHER_ENTERPRISE and whatever a single field gets wrong.
 */
export const recordInterview: Action<RecordInterviewInput, Facts> = {
  name: 'interview.record',
  async facts(read, input) {
    // Side by side: a person waits for this.
    const [fair, booth, graduate, job, placements] = await Promise.all([
      read.get('fair', input.fair),
      read.get('booth', input.booth),
      read.get('graduate', input.graduate),
      input.job === undefined ? undefined : read.get('job', input.job),
      placementsAt(read, input.booth, input.session),
    ]);
    const standing = whoStands(placements);
    return { fair, booth, graduate, job, standing, isOurs: await isPostOf(read, job, standing?.enterprise) };
  },
  decide(facts, input, told) {
    const closed = whyNotRecorded(facts.fair, input.session);
    if (closed) return refusal(closed);
    const { graduate, booth, standing } = facts;
    if (!graduate) return refusal(problem('RECORD_GONE', 'graduate'));
    if (!booth) return refusal(problem('RECORD_GONE', 'booth'));
    if (!standing) return refusal(problem('BOOTH_EMPTY', 'booth', { booth: booth.code }));
    const wrongJob = jobProblem(facts.job, input.job, facts.isOurs);
    if (wrongJob) return refusal(wrongJob);
    const parsed = parseRecord(
      interview,
      {
        ...input,
        graduate: graduate.id,
        enterprise: standing.enterprise,
        startedAt: input.startedAt ?? told.now,
        endedAt: told.now,
        ...(told.isTimeInDoubt ? { timeInDoubt: true } : {}),
      },
      { today: told.today },
    );
    if (!parsed.ok) return refusal(...parsed.problems);
    return drafts([creation('interview', told.newId(), parsed.record)], parsed.warnings);
  },
};
