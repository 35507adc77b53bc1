import { checkByOffice, type OfficeRules, officeRules } from '../../../src-core/compliance/office-rules.ts';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import { addOperator } from '../../../src-core/office/add-operator.ts';
import { decideReviews, type SeenPost } from '../../../src-core/review/decide-reviews.ts';
import { fingerprintOf } from '../../../src-core/review/seen-text.ts';
import { say } from '../../locale/say.ts';
import type { Store } from '../../store/store.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import { dayOf } from '../../ui/words/clock-time.ts';

/** Posts that two people have passed, and those that one has; the rest waits for whoever tries the demonstration. */
const publishedShare = 0.85;
export const firstCheckedShare = 0.92;
const postsAtOnce = 100;

/**
 * Lets two invented people review the posts of the demonstration, through the same door as everybody.
 *
 * @param saved throws where a commit was refused
 */
export async function reviewDemonstration(
  store: Store,
  jobs: readonly string[],
  saved: (outcome: CommitOutcome) => readonly string[],
): Promise<void> {
  const values = { name: say('start.set-up.demonstration-reviewer'), roles: ['registrar'] };
  const [second = ''] = saved(await store.commit(addOperator, { values }));
  const first = store.operator;
  const rules = officeRules([], []);
  const seen = await seenPosts(store, jobs, rules);
  const pass = async (share: number) => {
    const posts = seen.slice(0, Math.floor(jobs.length * share));
    for (let from = 0; from < posts.length; from += postsAtOnce)
      saved(
        await store.commit(decideReviews, { verdict: 'pass', posts: posts.slice(from, from + postsAtOnce) }),
      );
  };
  await pass(firstCheckedShare);
  store.workAs(second);
  try {
    await pass(publishedShare);
  } finally {
    store.workAs(first);
  }
}

async function seenPosts(store: Store, ids: readonly string[], rules: OfficeRules): Promise<SeenPost[]> {
  const jobs = (await store.read.page('job', ids)).filter((each) => each !== undefined);
  const firms = await store.read.page('enterprise', [...new Set(jobs.map(({ enterprise }) => enterprise))]);
  const firmOf = new Map(firms.flatMap((each) => (each ? [[each.id, each] as const] : [])));
  const headcountOf = (enterprise: string) =>
    jobs.reduce((sum, each) => sum + (each.enterprise === enterprise ? (each.headcount ?? 0) : 0), 0);
  const headcounts = new Map([...firmOf.keys()].map((id) => [id, headcountOf(id)]));
  const today = dayOf(new Date().toISOString());
  return jobs.map((job: StoredRecord<'job'>) => {
    const firm = firmOf.get(job.enterprise);
    const enterprise = firm && store.openRecord('enterprise', firm);
    const headcountOfAll = headcounts.get(job.enterprise) ?? 0;
    const findings = checkByOffice({ job, enterprise, today, headcountOfAll }, rules);
    return { job: job.id, fingerprint: fingerprintOf(job, firm), findings };
  });
}
