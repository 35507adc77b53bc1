import type { Sql } from './database/sql.ts';
import type { HubIdentity } from './hub/hub-identity.ts';
import type { PortalMetrics } from './metrics.ts';

/** What the routes stand on. */
export type Deps = {
  /** Set where this is a hub: the authority of the office signs tokens, so that another hub knows them too. */
  readonly hub?: HubIdentity;
  readonly sql: Sql;
  readonly metrics: PortalMetrics;
  readonly now: () => Date;
};
