import type { RecordRule } from '../record/declare-record.ts';
import { problem } from '../record/problem.ts';

/** The lower end of the pay is not above the upper one. */
export const jobRules: readonly RecordRule[] = [
  ({ salaryMin, salaryMax }) =>
    typeof salaryMin === 'number' && typeof salaryMax === 'number' && salaryMin > salaryMax
      ? [problem('MIN_ABOVE_MAX', 'salaryMin', { min: salaryMin, max: salaryMax })]
      : [],
];
