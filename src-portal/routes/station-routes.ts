import type { FastifyInstance } from 'fastify';
import { answer, type Served } from '../answering.ts';
import { ProblemAnswer } from '../portal-problem.ts';
import { quarantineOf, retryQuarantine } from '../store/quarantine.ts';
import { newCode } from '../store/pairing.ts';
import {
  type Caller,
  grantKey,
  keyRequests,
  listStations,
  ownKey,
  revokeStation,
} from '../store/stations.ts';

export function stationRoutes(app: FastifyInstance, deps: Served): void {
  answer(app, deps, 'stations', async ({ caller }) => ({
    stations: await listStations(deps.sql.ask, caller.workspace),
  }));

  answer(app, deps, 'newCode', ({ caller, body }) => {
    checkHead(caller);
    return newCode(deps.sql.ask, caller.workspace, body.isHead);
  });

  answer(app, deps, 'revoke', async ({ caller, params }) => {
    checkHead(caller);
    if (!(await revokeStation(deps.sql.ask, caller.workspace, params.id)))
      throw new ProblemAnswer('not-found');
    return { isRevoked: true as const };
  });

  answer(app, deps, 'keyRequests', async ({ caller }) => {
    checkHead(caller);
    return { requests: await keyRequests(deps.sql.ask, caller.workspace) };
  });

  answer(app, deps, 'grantKey', async ({ caller, params, body }) => {
    checkHead(caller);
    if (!(await grantKey(deps.sql.ask, caller.workspace, params.id, body.sealed)))
      throw new ProblemAnswer('not-found');
    return { isGranted: true as const };
  });

  answer(app, deps, 'ownKey', async ({ caller }) => ({ sealed: await ownKey(deps.sql.ask, caller) }));

  answer(app, deps, 'quarantine', ({ caller, query }) => quarantineOf(deps.sql.ask, caller.workspace, query));

  answer(app, deps, 'retryQuarantine', ({ caller }) => {
    checkHead(caller);
    return retryQuarantine(deps.sql, caller.workspace);
  });
}

/** @throws ProblemAnswer unless a station of the head's asks */
function checkHead({ isHead }: Caller): void {
  if (!isHead) throw new ProblemAnswer('head-only');
}
