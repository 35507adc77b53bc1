import type { FastifyInstance } from 'fastify';
import { answer, type Served } from '../answering.ts';
import { ProblemAnswer } from '../portal-problem.ts';
import { project } from '../store/project.ts';
import { recordsAfter } from '../store/records.ts';
import { countedFair, summaryOf } from '../store/summary.ts';

export function recordRoutes(app: FastifyInstance, deps: Served): void {
  answer(app, deps, 'records', async ({ caller, params, query }) => {
    await project(deps.sql, caller.workspace);
    return recordsAfter(deps.sql.ask, caller.workspace, params.kind, query.after, query.limit);
  });

  answer(app, deps, 'summary', async ({ caller, params }) => {
    await project(deps.sql, caller.workspace);
    const fair = await countedFair(deps.sql.ask, caller.workspace, params.fair);
    if (!fair) throw new ProblemAnswer('not-found');
    return summaryOf(fair);
  });
}
