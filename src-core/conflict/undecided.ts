import type { Decision } from './decision-record.ts';
import { type Dispute, disputeKey } from './dispute.ts';

/**
 * The disputes about which nobody has decided that they may stay. Every other decision ends its dispute by what it
 * writes. A decision holds for the records it names: with one more it is a new dispute.
 */
export function undecided(disputes: readonly Dispute[], decisions: readonly Decision[]): Dispute[] {
  const left = new Set(decisions.filter(({ outcome }) => outcome === 'left').map(keyOfDecision));
  return disputes.filter((dispute) => !left.has(disputeKey(dispute)));
}

function keyOfDecision({ about, field, records, stamps }: Decision): string {
  return [about, field ?? '', ...records, ...(stamps ?? [])].join(' ');
}
