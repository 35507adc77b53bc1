import type { PortalStation } from '../../src-core/contract/portal.ts';
import type { Ask, Sql, SqlRow } from '../database/sql.ts';
import { type HubIdentity, isHubToken, signedToken, stationOfToken } from '../hub/hub-identity.ts';
import { hashOfToken, isSameText, newToken, partsOfToken } from '../secrets.ts';

/** Who asks: a station of one office. */
export type Caller = { workspace: string; station: string; isHead: boolean; epoch: string };

export type Newcomer = {
  station: string;
  name: string;
  appVersion: string;
  exchangeKey?: string | undefined;
};

/**
 * `revoked_at` stays for ever: who was locked out and has enrolled again since is in, but by the token of that time alone. This holds
 * where a station is locked out still.
 */
const isOut = 'coalesce(revoked_at >= enrolled_at, false)';

/**
 * Takes a station in, or in again under a new token: an earlier one of a central portal stops working, and one of a hub if the
 * station had been locked out. A head stays a head, whatever its code says, unless it was locked out: an office whose only head set its
 * laptop up again would have nobody left who takes others in. Asked inside of a transaction.
 */
export async function enrolStation(
  ask: Ask,
  workspace: string,
  { station, name, appVersion, exchangeKey, isHead: isHeadCode }: Newcomer & { isHead: boolean },
  hub?: HubIdentity,
): Promise<{ token: string; isHead: boolean }> {
  const [known] = await ask<{ is_head: boolean }>(
    `select is_head from station where workspace = $1 and id = $2 and not ${isOut} for update`,
    [workspace, station],
  );
  const isHead = isHeadCode || (known?.is_head ?? false);
  const token = hub
    ? signedToken(hub, { workspace, station, name, isHead })
    : newToken(workspace, station).token;
  await ask(
    `insert into station (workspace, id, name, app_version, token_hash, is_head, exchange_key)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (workspace, id) do update set name = excluded.name, app_version = excluded.app_version,
       token_hash = excluded.token_hash, is_head = excluded.is_head,
       enrolled_at = greatest(now(), station.revoked_at + interval '1 millisecond'),
       exchange_key = excluded.exchange_key, key_grant = null`,
    [workspace, station, name, appVersion, hashOfToken(token), isHead, exchangeKey ?? null],
  );
  return { token, isHead };
}

/** The station that a token belongs to. `revoked` only for who knows the whole token of a station that was locked out. */
export async function callerOf(
  { sql, hub }: { sql: Sql; hub?: HubIdentity },
  token: string,
): Promise<Caller | 'revoked' | undefined> {
  return hub && isHubToken(token) ? callerAtHub(sql.ask, hub, token) : callerByHash(sql.ask, token);
}

/** A hub knows a station by the signature of the authority, also when another hub has taken it in. */
async function callerAtHub(
  ask: Ask,
  hub: HubIdentity,
  token: string,
): Promise<Caller | 'revoked' | undefined> {
  const signed = stationOfToken(hub, token);
  if (!signed) return undefined;
  const { workspace, station, name, isHead } = signed;
  const hash = hashOfToken(token);
  const known = async () =>
    (
      await ask<Known & { was_out: boolean }>(
        `select token_hash, is_head, revoked_at is not null as was_out, ${isOut} as is_out, epoch,
           ${isUnseen} as is_unseen from workspace w
         left join station s on s.workspace = w.id and s.id = $2 where w.id = $1`,
        [workspace, station],
      )
    )[0];
  let row = await known();
  if (row?.is_head === null) {
    const wasOut = hub.revoked.has(station);
    if (wasOut && hub.revoked.get(station) !== hash) return 'revoked';
    await ask(
      `insert into station (workspace, id, name, app_version, token_hash, is_head, revoked_at)
       values ($1, $2, $3, '', $4, $5, case when $6::boolean then now() - interval '1 millisecond' end)
       on conflict do nothing`,
      [workspace, station, name, hash, isHead, wasOut],
    );
    row = await known();
  }
  if (!row) return undefined;
  if (row.is_out || (row.was_out && !isSameText(row.token_hash, hash))) return 'revoked';
  return seen(ask, { workspace, station }, row);
}

async function callerByHash(ask: Ask, token: string): Promise<Caller | 'revoked' | undefined> {
  const parts = partsOfToken(token);
  if (!parts) return undefined;
  const [row] = await ask<Known>(
    `select s.token_hash, s.is_head, ${isOut} as is_out, w.epoch, ${isUnseen} as is_unseen
     from station s join workspace w on w.id = s.workspace where s.workspace = $1 and s.id = $2`,
    [parts.workspace, parts.station],
  );
  if (!row || !isSameText(row.token_hash, hashOfToken(token))) return undefined;
  if (row.is_out) return 'revoked';
  return seen(ask, { workspace: parts.workspace, station: parts.station }, row);
}

type Known = { token_hash: string; is_head: boolean; is_out: boolean; epoch: string; is_unseen: boolean };

/** Not within the minute: to write it with every call would make a disk wait for who only reads. */
const isUnseen = `(last_seen_at is null or last_seen_at < now() - interval '1 minute')`;

/** Notes that a station has called, whatever it has called for: one that has nothing to hand over has contact too. */
async function seen(
  ask: Ask,
  { workspace, station }: Pick<Caller, 'workspace' | 'station'>,
  { is_head, epoch, is_unseen }: Known,
): Promise<Caller> {
  if (is_unseen)
    await ask('update station set last_seen_at = now() where workspace = $1 and id = $2', [
      workspace,
      station,
    ]);
  return { workspace, station, isHead: is_head, epoch };
}

/** Locks a station out at once. False when there is no such station. */
export async function revokeStation(ask: Ask, workspace: string, id: string): Promise<boolean> {
  const rows = await ask(
    `update station set revoked_at = case when ${isOut} then revoked_at else greatest(now(), enrolled_at) end
     where workspace = $1 and id = $2 returning id`,
    [workspace, id],
  );
  return rows.length > 0;
}

/** Lets a station that was locked out in by one token, which another hub has given it since. */
export async function readmitStation(ask: Ask, workspace: string, id: string, hash: string): Promise<void> {
  await ask(
    `update station set token_hash = $3, revoked_at = enrolled_at - interval '1 millisecond'
     where workspace = $1 and id = $2`,
    [workspace, id, hash],
  );
}

export async function listStations(ask: Ask, workspace: string): Promise<PortalStation[]> {
  const rows = await ask(
    `select id, name, app_version, enrolled_at, last_seen_at, unsent, received, ${isOut} as is_out, is_head from station
     where workspace = $1 order by name, id`,
    [workspace],
  );
  return rows.map(stationIn);
}

/** Stations that wait for the key of sealed values. */
export async function keyRequests(
  ask: Ask,
  workspace: string,
): Promise<{ station: string; name: string; exchangeKey: string }[]> {
  const rows = await ask<{ id: string; name: string; exchange_key: string }>(
    `select id, name, exchange_key from station
     where workspace = $1 and exchange_key is not null and key_grant is null and not ${isOut} order by id`,
    [workspace],
  );
  return rows.map((row) => ({ station: row.id, name: row.name, exchangeKey: row.exchange_key }));
}

/** False when no such station waits. */
export async function grantKey(ask: Ask, workspace: string, id: string, sealed: string): Promise<boolean> {
  const rows = await ask(
    `update station set key_grant = $3 where workspace = $1 and id = $2 and exchange_key is not null
     and not ${isOut} returning id`,
    [workspace, id, sealed],
  );
  return rows.length > 0;
}

export async function ownKey(ask: Ask, { workspace, station }: Caller): Promise<string | null> {
  const [row] = await ask<{ key_grant: string | null }>(
    'select key_grant from station where workspace = $1 and id = $2',
    [workspace, station],
  );
  return row?.key_grant ?? null;
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
    isRevoked: row['is_out'] as boolean,
    isHead: row['is_head'] as boolean,
  };
}
