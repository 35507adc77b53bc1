import type { Rejection } from '../../src-core/contract/portal-refusals.ts';
import type { Ask } from '../database/sql.ts';
import type { Caller } from './stations.ts';

/** What is kept and does not count. */
export type Refused = {
  hash: string;
  reason: Rejection;
  hlc: string | null;
  kind: string | null;
  record: string | null;
  body: string;
};

/** Keeps it once, by its content; what waited for another reason has the new one. */
export async function insertQuarantine(
  ask: Ask,
  { workspace, station }: Pick<Caller, 'workspace' | 'station'>,
  refused: readonly Refused[],
): Promise<void> {
  if (refused.length === 0) return;
  const rows = [...new Map(refused.map((each) => [each.hash, each])).values()];
  await ask(
    `insert into quarantine (workspace, hash, reason, hlc, kind, record, body, station)
     select $1, hash, reason, hlc, kind, record, body, $2
     from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
       as refused (hash, reason, hlc, kind, record, body)
     on conflict (workspace, hash) do update set reason = excluded.reason
       where quarantine.reason is distinct from excluded.reason`,
    [
      workspace,
      station,
      rows.map(({ hash }) => hash),
      rows.map(({ reason }) => reason),
      rows.map(({ hlc }) => hlc),
      rows.map(({ kind }) => kind),
      rows.map(({ record }) => record),
      rows.map(({ body }) => body),
    ],
  );
}

/** A short text of something that fits no schema; a longer one is not worth a column. */
export function textIn(value: unknown, name: string): string | null {
  const text = (value as Readonly<Record<string, unknown>> | null)?.[name];
  return typeof text === 'string' && text.length <= 64 && !text.includes('\u0000') ? text : null;
}
