import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { Reading } from '../../store/store.ts';
import type { FairCounts } from './steps.ts';

/** Results that ask for somebody to follow up. */
const openResults: readonly string[] = ['resume-received', 'second-round', 'offer-intended'];
const entriesLookedAt = 1;

/** Counts of one fair, from its records and from the audit trail. */
export function countsOf(fair: StoredRecord<'fair'>): (read: Reading) => Promise<FairCounts> {
  return async (read) => {
    const attendances = await read.where('attendance', 'fair', fair.id);
    const placements = await read.where('placement', 'fair', fair.id);
    const interviews = await read.where('interview', 'fair', fair.id);
    const invited = [...new Set(attendances.map((each) => each.enterprise))];
    const jobs = invited.length === 0 ? [] : await read.whereAny('job', 'enterprise', invited);
    const withJobs = new Set(jobs.map((each) => each.enterprise));
    return {
      stage: fair.stage,
      hasVenue: Boolean(fair.venue),
      enterprises: await read.count('enterprise'),
      invited: invited.length,
      targetEnterprises: fair.targetEnterprises,
      jobs: invited.length === 0 ? await read.count('job') : jobs.length,
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
      resultExports: (await read.recentCommits(entriesLookedAt, 'results.export')).length,
      platformExports: (await read.recentCommits(entriesLookedAt, 'platforms.export')).length,
    };
  };
}
