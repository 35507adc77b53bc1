import type { Rejection } from '../../src-core/contract/portal.ts';
import { checkedChange } from '../../src-core/change/checked-change.ts';
import type { Ask, Sql } from '../database/sql.ts';
import { receive } from './push.ts';

export type QuarantineEntry = {
  id: number;
  hlc: string | null;
  kind: string | null;
  record: string | null;
  reason: Rejection;
  station: string;
  receivedAt: string;
};

/** What is kept and does not count, oldest first. What it says stays inside: only the office's own laptops may open it. */
export async function quarantineOf(ask: Ask, workspace: string): Promise<QuarantineEntry[]> {
  const rows = await ask<Omit<QuarantineEntry, 'receivedAt'> & { received_at: Date }>(
    `select id, hlc, kind, record, reason, station, received_at from quarantine
     where workspace = $1 order by id limit 1000`,
    [workspace],
  );
  return rows.map(({ received_at, ...entry }) => ({ ...entry, receivedAt: received_at.toISOString() }));
}

/** After an upgrade: what did not fit an earlier version and fits this one becomes a change like any other. */
export async function retryQuarantine(
  sql: Sql,
  workspace: string,
): Promise<{ released: number; left: number }> {
  const rows = await sql.ask<{ id: number; body: string; station: string }>(
    "select id, body, station from quarantine where workspace = $1 and reason = 'schema' order by id",
    [workspace],
  );
  let released = 0;
  for (const { id, body, station } of rows) {
    const change: unknown = JSON.parse(body);
    if (!checkedChange(change)) continue;
    await receive(sql, { workspace, station, isHead: false, epoch: '' }, [change]);
    await sql.ask('delete from quarantine where workspace = $1 and id = $2', [workspace, id]);
    released += 1;
  }
  const [count] = await sql.ask<{ left: number }>(
    'select count(*) as left from quarantine where workspace = $1',
    [workspace],
  );
  return { released, left: count?.left ?? 0 };
}
