import fairResults24365 from './platforms/24365-fair-results.json' with { type: 'json' };
import posts24365 from './platforms/24365-posts.json' with { type: 'json' };
import hundredDaysFairResults from './platforms/hundred-days-fair-results.json' with { type: 'json' };
import hundredDaysPosts from './platforms/hundred-days-posts.json' with { type: 'json' };
import { type PlatformTemplate, platformTemplateSchema } from './platform-template.ts';

/** The column sets that FairDesk brings along: posts and fair results for the two national sites, all inferred (推定). */
export const platformTemplates: readonly PlatformTemplate[] = [
  posts24365,
  fairResults24365,
  hundredDaysPosts,
  hundredDaysFairResults,
].map((template) => platformTemplateSchema.parse(template));
