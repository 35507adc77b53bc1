import type { RecordRule } from '../record/declare-record.ts';

export const graduateRules: readonly RecordRule[] = [];
