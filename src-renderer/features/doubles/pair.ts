import type { MergeKind } from '../../../src-core/doubles/merge-kind.ts';

/** What the screen is asked to show: doubles of one kind, or two records side by side. */
export type Asked = { kind: MergeKind; pair: readonly [string, string] | undefined };

/** Of the address: `graduate`, or `graduate~<id>~<id>`. */
export function askedOf(open: string | undefined): Asked {
  const [kind, one, other] = (open ?? '').split('~');
  // Ids grow with time: whoever names them in whatever order, the first record is the one that was made first.
  const [first, second] = [one, other].toSorted();
  return {
    kind: kind === 'graduate' ? 'graduate' : 'enterprise',
    pair: first && second && first !== second ? [first, second] : undefined,
  };
}

export function openOf(kind: MergeKind, pair?: readonly string[]): string {
  return [kind, ...(pair ?? [])].join('~');
}
