import type { z } from 'zod';
import { choice } from './common-fields.ts';

/** Where an enterprise or a post stands in the review procedure. */
export const reviewState = choice({
  collected: ['待初审', 'Collected'],
  'first-checked': ['待复审', 'First check done'],
  published: ['已发布', 'Published'],
  returned: ['已退回', 'Returned'],
  rejected: ['不通过', 'Rejected'],
});
export type ReviewState = z.infer<typeof reviewState>;
