import { canonical } from '../change/canonical.ts';
import type { Change } from '../change/change.ts';
import { undoGroup } from '../change/undo-group.ts';

/**
 * Who wrote a value at first: the undo of a decision writes what stood against each other once more, in its own name, and the
 * desk wants to know who, where and when. Found in the bases: the change that was taken back names all that it had settled.
 *
 * @param known changes of the record by their stamp
 */
export function firstWritten(change: Change, field: string, known: ReadonlyMap<string, Change>): Change {
  if (change.action !== undoGroup.name) return change;
  const settled = (change.base[field] ?? []).map((stamp) => known.get(stamp)?.base[field] ?? []);
  if (!settled.some((stamps) => stamps.length > 1)) return change;
  const text = canonical(change.patch[field]);
  const same = settled
    .flat()
    .sort()
    .flatMap((stamp) => known.get(stamp) ?? [])
    .findLast((earlier) => canonical(earlier.patch[field]) === text);
  // A base names what was there before: it never leads back here.
  return same ? firstWritten(same, field, known) : change;
}
