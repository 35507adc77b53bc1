import { Counter, Histogram, Registry } from 'prom-client';

/** Numbers for Prometheus. No label holds an office, a person or an address. */
export type PortalMetrics = {
  readonly registry: Registry;
  readonly requests: Histogram<'route' | 'status'>;
  readonly changes: Counter<'outcome'>;
};

export function portalMetrics(): PortalMetrics {
  const registry = new Registry();
  return {
    registry,
    requests: new Histogram({
      name: 'fairdesk_portal_request_seconds',
      help: 'Time of requests by route and status',
      labelNames: ['route', 'status'],
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
      registers: [registry],
    }),
    changes: new Counter({
      name: 'fairdesk_portal_changes_total',
      help: 'Changes received, by what became of them',
      labelNames: ['outcome'],
      registers: [registry],
    }),
  };
}
