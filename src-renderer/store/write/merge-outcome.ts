import type { Quarantined } from '../../../src-core/change/journal-line.ts';

export type MergeOutcome =
  | { merged: true; accepted: number; duplicates: number; quarantined: readonly Quarantined[]; copies: 1 | 2 }
  | { merged: false; reason: 'not-writer' | 'stopped' };
