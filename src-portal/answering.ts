import type { RateLimitOptions } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  type PortalAnswer,
  type PortalBody,
  type PortalCall,
  type PortalCallName,
  portalCalls,
  type PortalParams,
  type PortalQuery,
  smallBodyLimit,
} from '../src-core/contract/portal.ts';
import type { Admit } from './admission.ts';
import type { Deps } from './deps.ts';
import { ProblemAnswer } from './portal-problem.ts';
import type { Caller } from './store/stations.ts';

/** What the calls of the contract stand on. */
export type Served = Deps & { readonly admit: Admit };

/** What a call has asked, parsed; `caller` is undefined for the calls that are open. */
export type Asked<N extends PortalCallName> = {
  caller: N extends 'enrol' | 'hub' ? undefined : Caller;
  params: PortalParams<N>;
  query: PortalQuery<N>;
  body: PortalBody<N>;
  request: FastifyRequest;
  reply: FastifyReply;
};

/** Answers with a value of the contract, or sends by itself what is no JSON and returns the reply. */
type Answering<N extends PortalCallName> = (
  asked: Asked<N>,
) => Promise<Omit<PortalAnswer<N> & object, 'epoch' | 'serverTime'> | FastifyReply>;

/** What a call may do about time: pairing is tried seldom, and guessing shall not pay. */
const limitOf: Partial<Record<PortalCallName, RateLimitOptions>> = {
  enrol: guessingLimit(20),
};

/** By address, as everything that wants no token. */
export function guessingLimit(max: number): RateLimitOptions {
  return { max, timeWindow: '1 minute' };
}

/** Who asks a request that has been let in. */
const callers = new WeakMap<FastifyRequest, Caller>();

/**
 * Registers one call of the table: who asks, what is asked, and the answer with epoch and time. It is the only way in which a
 * route comes into being, so that none can forget its token. The token is looked at before the body is read: to who has none a
 * body of megabytes is not even parsed.
 */
export function answer<N extends PortalCallName>(
  app: FastifyInstance,
  deps: Served,
  name: N,
  work: Answering<N>,
): void {
  const call: PortalCall = portalCalls[name];
  app.route({
    method: call.method,
    url: call.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    // What wants a token is counted where that is looked at.
    config: { rateLimit: call.isOpen ? (limitOf[name] ?? {}) : false },
    bodyLimit: call.bodyLimit ?? smallBodyLimit,
    onRequest: async (request) => {
      if (!call.isOpen) callers.set(request, await deps.admit(request));
    },
    handler: async (request, reply) => {
      const caller = callers.get(request);
      const asked = {
        caller,
        params: parsed(call.params, request.params, 'path'),
        query: parsed(call.query, request.query, 'query'),
        body: parsed(call.body, request.body, 'body'),
        request,
        reply,
      } as unknown as Asked<N>;
      const value: object = await work(asked);
      if (value === reply) return reply;
      return { ...value, ...(caller ? toldTo(deps, caller.epoch) : {}) };
    },
  });
}

/** What every answer says of the portal itself. */
export function toldTo(deps: Deps, epoch: string): { epoch: string; serverTime: string } {
  return { epoch, serverTime: deps.now().toISOString() };
}

function parsed(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (!schema) return undefined;
  const check = schema.safeParse(value ?? {});
  if (check.success) return check.data;
  const [issue] = check.error.issues;
  const at = [where, ...(issue?.path ?? [])].join('.');
  if (issue?.code === 'too_big') throw new ProblemAnswer('too-large', { detail: at });
  throw new ProblemAnswer('bad-request', { detail: `${at}: ${issue?.code ?? 'invalid'}` });
}
