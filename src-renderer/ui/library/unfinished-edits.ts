import type { Searchable } from './use-names.ts';
import type { ScreenStore } from '../../store/store.ts';

/**
 * A bulk edit that has begun: kept until its last record, in both copies, so that the next start can offer to go on with it or to
 * take it back.
 */
export type UnfinishedEdit = ManyEdit & { readonly group: string };

const prefix = 'bulk.unfinished.';

/** Those that this window is working on: they are not broken off. */
const running = new Set<string>();

/** Name of the piece of work. */
export function unfinishedName(group: string): string {
  return prefix + group;
}

/** Works on a group; until it ends, the edit is not offered to be gone on with. */
export async function whileRunning<T>(group: string, work: () => Promise<T>): Promise<T> {
  running.add(group);
  try {
    return await work();
  } finally {
    running.delete(group);
  }
}

/** All bulk edits that were broken off (power, stop, full disk), the oldest first. */
export async function unfinishedEdits(store: Pick<ScreenStore, 'work'>): Promise<readonly UnfinishedEdit[]> {
  return [...(await store.work<UnfinishedEdit>(prefix)).values()].filter(({ group }) => !running.has(group));
}

/** Nothing is left to go on with: the rest was given up, or all of it taken back. Any other group was never kept. */
export async function forgetEdit(
  store: Pick<ScreenStore, 'work' | 'keepWork'>,
  group: string,
): Promise<void> {
  const kept = await store.work(unfinishedName(group));
  if (kept.size > 0) await store.keepWork({ [unfinishedName(group)]: null });
}

/** One value for one field of many records; null empties it. */
export type ManyEdit = { kind: Searchable; ids: readonly string[]; field: string; value: unknown };
