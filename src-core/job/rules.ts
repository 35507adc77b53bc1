import type { RecordRule } from '../record/declare-record.ts';

export const jobRules: readonly RecordRule[] = [];
