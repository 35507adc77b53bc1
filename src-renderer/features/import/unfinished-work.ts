import type { ImportKind } from '../../../src-core/exchange/targets.ts';
import type { ScreenStore } from '../../store/store.ts';
import { type ImportSource, sourceId } from '../../../src-core/exchange/import-source.ts';

/** An import that has begun: kept until its last row, so that the next start can offer to finish it or to take it back. */
export type Unfinished = ImportSource & {
  readonly group: string;
  readonly kind: ImportKind;
  readonly total: number;
};

const prefix = 'import.unfinished.';

/** Name of the piece of work. */
export function unfinishedName(group: string): string {
  return prefix + group;
}

/** All imports that were broken off, the oldest first. */
export async function unfinishedImports(store: Pick<ScreenStore, 'work'>): Promise<readonly Unfinished[]> {
  return [...(await store.work<Unfinished>(prefix)).values()];
}

/** The group of an import of this very sheet that was broken off: what goes in now is the rest of it. */
export async function groupBegun(
  store: Pick<ScreenStore, 'work'>,
  kind: ImportKind,
  source: ImportSource,
): Promise<string | undefined> {
  const all = await unfinishedImports(store);
  return all.find((each) => each.kind === kind && sourceId(each) === sourceId(source))?.group;
}
