import { clashesOfMerge, type MergeClash } from '../../../src-core/doubles/merge-clashes.ts';
import type { MergeKind } from '../../../src-core/doubles/merge-kind.ts';
import { type MergeSide, mergeSideOf } from '../../../src-core/doubles/usual-side.ts';
import { type Hanging, hangingTogether, whatHangsOn } from '../../../src-core/doubles/what-hangs-on.ts';
import { sentBackByMerge } from '../../../src-core/review/sent-back.ts';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { Reading } from '../../store/read/reading-types.ts';
import type { AnyRow } from '../../ui/table/use-rows.ts';

/** One of two records side by side. */
export type Half = {
  row: AnyRow;
  side: MergeSide;
  hanging: Hanging;
  /** Its newest change. */
  newest: string;
  made: string | undefined;
};

/** Two records side by side, and what merging them would set against each other. */
export type Pair = { halves: readonly [Half, Half]; clashes: readonly MergeClash[] };

/** Null where one of the two is deleted, merged away or not here. */
export async function readPair(
  read: Reading,
  kind: MergeKind,
  [one, other]: readonly [string, string],
): Promise<Pair | null> {
  const halves = [await halfOf(read, kind, one), await halfOf(read, kind, other)] as const;
  const [kept, merged] = halves;
  if (!kept || !merged) return null;
  const hanging = await hangingTogether(read, kept.hanging, merged.hanging);
  const rows = [kept.row, merged.row] as unknown as readonly [
    StoredRecord<MergeKind>,
    StoredRecord<MergeKind>,
  ];
  return { halves: [kept, merged], clashes: clashesOfMerge(kind, rows, hanging) };
}

/** How many published posts a merge of two firms would send back to the review. @param patch what the one that stays gets */
export async function goingBack(
  read: Reading,
  kind: MergeKind,
  { halves: [kept, merged] }: Pair,
  patch: Readonly<Record<string, unknown>>,
): Promise<number> {
  if (kind !== 'enterprise') return 0;
  const firms = [kept.row, merged.row] as unknown as [StoredRecord<'enterprise'>, StoredRecord<'enterprise'>];
  return sentBackByMerge(read, firms, patch);
}

async function halfOf(read: Reading, kind: MergeKind, id: string): Promise<Half | undefined> {
  const row = (await read.get(kind, id)) as AnyRow | undefined;
  if (row?.id !== id) return undefined;
  const changes = await read.history(kind, id);
  const stamps = changes.map(({ hlc }) => hlc).sort();
  return {
    row,
    side: mergeSideOf(row, changes),
    hanging: await whatHangsOn(read, kind, id),
    newest: stamps.at(-1) ?? '',
    made: changes.find(({ creates }) => creates)?.hlc,
  };
}
