import { doubleEnterprises, doubleGraduates, type Doubles } from '../../../src-core/doubles/find-doubles.ts';
import { notKeptApart } from '../../../src-core/doubles/keep-apart.ts';
import type { MergeKind } from '../../../src-core/doubles/merge-kind.ts';
import { survivingCycles } from '../../../src-core/change/merged-away.ts';
import type { Decision } from '../../../src-core/conflict/decision-record.ts';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import { isGone } from '../database/database.ts';
import type { RowSource } from '../database/row-source.ts';

/** Doubles among all live records of a kind, but those that somebody has kept apart. It reads every row: ask it in a worker. */
export async function findDoubles(
  rows: RowSource,
  kind: MergeKind,
  onProgress: (done: number, total: number) => void,
): Promise<Doubles> {
  const merged = await rows.merged(kind);
  const cycles = new Set(survivingCycles(merged));
  const live = (await rows.all(kind)).filter((row) => !isGone(row) || cycles.has(row.id));
  const { doubles, tooCommon } =
    kind === 'enterprise'
      ? doubleEnterprises(live as unknown as StoredRecord<'enterprise'>[], onProgress)
      : doubleGraduates(live as unknown as StoredRecord<'graduate'>[], onProgress);
  const decisions = (await rows.all('decision')) as unknown as readonly Decision[];
  return { doubles: notKeptApart(doubles, decisions, merged), tooCommon };
}
