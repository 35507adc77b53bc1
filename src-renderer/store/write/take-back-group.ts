import type { Change } from '../../../src-core/change/change.ts';
import { recordsTouched, type Touched, undoGroup } from '../../../src-core/change/undo-group.ts';
import type { Problem } from '../../../src-core/record/problem.ts';
import type { Store } from '../store.ts';
import type { TakenBack } from '../outcome.ts';

/** Half of what a commit takes: doubles go along with their record. */
const draftsPerCommit = 250;

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
  const changes = await store.read.group(group);
  const touched = recordsTouched(changes).reverse();
  const refused: Problem[] = [];
  const undo = store.newGroup();
  let records = 0;
  const staying = (problems: readonly Problem[]) =>
    problems.filter(({ code }) => stays.includes(code)).length;
  let done = 0;
  for (const slice of slicesOf(touched, changes)) {
    const outcome = await store.commit(undoGroup, { group, records: slice }, { group: undo });
    if (outcome.saved) {
      refused.push(...outcome.warnings);
      records += slice.length - staying(outcome.warnings);
    } else if (outcome.reason === 'problems')
      refused.push(...outcome.problems.filter(({ code }) => code !== 'NOTHING_CHANGED'));
    else return { records, refused, failure: outcome };
    done += slice.length;
    if (!onProgress(done, touched.length)) break;
  }
  return { records, refused, failure: undefined };
}

/** As many records as fit into a commit each: where several values had been settled, each of them is written again. */
function slicesOf(touched: readonly Touched[], changes: readonly Change[]): Touched[][] {
  const draftsOf = new Map<string, number>();
  for (const { record, base } of changes)
    draftsOf.set(
      record,
      Math.max(draftsOf.get(record) ?? 1, ...Object.values(base).map(({ length }) => length)),
    );
  const slices: Touched[][] = [];
  let room = 0;
  for (const each of touched) {
    const needed = draftsOf.get(each.record) ?? 1;
    if (needed > room || slices.length === 0) {
      slices.push([]);
      room = draftsPerCommit;
    }
    slices.at(-1)?.push(each);
    room -= needed;
  }
  return slices;
}
