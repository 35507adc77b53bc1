import { z } from 'zod';
import { idPattern } from '../../src-core/change/id.ts';

/**
 * A workspace as lines of JSON: a head, its stations, its changes in their order, its quarantine, its attachments. The key is in
 * none of them, so that what is sealed stays sealed.
 */

const text = z.string();
const count = z.number().int().nonnegative();
const time = z.union([z.iso.datetime(), z.date()]);
const workspace = text.regex(idPattern);

/**
 * The tables that are archived: their columns, and the one that their rows go out in the order of. A column that a migration adds is added
 * here, optional, because older archives are without it.
 */
export const archivedTables = {
  station: {
    order: 'id',
    row: z.strictObject({
      workspace,
      id: text,
      name: text,
      app_version: text,
      token_hash: text,
      is_head: z.boolean(),
      enrolled_at: time,
      last_seen_at: time.nullable(),
      unsent: count.nullable(),
      received: count,
      revoked_at: time.nullable(),
      exchange_key: text.nullable(),
      key_grant: text.nullable(),
    }),
  },
  change: {
    order: 'seq',
    row: z.strictObject({
      workspace,
      seq: count,
      hlc: text,
      hash: text,
      kind: text,
      record: text,
      station: text,
      body: text,
      is_collided: z.boolean(),
      received_at: time,
    }),
  },
  quarantine: {
    order: 'id',
    row: z.strictObject({
      workspace,
      id: count,
      hash: text,
      reason: text,
      hlc: text.nullable(),
      kind: text.nullable(),
      record: text.nullable(),
      body: text,
      station: text,
      received_at: time,
    }),
  },
  blob: {
    order: 'sha256',
    row: z.strictObject({
      workspace,
      sha256: text,
      total: count,
      stored: count,
      is_complete: z.boolean(),
      station: text,
      received_at: time,
    }),
  },
} as const;

export type ArchivedTable = keyof typeof archivedTables;

const { station, change, quarantine, blob } = archivedTables;

export const archiveLineSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('head'), v: z.literal(1), workspace, name: text, at: text }),
  z.strictObject({ is: z.literal('station'), row: station.row }),
  z.strictObject({ is: z.literal('change'), row: change.row }),
  z.strictObject({ is: z.literal('quarantine'), row: quarantine.row }),
  z.strictObject({
    is: z.literal('blob'),
    row: blob.row,
    parts: z.array(z.strictObject({ start: count, base64: text })),
  }),
  z.strictObject({ is: z.literal('end'), lines: count }),
]);

export type ArchiveLine = z.infer<typeof archiveLineSchema>;
