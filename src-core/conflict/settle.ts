import { type Action, creation, drafts, type Draft, refusal, revision, type Told } from '../change/action.ts';
import type { Change } from '../change/change.ts';
import { titleOf } from '../change/duplicates.ts';
import { type Clash, findClashes } from '../change/find-clashes.ts';
import { fold, type RecordState, valuesOf } from '../change/fold.ts';
import type { HistoryReader } from '../change/undo-group.ts';
import { filledIn, mergedInto } from '../change/merge-into.ts';
import type { Kind, StoredRecord } from '../kinds.ts';
import { type Problem, problem } from '../record/problem.ts';
import type { Dispute, RecordDispute, Settlement } from './dispute.ts';

export type SettleInput = {
  settlements: readonly Settlement[];
  /** The usual answer was taken for all of them, without looking at each. */
  isByRule: boolean;
  reason?: string;
};

type Facts = {
  /** All changes of the records in dispute, deleted ones too. */
  changes: ReadonlyMap<string, readonly Change[]>;
  /** Those that live, with their links as they are read now. */
  rows: ReadonlyMap<string, StoredRecord<Kind>>;
};

/**
 * Settles disputes: what was decided is written, and for each of them a decision for the ledger. A value that is kept is
 * written anew over all others; a double is merged into the record that is kept, which takes from it what it lacks;
 * what is taken away or restored keeps its history. `left` writes the decision alone, and the dispute is over.
 *
 * Where something has come since the person looked, that dispute is left out and named in the warnings (DISPUTE_CHANGED,
 * about: `name`); with nothing left to do it refuses with them. At most some 100 settlements in one commit.
 */
export const settleDisputes: Action<SettleInput, Facts> = {
  name: 'decision.settle',
  async facts(read, { settlements }) {
    const { history } = read as HistoryReader;
    const changes = new Map<string, readonly Change[]>();
    const rows = new Map<string, StoredRecord<Kind>>();
    for (const { dispute } of settlements)
      for (const record of recordsOf(dispute)) {
        if (changes.has(record)) continue;
        changes.set(record, await history(dispute.kind, record));
        const row = await read.get(dispute.kind, record);
        if (row?.id === record) rows.set(record, row);
      }
    return { changes, rows };
  },
  decide({ changes, rows }, { settlements, isByRule, reason }, told) {
    const states = new Map([...changes].map(([record, those]) => [record, fold(those)]));
    const wanted: Draft[] = [];
    const changed: Problem[] = [];
    // Two disputes of one record in one commit: the second sees what the first has done.
    const gone = new Set<string>();
    for (const settlement of settlements) {
      const done = isStill(settlement.dispute, rows) ? draftsOf(settlement, states, gone) : undefined;
      if (!done)
        changed.push(problem('DISPUTE_CHANGED', undefined, { name: nameOf(settlement.dispute, states) }));
      else wanted.push(...done, decisionOn(settlement, { isByRule, ...(reason ? { reason } : {}) }, told));
    }
    return wanted.length > 0 ? drafts(wanted, changed) : refusal(...changed);
  },
};

function recordsOf(dispute: Dispute): readonly string[] {
  return dispute.code === 'FIELD' ? [dispute.record] : dispute.records;
}

function nameOf(dispute: Dispute, states: ReadonlyMap<string, RecordState>): string {
  if (dispute.code === 'FIELD') return dispute.title;
  return recordsOf(dispute)
    .map((id) => titleOf({ id, ...valuesOf(states.get(id) ?? fold([])) }))
    .join('、');
}

/** Whether records that clashed when the person looked still do: one may have been moved or corrected since. */
function isStill(dispute: Dispute, rows: Facts['rows']): boolean {
  if (!isClash(dispute)) return true;
  const those = dispute.records.flatMap((id) => rows.get(id) ?? []);
  return findClashes({ [dispute.kind]: those }).some(
    ({ code, field, records }) =>
      code === dispute.code && field === dispute.field && dispute.records.every((id) => records.includes(id)),
  );
}

function isClash(dispute: Dispute): dispute is Extract<Dispute, Clash> {
  return !['FIELD', 'REMOVED_IN_USE', 'EDITED_WHEN_REMOVED', 'EDITED_WHEN_MERGED'].includes(dispute.code);
}

/** Undefined where the dispute is no longer what the person saw. */
function draftsOf(
  { dispute, outcome, keep }: Settlement,
  states: ReadonlyMap<string, RecordState>,
  gone: Set<string>,
): Draft[] | undefined {
  if (dispute.code === 'FIELD') {
    const tips = states.get(dispute.record)?.fields.get(dispute.field)?.tips ?? [];
    const seen = dispute.values.map(({ hlc }) => hlc);
    const kept = tips.find(({ hlc }) => hlc === keep);
    if (!kept || tips.length !== seen.length || !tips.every(({ hlc }) => seen.includes(hlc)))
      return undefined;
    return [revision(dispute.kind, dispute.record, { [dispute.field]: kept.value ?? null })];
  }
  const values = new Map(dispute.records.map((id) => [id, valuesOf(states.get(id) ?? fold([]))]));
  if (dispute.code === 'REMOVED_IN_USE' || dispute.code === 'EDITED_WHEN_REMOVED') {
    const [id = ''] = dispute.records;
    if (values.get(id)?.['deleted'] !== true) return undefined;
    return outcome === 'restored' ? [revision(dispute.kind, id, { deleted: null })] : [];
  }
  if (dispute.code === 'EDITED_WHEN_MERGED') {
    const [survivor = '', id = ''] = dispute.records;
    if (typeof values.get(id)?.['mergedInto'] !== 'string' || values.get(survivor)?.['deleted'] === true)
      return undefined;
    if (outcome === 'restored') return [revision(dispute.kind, id, { mergedInto: null })];
    return outcome === 'merged' ? takenOver(dispute, states) : [];
  }
  if (dispute.records.some((id) => gone.has(id))) return undefined;
  if (outcome === 'left') return [];
  const kept = keep !== undefined && dispute.records.includes(keep) ? keep : dispute.records[0];
  if (kept === undefined) return undefined;
  const others = dispute.records.filter((id) => id !== kept);
  for (const id of others) gone.add(id);
  if (outcome === 'removed') return others.map((id) => revision(dispute.kind, id, { deleted: true }));
  return [
    ...filledIn(
      dispute.kind,
      kept,
      values.get(kept) ?? {},
      others.map((id) => values.get(id) ?? {}),
    ),
    ...others.map((id) => mergedInto(dispute.kind, id, kept)),
  ];
}

/** What was written into the record after it had been merged away, unless the survivor says something later still. */
function takenOver(
  { kind, records, stamps = [] }: RecordDispute,
  states: ReadonlyMap<string, RecordState>,
): Draft[] {
  const [survivor = '', id = ''] = records;
  const own = states.get(survivor)?.fields;
  const patch: Record<string, unknown> = {};
  for (const [field, { tips }] of states.get(id)?.fields ?? []) {
    const tip = tips.at(-1);
    if (!tip || !stamps.includes(tip.hlc)) continue;
    if (tip.hlc > (own?.get(field)?.tips.at(-1)?.hlc ?? '')) patch[field] = tip.value ?? null;
  }
  // The merge is written anew: it has seen these edits now.
  const again = mergedInto(kind, id, survivor);
  return Object.keys(patch).length > 0 ? [revision(kind, survivor, patch as never), again] : [again];
}

function decisionOn(
  { dispute, outcome, keep }: Settlement,
  how: { isByRule: boolean; reason?: string },
  told: Told,
): Draft {
  const stamps = dispute.code === 'FIELD' ? dispute.values.map(({ hlc }) => hlc) : dispute.stamps;
  return creation('decision', told.newId(), {
    about: dispute.code,
    kind: dispute.kind,
    records: [...recordsOf(dispute)],
    ...(dispute.field === undefined ? {} : { field: dispute.field }),
    ...(stamps ? { stamps: [...stamps] } : {}),
    outcome,
    ...(keep === undefined ? {} : { kept: keep }),
    ...how,
    at: told.now,
    ...(told.isTimeInDoubt ? { timeInDoubt: true } : {}),
  });
}
