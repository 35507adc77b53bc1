import type { StoredRecord } from '../../../src-core/kinds.ts';
import { platformTemplates } from '../../../src-core/results/platform-templates.ts';
import { partPublished } from '../../../src-core/review/published.ts';
import type { Reading } from '../../store/read/reading-types.ts';
import type { FairCounts } from './steps.ts';

/** Results that ask for somebody to follow up. */
const openResults: readonly string[] = ['resume-received', 'second-round', 'offer-intended'];

/** Counts of one fair, from its records and from the audit trail. */
export function countsOf(fair: StoredRecord<'fair'>): (read: Reading) => Promise<FairCounts> {
  return async (read) => {
    const attendances = await read.where('attendance', 'fair', fair.id);
    const placements = await read.where('placement', 'fair', fair.id);
    const interviews = await read.where('interview', 'fair', fair.id);
    const invited = [...new Set(attendances.map((each) => each.enterprise))];
    const jobs =
      invited.length === 0 ? await read.all('job') : await read.whereAny('job', 'enterprise', invited);
    const firms = await read.page('enterprise', [...new Set(jobs.map((each) => each.enterprise))]);
    const firmOf = new Map(firms.map((each) => [each?.id, each]));
    const { published } = await partPublished(read, jobs, (job) => firmOf.get(job.enterprise));
    const withJobs = new Set(jobs.map((each) => each.enterprise));
    const notes = await read.notesOn(fair.id);
    const toPlatforms = notes.filter((each) => each.action === 'platforms.export');
    const exported = new Set(toPlatforms.map(({ about }) => about['template']));
    return {
      stage: fair.stage,
      hasVenue: Boolean(fair.venue),
      enterprises: await read.count('enterprise'),
      invited: invited.length,
      targetEnterprises: fair.targetEnterprises,
      jobs: jobs.length,
      publishedJobs: published.length,
      invitedWithoutJobs: invited.filter((each) => !withJobs.has(each)).length,
      targetJobs: fair.targetJobs,
      graduates: await read.count('graduate'),
      targetGraduates: fair.targetGraduates,
      booths: await read.countWhere('booth', 'fair', fair.id),
      placed: new Set(placements.map((each) => `${each.session} ${each.enterprise}`)).size,
      toPlace: attendances.reduce((sum, each) => sum + each.sessions.length, 0),
      checkins: await read.countWhere('checkin', 'fair', fair.id),
      interviews: interviews.length,
      intents: interviews.filter((each) => openResults.includes(each.result)).length,
      resultExports: notes.filter((each) => each.action === 'results.export').length,
      platformExports: platformTemplates.filter(({ id }) => exported.has(id)).length,
      platformTemplates: platformTemplates.length,
    };
  };
}
