import type { Stamp } from '../change/change.ts';
import type { Clash } from '../change/find-clashes.ts';
import type { Kind } from '../kinds.ts';
import type { DecisionOutcome } from './decision-record.ts';

/** One value of a field that is in dispute, and who wrote it where. */
export type DisputedValue = {
  readonly hlc: Stamp;
  /** Sealed where the field is sensitive; null where it was cleared. */
  readonly value: unknown;
  readonly operator: string;
  readonly action: string;
  /** Of a value that the undo of a decision has written once more: the stamp under which it was written at first. */
  readonly first?: Stamp;
};

/** Why a value is the usual one to keep; `say` has a sentence for each. */
export type UsualRule = 'latest' | 'not-empty' | 'not-deleted' | 'first-record';

/** A field for which stations that were apart have written different values. */
export type Difference = {
  readonly code: 'FIELD';
  readonly kind: Kind;
  readonly record: string;
  /** What the record is called. */
  readonly title: string;
  readonly field: string;
  /** In the order of their stamps; the last one is what every screen shows. */
  readonly values: readonly DisputedValue[];
  readonly usual: Stamp;
  readonly rule: UsualRule;
};

/**
 * Work that a deletion or a merge has hidden; `about`: `name`, and `count` of what still links to it. Of
 * EDITED_WHEN_MERGED the records are the survivor and the one that was merged away.
 */
export type HiddenWork = Omit<Clash, 'code'> & {
  readonly code: 'REMOVED_IN_USE' | 'EDITED_WHEN_REMOVED' | 'EDITED_WHEN_MERGED';
  /** The changes that nobody sees now. */
  readonly stamps?: readonly Stamp[];
};

/** Records that are each right alone and not together, or work that a deletion has hidden. */
export type RecordDispute = (Clash & { readonly stamps?: undefined }) | HiddenWork;

/** Something that a person has to decide; until then every station shows the same, by rule. */
export type Dispute = Difference | RecordDispute;

/** What somebody decides about one dispute. */
export type Settlement = {
  readonly dispute: Dispute;
  readonly outcome: DecisionOutcome;
  /** FIELD: the stamp whose value stays. Otherwise the record that stays. */
  readonly keep?: string;
};

/** One text for one dispute, the same on every station as long as nothing new has come to it. */
export function disputeKey(dispute: Dispute): string {
  return dispute.code === 'FIELD'
    ? ['FIELD', dispute.record, dispute.field, ...dispute.values.map(({ hlc }) => hlc)].join(' ')
    : [dispute.code, dispute.field ?? '', ...dispute.records, ...(dispute.stamps ?? [])].join(' ');
}

/** What may be decided about a dispute, the usual first. */
export function outcomesOf({ code }: Dispute): readonly DecisionOutcome[] {
  switch (code) {
    case 'FIELD':
      return ['kept'];
    case 'BOOTH_TWICE':
    case 'ENTERPRISE_TWICE':
      return ['removed', 'left'];
    case 'CHECKED_IN_TWICE':
    case 'ATTENDING_TWICE':
    case 'VALUE_TWICE':
      return ['merged', 'left'];
    case 'REMOVED_IN_USE':
    case 'EDITED_WHEN_REMOVED':
      return ['restored', 'left'];
    case 'EDITED_WHEN_MERGED':
      return ['merged', 'restored', 'left'];
  }
}

/**
 * What is usually decided: of values the latest, unless it only cleared or deleted; of records the one that was made
 * first. A double of people or firms is never merged by rule: two may share a telephone.
 */
export function usualSettlement(dispute: Dispute): Settlement | undefined {
  if (dispute.code === 'FIELD') return { dispute, outcome: 'kept', keep: dispute.usual };
  if (dispute.code === 'VALUE_TWICE') return undefined;
  const [outcome] = outcomesOf(dispute);
  const [keep] = dispute.records;
  return outcome && keep !== undefined ? { dispute, outcome, keep } : undefined;
}
