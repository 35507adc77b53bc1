import type { ImportKind } from '../../../src-core/exchange/targets.ts';
import type { ScreenStore } from '../../store/store.ts';
import type { SourceName } from '../../../src-core/exchange/import-source.ts';
import { unfinishedName } from './unfinished-work.ts';

/** An import that went in to its end, kept so that it can be taken back later as one group. */
export type Finished = SourceName & {
  readonly group: string;
  readonly kind: ImportKind;
  /** When its last row went in. */
  readonly at: string;
};

const prefix = 'import.finished.';
/** Older ones have been worked on since: taking one back would restore little. */
const keptOfAKind = 5;

/** Imports of one kind, the newest first: a group's id begins with the time at which it was made. */
export async function finishedImports(
  store: Pick<ScreenStore, 'work'>,
  kind: ImportKind,
): Promise<readonly Finished[]> {
  const all = [...(await store.work<Finished>(prefix)).values()];
  return all.filter((each) => each.kind === kind).sort((a, b) => (a.group < b.group ? 1 : -1));
}

/** How many records an import has made or changed, in all the parts in which it went in; firms that posts brought included. */
export async function recordsIn(
  read: Pick<ScreenStore['read'], 'changesIn'>,
  done: Finished,
): Promise<number> {
  const own = await read.changesIn(done.group, `${done.kind}.import`);
  return done.kind === 'job' ? own + (await read.changesIn(done.group, 'enterprise.import')) : own;
}

/** Notes that an import has ended, in place of the note that it had begun. */
export async function keepFinished(
  store: Pick<ScreenStore, 'work' | 'keepWork'>,
  ended: Finished,
): Promise<void> {
  const earlier = (await finishedImports(store, ended.kind)).filter(({ group }) => group !== ended.group);
  const tooOld = earlier.slice(keptOfAKind - 1).map(({ group }) => [prefix + group, null] as const);
  // If this cannot be kept, the next start offers to finish an import that has nothing left to do.
  await store.keepWork({
    ...Object.fromEntries(tooOld),
    [prefix + ended.group]: ended,
    [unfinishedName(ended.group)]: null,
  });
}

/** Nothing is left to finish or to take back. */
export async function forgetImport(store: Pick<ScreenStore, 'keepWork'>, group: string): Promise<void> {
  await store.keepWork({ [unfinishedName(group)]: null, [prefix + group]: null });
}
