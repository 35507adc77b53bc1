import { whoStands } from '../../../src-core/interview/at-booth.ts';
import { partPublished } from '../../../src-core/review/published.ts';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { Reading } from '../../store/read/reading-types.ts';

/** A booth where interviews can be recorded in a session. */
export type BoothChoice = { booth: string; code: string; enterprise: string };

/** Booths of a session at which somebody stands, in order of their code. */
export function boothChoices(fair: string, session: string): (read: Reading) => Promise<BoothChoice[]> {
  return async (read) => {
    const placements = (await read.where('placement', 'fair', fair)).filter((it) => it.session === session);
    const booths = await read.page(
      'booth',
      placements.map((it) => it.booth),
    );
    const enterprises = await read.page(
      'enterprise',
      placements.map((it) => it.enterprise),
    );
    const choices = placements.map((placement, index) => ({
      booth: placement.booth,
      code: booths[index]?.code ?? placement.booth,
      enterprise: enterprises[index]?.name ?? placement.enterprise,
    }));
    return choices.sort((a, b) => codeOrder.compare(a.code, b.code));
  };
}

const codeOrder = new Intl.Collator('zh-CN', { numeric: true });

export type LastInterview = {
  interview: StoredRecord<'interview'>;
  name: string;
  job: string | undefined;
};

export type BoothBook = {
  booth: StoredRecord<'booth'>;
  enterprise: StoredRecord<'enterprise'>;
  /** Posts that are published. */
  jobs: readonly StoredRecord<'job'>[];
  /** Posts that the review holds back. */
  heldBack: number;
  count: number;
  /** The last ten of this booth and session, newest first. */
  last: readonly LastInterview[];
};

/** What stands at a booth in a session and what was recorded there; undefined where nobody stands. */
export function boothBook(
  boothId: string,
  session: string,
): (read: Reading) => Promise<BoothBook | undefined> {
  return async (read) => {
    const booth = await read.get('booth', boothId);
    const placements = (await read.where('placement', 'booth', boothId)).filter(
      (it) => it.session === session,
    );
    const standing = whoStands(placements);
    const enterprise = standing && (await read.get('enterprise', standing.enterprise));
    if (!booth || !enterprise) return undefined;
    const all = await read.where('interview', 'enterprise', enterprise.id);
    const here = all.filter((it) => it.booth === boothId && it.session === session);
    const jobs = await read.where('job', 'enterprise', enterprise.id);
    const { published, heldBack } = await partPublished(read, jobs, () => enterprise);
    // An interview on a post that went back stays what it was.
    const last = await lastOf(read, here, jobs);
    return { booth, enterprise, jobs: published, heldBack: heldBack.length, count: here.length, last };
  };
}

const lastShown = 10;

async function lastOf(
  read: Reading,
  interviews: readonly StoredRecord<'interview'>[],
  jobs: readonly StoredRecord<'job'>[],
): Promise<LastInterview[]> {
  const newest = interviews
    .toSorted((a, b) => ((a.endedAt ?? '') < (b.endedAt ?? '') ? 1 : -1))
    .slice(0, lastShown);
  const people = await read.page(
    'graduate',
    newest.map((it) => it.graduate),
  );
  return newest.map((interview, index) => ({
    interview,
    name: people[index]?.name ?? interview.graduate,
    job: jobs.find((job) => job.id === interview.job)?.title,
  }));
}

/** The person at the booth, with what the recorder should know before asking. */
export type PersonNow = {
  graduate: StoredRecord<'graduate'>;
  checkedInAt: string | undefined;
  /** Records of this person at this booth in this session. */
  before: number;
};

export async function personNow(
  read: Reading,
  id: string,
  at: { fair: string; session: string; booth: string },
): Promise<PersonNow | undefined> {
  const graduate = await read.get('graduate', id);
  if (!graduate) return undefined;
  const checkins = await read.where('checkin', 'graduate', graduate.id);
  const interviews = await read.where('interview', 'graduate', graduate.id);
  return {
    graduate,
    checkedInAt: checkins.find((it) => it.fair === at.fair && it.session === at.session)?.at,
    before: interviews.filter((it) => it.booth === at.booth && it.session === at.session).length,
  };
}
