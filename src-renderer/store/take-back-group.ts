import { recordsTouched, undoGroup } from '../../src-core/change/undo-group.ts';
import type { Problem } from '../../src-core/record/problem.ts';
import type { Store, TakenBack } from './store.ts';

const recordsPerCommit = 250;

/** What is said of a record that stays as it is, whole. */
const stays: readonly Problem['code'][] = ['STILL_LINKED', 'HAS_DOUBLE', 'MERGED_SINCE'];

/**
 * Takes a whole group back, however long: in slices, newest records first, so that what links to an earlier record of
 * the group is gone before that record is asked about. The undo is a group of its own.
 *
 * @param onProgress records done so far and in all; return false to stop (what is done stays done)
 */
export async function takeBackGroup(
  store: Pick<Store, 'commit' | 'newGroup' | 'read'>,
  group: string,
  onProgress: (done: number, total: number) => boolean = () => true,
): Promise<TakenBack> {
  const touched = recordsTouched(await store.read.group(group)).reverse();
  const refused: Problem[] = [];
  const undo = store.newGroup();
  let records = 0;
  const staying = (problems: readonly Problem[]) =>
    problems.filter(({ code }) => stays.includes(code)).length;
  for (let from = 0; from < touched.length; from += recordsPerCommit) {
    const slice = touched.slice(from, from + recordsPerCommit);
    const outcome = await store.commit(undoGroup, { group, records: slice }, { group: undo });
    if (outcome.saved) {
      refused.push(...outcome.warnings);
      records += slice.length - staying(outcome.warnings);
    } else if (outcome.reason === 'problems')
      refused.push(...outcome.problems.filter(({ code }) => code !== 'NOTHING_CHANGED'));
    else return { records, refused, failure: outcome };
    if (!onProgress(Math.min(from + recordsPerCommit, touched.length), touched.length)) break;
  }
  return { records, refused, failure: undefined };
}
