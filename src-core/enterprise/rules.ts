import type { RecordRule } from '../record/declare-record.ts';

export const enterpriseRules: readonly RecordRule[] = [];
