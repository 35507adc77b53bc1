import type { CreateRateLimitOptions } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Deps } from './deps.ts';
import { ProblemAnswer } from './portal-problem.ts';
import { hashOfToken } from './secrets.ts';
import { type Caller, callerOf } from './store/stations.ts';

/**
 * Says whose token a request carries.
 *
 * @throws ProblemAnswer `unauthorized`, `revoked`, `too-many-requests`
 */
export type Admit = (request: FastifyRequest) => Promise<Caller>;

/** Tokens that are remembered as right: those of some hundred offices. */
const metAtMost = 20_000;

/**
 * Counts who knows a token by the token, so that twelve laptops behind one address do not share a limit, and who knows none by the
 * address, whatever he writes: a token that was made up is nobody's. Above the limit of its address a token is not even looked up,
 * unless it was right before: a flood out of a hall's network does not keep that hall's laptops out.
 */
export function admission(app: FastifyInstance, deps: Deps, requestsPerMinute: number): Admit {
  const limit: CreateRateLimitOptions = { max: requestsPerMinute, timeWindow: '1 minute' };
  const ofAddress = app.createRateLimit(limit);
  const ofToken = app.createRateLimit({ ...limit, keyGenerator: (request) => hashOfToken(tokenIn(request)) });
  const met = new Set<string>();
  return async (request) => {
    const token = tokenIn(request);
    const hash = hashOfToken(token);
    if (!met.has(hash)) check(await ofAddress(request, { increment: false }));
    const caller = token === '' ? undefined : await callerOf(deps, token);
    if (!caller) {
      met.delete(hash);
      check(await ofAddress(request));
      throw new ProblemAnswer('unauthorized', {}, { 'www-authenticate': 'Bearer' });
    }
    met.add(hash);
    if (met.size > metAtMost) met.delete(met.values().next().value!);
    check(await ofToken(request));
    if (caller === 'revoked') throw new ProblemAnswer('revoked');
    return caller;
  };
}

/** @param ttl milliseconds until the next request is taken */
export function tooMany({ ttl }: { ttl: number }): ProblemAnswer {
  return new ProblemAnswer('too-many-requests', { retryAfter: Math.ceil(ttl / 1_000) });
}

function tokenIn(request: FastifyRequest): string {
  return /^Bearer (\S{1,400})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
}

type Counted = Awaited<ReturnType<ReturnType<FastifyInstance['createRateLimit']>>>;

function check(counted: Counted): void {
  if (!counted.isAllowed && counted.isExceeded) throw tooMany(counted);
}
