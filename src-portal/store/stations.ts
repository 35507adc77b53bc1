import type { PortalStation } from '../../src-core/contract/portal.ts';
import type { Ask, SqlRow } from '../database/sql.ts';
import { hashOfToken, isSameText, newToken, partsOfToken } from '../secrets.ts';

/** Who asks: a station of one office. */
export type Caller = { workspace: string; station: string; isHead: boolean; epoch: string };

export type Newcomer = { station: string; name: string; appVersion: string };

/** Takes a station in, or in again under a new token: an earlier one stops working. */
export async function enrolStation(
  ask: Ask,
  workspace: string,
  { station, name, appVersion, isHead }: Newcomer & { isHead: boolean },
): Promise<string> {
  const { token, hash } = newToken(workspace, station);
  await ask(
    `insert into station (workspace, id, name, app_version, token_hash, is_head) values ($1, $2, $3, $4, $5, $6)
     on conflict (workspace, id) do update set name = excluded.name, app_version = excluded.app_version,
       token_hash = excluded.token_hash, is_head = excluded.is_head, enrolled_at = now(), revoked_at = null`,
    [workspace, station, name, appVersion, hash, isHead],
  );
  return token;
}

/** The station that a token belongs to. `revoked` only for who knows the whole token of a station that was locked out. */
export async function callerOf(ask: Ask, token: string): Promise<Caller | 'revoked' | undefined> {
  const parts = partsOfToken(token);
  if (!parts) return undefined;
  const [row] = await ask<{
    token_hash: string;
    is_head: boolean;
    revoked_at: Date | null;
    epoch: string;
  }>(
    `select s.token_hash, s.is_head, s.revoked_at, w.epoch from station s join workspace w on w.id = s.workspace
     where s.workspace = $1 and s.id = $2`,
    [parts.workspace, parts.station],
  );
  if (!row || !isSameText(row.token_hash, hashOfToken(token))) return undefined;
  if (row.revoked_at) return 'revoked';
  return { workspace: parts.workspace, station: parts.station, isHead: row.is_head, epoch: row.epoch };
}

/** Locks a station out at once. False when there is no such station. */
export async function revokeStation(ask: Ask, workspace: string, id: string): Promise<boolean> {
  const rows = await ask(
    'update station set revoked_at = coalesce(revoked_at, now()) where workspace = $1 and id = $2 returning id',
    [workspace, id],
  );
  return rows.length > 0;
}

export async function listStations(ask: Ask, workspace: string): Promise<PortalStation[]> {
  const rows = await ask('select * from station where workspace = $1 order by name, id', [workspace]);
  return rows.map(stationIn);
}

function stationIn(row: SqlRow): PortalStation {
  return {
    id: row['id'] as string,
    name: row['name'] as string,
    appVersion: row['app_version'] as string,
    enrolledAt: (row['enrolled_at'] as Date).toISOString(),
    lastSeenAt: (row['last_seen_at'] as Date | null)?.toISOString() ?? null,
    unsent: row['unsent'] as number | null,
    received: row['received'] as number,
    isRevoked: row['revoked_at'] !== null,
    isHead: row['is_head'] as boolean,
  };
}
