import type { ImportKind } from '../../../src-core/exchange/targets.ts';
import type { Store } from '../../store/store.ts';

/** An import that has begun: kept until its last row, so that the next start can offer to finish it or to take it back. */
export type Unfinished = {
  readonly group: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly sha256: string;
  readonly total: number;
};

const prefix = 'import.unfinished.';

/** Name of the piece of work. */
export function unfinishedName(group: string): string {
  return prefix + group;
}

/** All imports that were broken off, the oldest first. */
export async function unfinishedImports(store: Pick<Store, 'work'>): Promise<readonly Unfinished[]> {
  return [...(await store.work<Unfinished>(prefix)).values()];
}
