import type { FastifyInstance } from 'fastify';
import { protocolVersion } from '../../src-core/contract/portal.ts';
import { answer, type Served, toldTo } from '../answering.ts';
import { ProblemAnswer } from '../portal-problem.ts';
import { beginningOf, cursorOf, placesOf } from '../store/cursor.ts';
import { pageAfter } from '../store/pull.ts';
import { receive } from '../store/push.ts';

/** Protocols that this portal understands. */
export const protocols = { minimum: 1, maximum: protocolVersion } as const;

/** @throws ProblemAnswer naming the range */
export function checkProtocol(protocol: number): void {
  if (protocol < protocols.minimum) throw new ProblemAnswer('protocol-too-old', protocols);
  if (protocol > protocols.maximum) throw new ProblemAnswer('protocol-too-new', protocols);
}

export function changeRoutes(app: FastifyInstance, deps: Served): void {
  answer(app, deps, 'push', async ({ caller, body, query }) => {
    checkProtocol(body.protocol);
    if (body.workspace !== caller.workspace) throw new ProblemAnswer('wrong-workspace');
    const { place, before, ...received } = await receive(deps.sql, caller, body.changes, query);
    deps.metrics.changes.inc({ outcome: 'accepted' }, received.accepted);
    deps.metrics.changes.inc({ outcome: 'duplicate' }, received.duplicates);
    deps.metrics.changes.inc({ outcome: 'rejected' }, received.rejected.length);
    return { ...received, cursor: cursorOf(caller.epoch, place), previous: cursorOf(caller.epoch, before) };
  });

  answer(app, deps, 'pull', async ({ caller, query, reply }) => {
    checkProtocol(query.protocol);
    const [after = 0] = await placesOf(deps.sql.ask, caller, [query.after, query.known]);
    const page = await pageAfter(deps.sql.ask, caller.workspace, after, query.limit);
    const rest = JSON.stringify({
      cursor: page.end ? cursorOf(caller.epoch, page.end) : (query.after ?? beginningOf(caller.epoch)),
      more: page.hasMore,
      ...toldTo(deps, caller.epoch),
    });
    // The bodies are JSON already; to read and write them again would be most of the work.
    return reply
      .type('application/json; charset=utf-8')
      .send(`{"changes":[${page.bodies.join(',')}],${rest.slice(1)}`);
  });
}
