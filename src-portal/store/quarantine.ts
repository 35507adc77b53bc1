import type { Rejection } from '../../src-core/contract/portal-refusals.ts';
import { checkedChange } from '../../src-core/change/checked-change.ts';
import type { Ask, Sql } from '../database/sql.ts';
import { turnOf } from './lock-office.ts';
import { takeChanges } from './take-changes.ts';

export type QuarantineEntry = {
  id: number;
  hlc: string | null;
  kind: string | null;
  record: string | null;
  reason: Rejection;
  station: string;
  receivedAt: string;
};

/**
 * What is kept and does not count, oldest first, a page of it, and how much there is. What it says stays inside: only the office's
 * own laptops may open it.
 *
 * @param after number of the last entry that was read
 */
export async function quarantineOf(
  ask: Ask,
  workspace: string,
  { after, limit }: { after: number; limit: number },
): Promise<{ entries: QuarantineEntry[]; total: number; next: number | null }> {
  const rows = await ask<Omit<QuarantineEntry, 'receivedAt'> & { received_at: Date }>(
    `select id, hlc, kind, record, reason, station, received_at from quarantine
     where workspace = $1 and id > $2 order by id limit $3`,
    [workspace, after, limit + 1],
  );
  const entries = rows
    .slice(0, limit)
    .map(({ received_at, ...entry }) => ({ ...entry, receivedAt: received_at.toISOString() }));
  const next = rows.length > limit ? (entries.at(-1)?.id ?? null) : null;
  return { entries, total: await countOf(ask, workspace), next };
}

async function countOf(ask: Ask, workspace: string): Promise<number> {
  const [row] = await ask<{ count: number }>(
    'select count(*) as count from quarantine where workspace = $1',
    [workspace],
  );
  return row?.count ?? 0;
}

/** After an upgrade: what did not fit an earlier version and fits this one becomes a change like any other. */
export async function retryQuarantine(
  sql: Sql,
  workspace: string,
): Promise<{ released: number; left: number }> {
  let released = 0;
  let after = 0;
  for (;;) {
    const rows = await sql.ask<Waiting>(
      `select id, body, station from quarantine where workspace = $1 and reason = 'schema' and id > $2
       order by id limit $3`,
      [workspace, after, triedAtOnce],
    );
    for (const row of rows) if (await isReleased(sql, workspace, row)) released += 1;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < triedAtOnce) break;
  }
  return { released, left: await countOf(sql.ask, workspace) };
}

type Waiting = { id: number; body: string; station: string };

/** Of 4 MB each at most. */
const triedAtOnce = 20;

/** What meets another content under its stamp when it comes out stays, for that reason then. */
async function isReleased(sql: Sql, workspace: string, { id, body, station }: Waiting): Promise<boolean> {
  const change: unknown = JSON.parse(body);
  if (!checkedChange(change)) return false;
  return sql.transaction(async (ask) => {
    const { rejected } = await takeChanges(ask, { workspace, station, epoch: '' }, [change]);
    // One that collided has another reason by now.
    await ask("delete from quarantine where workspace = $1 and id = $2 and reason = 'schema'", [
      workspace,
      id,
    ]);
    return rejected.length === 0;
  }, turnOf(workspace));
}
