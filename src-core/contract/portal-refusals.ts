import { z } from 'zod';
import { isPlausibleStamp } from '../change/stamp.ts';

const count = z.number().int().nonnegative();

/** Why the portal does not take a change into the records. It keeps it all the same, in its quarantine. */
export const rejectionSchema = z.enum(['schema', 'stamp-collision', 'implausible-stamp']);
export type Rejection = z.infer<typeof rejectionSchema>;

/** RFC 9457; `type` is one of `problemTypes`, which the app turns into a sentence (locale: `sync.problem.<type>`, for a hub `hub.problem.<type>`). */
export const problemTypes = [
  'bad-request', // the request does not fit the contract
  'unauthorized', // no token, or one that is not known here
  'revoked', // the station was locked out
  'wrong-code', // no such pairing code, used, too old, or locked after five wrong tries
  'head-only', // a station of the head's may do it
  'wrong-workspace', // the token belongs to another office
  'not-found',
  'too-large',
  'too-many-requests', // `retryAfter` says for how many seconds
  'protocol-too-old', // the station must be brought up to date; it goes on working without a network
  'protocol-too-new', // the portal must be
  'unknown-cursor', // of another epoch, or of a state that this portal has lost: begin anew
  'blob-mismatch', // the bytes are not those of the hash
  'blob-offset', // goes on at another place; the header Upload-Offset says where
  'unavailable', // no database, or no room on the disk: nothing was written, try again later
  'failed', // a fault of the portal
] as const;
export type ProblemType = (typeof problemTypes)[number];

export const problemSchema = z.object({
  type: z.enum(problemTypes),
  title: z.string(),
  status: z.number().int(),
  /** Names the field or the limit; never a person's data. */
  detail: z.string().optional(),
  minimum: count.optional(),
  maximum: count.optional(),
  retryAfter: count.optional(),
});
export type PortalProblem = z.infer<typeof problemSchema>;

/** Why a change cannot be believed by anybody: its stamp lies beyond the year 2100, or is none. */
export function hasImplausibleStamp(change: unknown): boolean {
  const { hlc } = (change ?? {}) as { hlc?: unknown };
  return typeof hlc === 'string' && !isPlausibleStamp(hlc);
}
