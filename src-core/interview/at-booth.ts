import type { Reader } from '../change/action.ts';
import type { StoredRecord } from '../kinds.ts';
import { type Problem, problem } from '../record/problem.ts';

type Placement = StoredRecord<'placement'>;

/** Who is placed at a booth in a session: one, unless two stations placed somebody while offline. */
export async function placementsAt(read: Reader, booth: string, session: string): Promise<Placement[]> {
  return (await read.where('placement', 'booth', booth)).filter((each) => each.session === session);
}

/**
 * The placement that counts where two stations placed somebody at one booth while offline: the earlier one, so that
 * every station reads the same. The clash itself is shown (findClashes) and settled by a person; the queue goes on.
 */
export function whoStands(placements: readonly Placement[]): Placement | undefined {
  return placements.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
}

/** Whether a post is one of an enterprise; asks further only where the ids differ, because one of them may be a merged double. */
export async function isPostOf(
  read: Reader,
  job: StoredRecord<'job'> | undefined,
  enterprise: string | undefined,
): Promise<boolean> {
  if (!job || enterprise === undefined) return false;
  if (job.enterprise === enterprise) return true;
  const [its, ours] = await Promise.all([
    read.get('enterprise', job.enterprise),
    read.get('enterprise', enterprise),
  ]);
  return its !== undefined && its.id === ours?.id;
}

/** Why this post cannot be the subject of an interview; `isOurs` says that it is one of the enterprise at the booth. */
export function jobProblem(
  job: StoredRecord<'job'> | undefined,
  id: string | null | undefined,
  isOurs: boolean,
): Problem | undefined {
  if (id === undefined || id === null) return undefined;
  if (!job) return problem('RECORD_GONE', 'job');
  return isOurs ? undefined : problem('JOB_OF_OTHER_ENTERPRISE', 'job');
}
