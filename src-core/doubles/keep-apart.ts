import { type Action, creation, drafts, refusal } from '../change/action.ts';
import { survivorsOf } from '../change/merged-away.ts';
import type { Decision } from '../conflict/decision-record.ts';
import { problem } from '../record/problem.ts';
import type { Double } from './find-doubles.ts';
import type { MergeKind } from './merge-kind.ts';

export type KeepApartInput = { kind: MergeKind; records: readonly [string, string]; reason?: string };

/**
 * Somebody has looked: the two are not one. It is a record, so that every laptop knows it and the two are not offered again.
 * Refuses with RECORD_GONE where one of them is no longer there.
 */
export const keepApart: Action<KeepApartInput, boolean> = {
  name: 'decision.keep-apart',
  async facts(read, { kind, records }) {
    const rows = await Promise.all(records.map((id) => read.get(kind, id)));
    return rows.every((row, index) => row?.id === records[index]);
  },
  decide(areThere, { kind, records, reason }, told) {
    if (!areThere) return refusal(problem('RECORD_GONE', 'records'));
    return drafts([
      creation('decision', told.newId(), {
        about: 'LOOKS_ALIKE',
        kind,
        records: [...records].sort(),
        outcome: 'left',
        isByRule: false,
        ...(reason ? { reason } : {}),
        at: told.now,
        ...(told.isTimeInDoubt ? { timeInDoubt: true } : {}),
      }),
    ]);
  },
};

/**
 * The doubles of which nobody has said that they are two. What was said of a record holds for the one that it was merged into.
 *
 * @param merged records of the kind that were merged away
 */
export function notKeptApart(
  doubles: readonly Double[],
  decisions: readonly Decision[],
  merged: Iterable<{ readonly id: string; readonly mergedInto?: unknown }>,
): Double[] {
  const survivors = survivorsOf(merged);
  const apart = new Set<string>();
  for (const { about, outcome, records, deleted } of decisions) {
    if (deleted || outcome !== 'left' || (about !== 'LOOKS_ALIKE' && about !== 'VALUE_TWICE')) continue;
    const ids = records.map((id) => survivors.get(id) ?? id);
    for (const one of ids) for (const other of ids) apart.add(`${one} ${other}`);
  }
  return doubles.filter(({ records }) => !apart.has(records.join(' ')));
}
