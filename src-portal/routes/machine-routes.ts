import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { openApi } from '../open-api.ts';

/** For those who run the portal: is it alive, is its database, what does it count, what does it speak. */
export function machineRoutes(app: FastifyInstance, { sql, metrics }: Deps, version: string): void {
  const document = openApi(version);
  app.get('/healthz', async () => ({ ok: true }));
  app.get('/readyz', async () => {
    await sql.ping();
    return { ok: true };
  });
  app.get('/metrics', async (_, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
  app.get('/openapi.json', async () => document);
}
