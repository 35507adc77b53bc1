import type { Ask } from '../database/sql.ts';

export type MergedRecord = { id: string; values: Record<string, unknown>; conflicts: string[] };

/** Live records of a kind in the order of their ids; `project` first. Sensitive values are sealed. */
export async function recordsAfter(
  ask: Ask,
  workspace: string,
  kind: string,
  after: string | undefined,
  limit: number,
): Promise<{ records: MergedRecord[]; next: string | null }> {
  const rows = await ask<{ id: string; doc: Record<string, unknown>; conflicts: string[] }>(
    `select id, doc, conflicts from record
     where workspace = $1 and kind = $2 and id > $3 and not is_gone order by id limit $4`,
    [workspace, kind, after ?? '', limit + 1],
  );
  const records = rows.slice(0, limit).map(({ id, doc, conflicts }) => ({ id, values: doc, conflicts }));
  return { records, next: rows.length > limit ? (records.at(-1)?.id ?? null) : null };
}

/** How many live records of each kind there are. */
export async function countsOf(ask: Ask, workspace: string): Promise<ReadonlyMap<string, number>> {
  const rows = await ask<{ kind: string; count: number }>(
    'select kind, count(*) as count from record where workspace = $1 and not is_gone group by kind',
    [workspace],
  );
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}

/** Ids of live fairs, the newest first. @param skipped those of earlier pages */
export async function fairsByDay(
  ask: Ask,
  workspace: string,
  skipped: number,
  limit: number,
): Promise<string[]> {
  const rows = await ask<{ id: string }>(
    `select id from record where workspace = $1 and kind = 'fair' and not is_gone
     order by doc->>'firstDay' desc nulls last, id limit $3 offset $2`,
    [workspace, skipped, limit],
  );
  return rows.map(({ id }) => id);
}
