import type { Ask, Sql } from '../database/sql.ts';
import type { HubIdentity } from '../hub/hub-identity.ts';
import { hashOfSecret, isSecret, newPairingCode } from '../secrets.ts';
import { enrolStation, type Newcomer } from './stations.ts';
import { type Workspace, workspaceOf } from './workspaces.ts';

const validForMinutes = 10;
const triesUntilLocked = 5;

/** A code for one more station of an office: ten minutes, one use. @param isHead the station may take others in */
export async function newCode(
  ask: Ask,
  workspace: string,
  isHead: boolean,
): Promise<{ code: string; expiresAt: string }> {
  for (;;) {
    const { prefix, digits } = newPairingCode();
    const [row] = await ask<{ expires_at: Date }>(
      `insert into pairing_code (workspace, prefix, digits_hash, is_head, expires_at)
       values ($1, $2, $3, $4, now() + make_interval(mins => $5)) on conflict do nothing returning expires_at`,
      [workspace, prefix, hashOfSecret(digits), isHead, validForMinutes],
    );
    // The four letters were drawn before: others are drawn.
    if (row) return { code: `${prefix}-${digits}`, expiresAt: row.expires_at.toISOString() };
  }
}

type OpenCode = { workspace: string; prefix: string; digits_hash: string; is_head: boolean };

/**
 * Trades a code for a token. The tries are counted before anything is said, so that five questions at once are five tries.
 * Digits alone are enough where the portal holds one office, as a hub does; a wrong guess then counts for all open codes.
 *
 * @returns undefined for a code that is wrong, used, too old or locked; which of them is nobody's business
 */
export async function tradeCode(
  { sql, hub }: { sql: Sql; hub?: HubIdentity },
  code: string,
  newcomer: Newcomer,
): Promise<{ token: string; isHead: boolean; workspace: Workspace } | undefined> {
  const [digits = '', prefix] = code.split('-').reverse();
  const isAlone = prefix !== undefined || (await isOneOffice(sql.ask));
  if (!isAlone) return undefined;
  const open = await sql.ask<OpenCode>(
    `update pairing_code set wrong_tries = wrong_tries + 1
     where ($1::text is null or prefix = $1) and used_at is null and expires_at > now() and wrong_tries < $2
     returning workspace, prefix, digits_hash, is_head`,
    [prefix ?? null, triesUntilLocked],
  );
  const found = open.find(({ digits_hash }) => isSecret(digits, digits_hash));
  if (!found) return undefined;
  // A right answer is no guess at the other open codes.
  for (const { workspace, prefix: other } of open)
    if (other !== found.prefix)
      await sql.ask(
        'update pairing_code set wrong_tries = wrong_tries - 1 where workspace = $1 and prefix = $2',
        [workspace, other],
      );
  return sql.transaction(async (ask) => {
    const used = await ask(
      `update pairing_code set used_at = now(), wrong_tries = wrong_tries - 1
       where workspace = $1 and prefix = $2 and used_at is null returning prefix`,
      [found.workspace, found.prefix],
    );
    const workspace = await workspaceOf(ask, found.workspace);
    if (used.length === 0 || !workspace) return undefined;
    // The first station of an office is the head's, whatever the code says: somebody must be. Of two at once one is the first.
    await ask('select id from workspace where id = $1 for update', [found.workspace]);
    const isFirst =
      (await ask('select id from station where workspace = $1 limit 1', [found.workspace])).length === 0;
    const asked = { ...newcomer, isHead: found.is_head || isFirst };
    return { ...(await enrolStation(ask, found.workspace, asked, hub)), workspace };
  });
}

async function isOneOffice(ask: Ask): Promise<boolean> {
  return (await ask('select id from workspace limit 2')).length === 1;
}
