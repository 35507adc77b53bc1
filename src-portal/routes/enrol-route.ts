import type { FastifyInstance } from 'fastify';
import { answer, type Served, toldTo } from '../answering.ts';
import { ProblemAnswer } from '../portal-problem.ts';
import { tradeCode } from '../store/pairing.ts';
import { checkProtocol } from './change-routes.ts';

export function enrolRoute(app: FastifyInstance, deps: Served): void {
  answer(app, deps, 'enrol', async ({ body: { code, protocol, ...newcomer } }) => {
    checkProtocol(protocol);
    const traded = await tradeCode(deps, code, newcomer);
    if (!traded) throw new ProblemAnswer('wrong-code');
    const { token, isHead, workspace } = traded;
    return { token, workspace: workspace.id, name: workspace.name, isHead, ...toldTo(deps, workspace.epoch) };
  });
}
