import type { Change } from '../../../src-core/change/change.ts';

/** The change as it was stamped, without what this installation added to it. */
export function bareChange(row: Change & { n?: number; collided?: 1 }): Change {
  const { n: _, collided: __, ...change } = row;
  return change;
}
