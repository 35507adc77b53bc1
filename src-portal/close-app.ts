import type { FastifyInstance } from 'fastify';

/** For the requests that are under way when the portal is told to stop: much longer than the largest push takes. */
const patienceMs = 5_000;

/** Takes no new request and ends those that it has; who is still sending his after five seconds is cut off, and sends it again. */
export async function closeApp(app: FastifyInstance): Promise<void> {
  const deadline = setTimeout(() => app.server.closeAllConnections(), patienceMs);
  await app.close();
  clearTimeout(deadline);
}
