/** Kinds whose doubles a person merges side by side. */
export type MergeKind = 'enterprise' | 'graduate';
