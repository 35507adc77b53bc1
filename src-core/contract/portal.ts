import { z } from 'zod';
import { idPattern } from '../change/id.ts';
import { measures } from '../results/measures.ts';
import { standsIn } from '../results/view.ts';
import { blobLimit } from './blob-limit.ts';
import { rejectionSchema } from './portal-refusals.ts';

/**
 * Everything a station, another system or an office's browser may ask of a portal or a hub, as one table: call name ->
 * method, path, what goes in, what comes out. The portal registers its routes from it, the app parses answers with it, and
 * the OpenAPI document is derived from it (src-portal/open-api.ts).
 */

/** The protocol that this version speaks; a portal refuses what lies outside of its own range, and names the range. */
export const protocolVersion = 1;

/** Of one push: changes at most, and bytes of its JSON before compression at most. */
export const pushLimits = { changes: 500, bytes: 4 * 1024 * 1024 } as const;

/** Bytes of any other body at most, before compression. */
export const smallBodyLimit = 16 * 1024;

const id = z.string().regex(idPattern);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** What a database can hold as text: no control characters. */
const plain = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\u0000-\u001f]*$/);
const count = z.number().int().nonnegative();
const instant = z.iso.datetime();
const kind = z.string().regex(/^[a-z][a-z0-9-]{0,40}$/);

/** Opaque to everybody but the portal that gave it. */
const cursor = z.string().regex(/^[0-9a-z]{1,32}\.[0-9]{1,15}\.[0-9a-f]{0,12}$/);

/** The last cursor that the portal told the caller after a push: where it does not know it any more, it has lost what was handed over. */
const known = cursor;

/** `XXXX-dddddd`: which code, and the digits that only a person tells; a hub, which has one office, needs the digits alone. */
export const pairingCodeSchema = z.string().regex(/^(?:[A-HJ-NP-Z2-9]{4}-)?[0-9]{6}$/);

/** What every answer of a station's call says beside its own: who answers, since when, and what time it is there. */
const told = {
  /** Drawn anew when the portal was made or restored: whoever knew another one sends everything again. */
  epoch: z.string().regex(/^[0-9a-z]{1,32}$/),
  serverTime: instant,
};

/** A change as somebody sends it: looked into one by one, so that one that does not fit is kept and named. */
const anyChange = z.unknown().meta({ description: 'A change, as docs/protocol.md describes it' });

const pushBody = z.strictObject({
  workspace: id,
  protocol: count,
  changes: z.array(anyChange).max(pushLimits.changes),
});

const pushAnswer = z.object({
  accepted: count,
  duplicates: count,
  /** By the place in the list that was sent; `hlc` is null where there was none. */
  rejected: z.array(z.object({ index: count, hlc: z.string().nullable(), reason: rejectionSchema })),
  cursor,
  /** The cursor before this batch: who stands there has read everything but what it has just sent. */
  previous: cursor,
  ...told,
});

const stationSchema = z.object({
  id,
  name: z.string(),
  appVersion: z.string(),
  enrolledAt: instant,
  lastSeenAt: instant.nullable(),
  /** What the station itself says has not been handed over yet; null before it has said anything. */
  unsent: count.nullable(),
  /** Changes that came from it. */
  received: count,
  isRevoked: z.boolean(),
  /** May take stations in, lock them out and retry the quarantine. */
  isHead: z.boolean(),
});
export type PortalStation = z.infer<typeof stationSchema>;

export type PortalCall = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'HEAD';
  /** With `{name}` for what `params` holds. */
  readonly path: string;
  readonly summary: string;
  /** Whether it wants a station's token. */
  readonly isOpen?: true;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Bytes of the body at most, where `smallBodyLimit` is too little. */
  readonly bodyLimit?: number;
  /** Bytes go in or come out instead of JSON. */
  readonly bytes?: 'in' | 'out';
  readonly answer?: z.ZodType;
};

/** By the names of the measures. A version that does not count one yet leaves it out, a later one may count more. */
const measuredTotals = z
  .object(
    Object.fromEntries(
      measures
        .filter((measure) => standsIn('totals', measure))
        .map(({ name, what }) => [name, count.optional().meta({ description: what.en })]),
    ),
  )
  .catchall(count);

/** The public half of a pair of keys that a joining laptop has made, to which the key of sealed values is given (age). */
const exchangeKey = z.string().regex(/^age1[0-9a-z]{20,80}$/);
/** An age file in base64: the key of sealed values for one laptop. Nobody on the way can open it. */
const sealedKey = z
  .string()
  .max(4_000)
  .regex(/^[A-Za-z0-9+/=]+$/);

export const portalCalls = {
  hub: {
    method: 'GET',
    path: '/v1/hub',
    summary:
      'Which office this hub is of, and the authority that has signed its certificate; a central portal says 404',
    isOpen: true,
    answer: z.object({ workspace: id, name: z.string(), authority: z.string().max(4_000), ...told }),
  },
  enrol: {
    method: 'POST',
    path: '/v1/enrol',
    summary: 'Trades a one-time pairing code for the token of a station',
    isOpen: true,
    body: z.strictObject({
      code: pairingCodeSchema,
      station: id,
      name: plain(60),
      appVersion: plain(40),
      protocol: count,
      /** Where the joining laptop has no invitation that holds the key: a head's laptop gives it. */
      exchangeKey: exchangeKey.optional(),
    }),
    answer: z.object({ token: z.string(), workspace: id, name: z.string(), isHead: z.boolean(), ...told }),
  },
  push: {
    method: 'POST',
    path: '/v1/changes',
    summary: 'Hands changes over; safe to repeat',
    query: z.strictObject({
      unsent: z.coerce.number().int().nonnegative().optional(),
      known: known.optional(),
    }),
    body: pushBody,
    bodyLimit: pushLimits.bytes,
    answer: pushAnswer,
  },
  pull: {
    method: 'GET',
    path: '/v1/changes',
    summary: 'What arrived after a cursor, in the order of its arrival',
    query: z.strictObject({
      after: cursor.optional(),
      known: known.optional(),
      limit: z.coerce.number().int().min(1).max(pushLimits.changes).default(pushLimits.changes),
      protocol: z.coerce.number().int().nonnegative().default(protocolVersion),
    }),
    answer: z.object({ changes: z.array(z.unknown()), cursor, more: z.boolean(), ...told }),
  },
  records: {
    method: 'GET',
    path: '/v1/records/{kind}',
    summary: 'Merged records of a kind, sensitive values sealed, in the order of their ids',
    params: z.strictObject({ kind }),
    query: z.strictObject({
      after: id.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    answer: z.object({
      records: z.array(
        z.object({ id, values: z.record(z.string(), z.unknown()), conflicts: z.array(z.string()) }),
      ),
      next: id.nullable(),
      ...told,
    }),
  },
  summary: {
    method: 'GET',
    path: '/v1/summary/{fair}',
    summary: 'Counted results of a fair',
    params: z.strictObject({ fair: id }),
    answer: z.object({
      fair: id,
      name: z.string(),
      totals: measuredTotals,
      byResult: z.array(z.object({ code: z.string(), interviews: count, graduates: count })),
      ...told,
    }),
  },
  putBlob: {
    method: 'PUT',
    path: '/v1/blobs/{sha256}',
    summary: 'Hands an attachment over, whole or by Content-Range; its hash is verified when it is complete',
    params: z.strictObject({ sha256 }),
    bytes: 'in',
    bodyLimit: blobLimit,
    answer: z.object({ offset: count, isComplete: z.boolean(), ...told }),
  },
  headBlob: {
    method: 'HEAD',
    path: '/v1/blobs/{sha256}',
    summary: 'Whether an attachment is here; the header Upload-Offset says how much of it',
    params: z.strictObject({ sha256 }),
  },
  getBlob: {
    method: 'GET',
    path: '/v1/blobs/{sha256}',
    summary: 'An attachment, whole or by Range',
    params: z.strictObject({ sha256 }),
    bytes: 'out',
  },
  stations: {
    method: 'GET',
    path: '/v1/stations',
    summary: 'The stations of the office',
    answer: z.object({ stations: z.array(stationSchema), ...told }),
  },
  newCode: {
    method: 'POST',
    path: '/v1/pairing-codes',
    summary: 'A code for one more station: ten minutes, one use',
    body: z.strictObject({ isHead: z.boolean().default(false) }),
    answer: z.object({ code: pairingCodeSchema, expiresAt: instant, ...told }),
  },
  revoke: {
    method: 'POST',
    path: '/v1/stations/{id}/revoke',
    summary: 'Locks a lost laptop out, at once',
    params: z.strictObject({ id }),
    answer: z.object({ isRevoked: z.literal(true), ...told }),
  },
  keyRequests: {
    method: 'GET',
    path: '/v1/key-requests',
    summary: 'Stations that wait for the key of sealed values',
    answer: z.object({
      requests: z.array(z.object({ station: id, name: z.string(), exchangeKey })),
      ...told,
    }),
  },
  grantKey: {
    method: 'PUT',
    path: '/v1/key-requests/{id}',
    summary: 'Gives a station the key, sealed for it alone',
    params: z.strictObject({ id }),
    body: z.strictObject({ sealed: sealedKey }),
    answer: z.object({ isGranted: z.literal(true), ...told }),
  },
  ownKey: {
    method: 'GET',
    path: '/v1/key-grant',
    summary: 'The key that this station waits for; null until a head’s laptop has given it',
    answer: z.object({ sealed: sealedKey.nullable(), ...told }),
  },
  quarantine: {
    method: 'GET',
    path: '/v1/quarantine',
    summary: 'What the portal keeps but does not count, with its reason, oldest first',
    query: z.strictObject({
      after: z.coerce.number().int().nonnegative().default(0),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    answer: z.object({
      /** All that waits, on this page and on others. */
      total: count,
      /** Where the next page begins; null after the last one. */
      next: count.nullable(),
      entries: z.array(
        z.object({
          id: count,
          hlc: z.string().nullable(),
          kind: z.string().nullable(),
          record: z.string().nullable(),
          reason: rejectionSchema,
          station: id,
          receivedAt: instant,
        }),
      ),
      ...told,
    }),
  },
  retryQuarantine: {
    method: 'POST',
    path: '/v1/quarantine/retry',
    summary: 'Tries what did not fit an earlier version again',
    body: z.strictObject({}),
    answer: z.object({ released: count, left: count, ...told }),
  },
} as const satisfies Record<string, PortalCall>;

export type PortalCallName = keyof typeof portalCalls;
type SchemaOf<N extends PortalCallName, Part extends string> = (typeof portalCalls)[N] extends {
  [P in Part]: infer S extends z.ZodType;
}
  ? z.infer<S>
  : undefined;
export type PortalAnswer<N extends PortalCallName> = SchemaOf<N, 'answer'>;
export type PortalBody<N extends PortalCallName> = SchemaOf<N, 'body'>;
export type PortalQuery<N extends PortalCallName> = SchemaOf<N, 'query'>;
export type PortalParams<N extends PortalCallName> = SchemaOf<N, 'params'>;
