import type { PortalProblem, ProblemType } from '../src-core/contract/portal-refusals.ts';

type Known = { status: number; title: string };

const known: Readonly<Record<ProblemType, Known>> = {
  'bad-request': { status: 400, title: 'The request does not fit the contract' },
  unauthorized: { status: 401, title: 'A token of a station is wanted' },
  revoked: { status: 401, title: 'This station was locked out' },
  'wrong-code': { status: 403, title: 'The pairing code is not valid' },
  'head-only': { status: 403, title: 'Only a station of the head may do this' },
  'wrong-workspace': { status: 409, title: 'The token belongs to another office' },
  'not-found': { status: 404, title: 'There is no such thing here' },
  'too-large': { status: 413, title: 'The request is too large' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'protocol-too-old': { status: 426, title: 'This station must be brought up to date' },
  'protocol-too-new': { status: 426, title: 'This portal must be brought up to date' },
  'unknown-cursor': { status: 409, title: 'This portal does not know that cursor, or not any more' },
  'blob-mismatch': { status: 422, title: 'The bytes are not those of the hash' },
  'blob-offset': { status: 409, title: 'The attachment goes on at another place' },
  unavailable: { status: 503, title: 'The portal cannot write now' },
  failed: { status: 500, title: 'A fault of the portal' },
};

/** What a call answers instead of its answer, as problem+json (RFC 9457). */
export class ProblemAnswer extends Error {
  readonly problem: PortalProblem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    type: ProblemType,
    more: Omit<Partial<PortalProblem>, 'type' | 'status' | 'title'> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(type);
    this.problem = { type, ...known[type], ...more };
    this.headers = headers;
  }
}

/**
 * Codes of PostgreSQL (errcodes-appendix) and of sockets that say: nothing was written, and it may work later. 25P and 57014 are the
 * limits of time.
 */
const unavailableCodes =
  /^(?:08|25P0[34]|40001|40P01|53|55P03|57014|57P0|58|EAI_AGAIN|ECONN|EHOSTUNREACH|ENETUNREACH|ENOSPC|ENOTFOUND|EPIPE|ETIMEDOUT)/;

/** Nothing was written, and it is worth to try again in some seconds. */
export function unavailable(): ProblemAnswer {
  return new ProblemAnswer('unavailable', { retryAfter: 5 }, { 'retry-after': '5' });
}

/** The problem that an error means. Whatever is not known is a fault of ours; its words stay in the log. */
export function problemOf(error: unknown): ProblemAnswer {
  if (error instanceof ProblemAnswer) return error;
  const { code = '', statusCode } = error as { code?: string; statusCode?: number };
  if (statusCode === 429) return new ProblemAnswer('too-many-requests');
  if (statusCode === 413 || code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new ProblemAnswer('too-large');
  if (statusCode === 404) return new ProblemAnswer('not-found');
  if (typeof statusCode === 'number' && statusCode < 500) return new ProblemAnswer('bad-request');
  if (unavailableCodes.test(code)) return unavailable();
  return new ProblemAnswer('failed');
}
