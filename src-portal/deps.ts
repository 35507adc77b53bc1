import type { Sql } from './database/sql.ts';
import type { PortalMetrics } from './metrics.ts';

/** What the routes stand on. */
export type Deps = {
  readonly sql: Sql;
  readonly metrics: PortalMetrics;
  readonly now: () => Date;
};
