import type { Choice } from '../record/field-meta.ts';

/** Where a post stands in the review procedure. It is read from the decisions (standing.ts) and stored nowhere. */
export type ReviewState = 'collected' | 'first-checked' | 'published' | 'returned' | 'rejected';

export const reviewStates: readonly (Choice & { code: ReviewState })[] = [
  { code: 'collected', label: '待初审', en: 'Waits for the first check' },
  { code: 'first-checked', label: '待复审', en: 'Waits for the second check' },
  { code: 'published', label: '已发布', en: 'Published' },
  { code: 'returned', label: '已退回', en: 'Returned' },
  { code: 'rejected', label: '不通过', en: 'Rejected' },
];
