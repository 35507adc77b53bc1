import type { StoredRecord } from '../kinds.ts';

/** One row that a measure counts, with the records that a dimension asks for its key. */
export type Counted = {
  /** Id of a record of the measure's kind. Rows with one id are counted once. */
  readonly id: string;
  /** What is added up instead of 1. */
  readonly amount?: number;
  /** Key of the session in which it happened. */
  readonly session?: string | undefined;
  readonly enterprise?: StoredRecord<'enterprise'> | undefined;
  readonly job?: StoredRecord<'job'> | undefined;
  readonly graduate?: StoredRecord<'graduate'> | undefined;
  readonly interview?: StoredRecord<'interview'> | undefined;
};
