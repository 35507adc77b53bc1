import type { Change } from '../../src-core/change/change.ts';
import { idPattern } from '../../src-core/change/id.ts';
import { conflictsOf, fold, valuesOf } from '../../src-core/change/fold.ts';
import { survivingCycles } from '../../src-core/change/merged-away.ts';
import type { Ask, Sql } from '../database/sql.ts';

const changesAtOnce = 1_000;

/**
 * Brings the merged records up to what has arrived. They lag behind, because folding has no place in a push: who reads
 * records asks for this first. Of several processes one does it, the others wait for it.
 */
export async function project(sql: Sql, workspace: string): Promise<void> {
  let isBehind = true;
  while (isBehind)
    isBehind = await sql.transaction((ask) => projectSome(ask, workspace), `project ${workspace}`);
}

async function projectSome(ask: Ask, workspace: string): Promise<boolean> {
  await ask("select pg_advisory_xact_lock(hashtextextended('project ' || $1, 0))", [workspace]);
  const [state] = await ask<{ projected_seq: number }>('select projected_seq from workspace where id = $1', [
    workspace,
  ]);
  const after = state?.projected_seq ?? 0;
  const arrived = await ask<Touched & { seq: number; hlc: string; is_collided: boolean }>(
    `select seq, kind, record, hlc, is_collided from change where workspace = $1 and seq > $2
     order by seq limit $3`,
    [workspace, after, changesAtOnce],
  );
  const last = arrived.at(-1)?.seq;
  if (last === undefined) return false;
  const collided = arrived.flatMap(({ hlc, is_collided }) => (is_collided ? [hlc] : []));
  const touched = [...arrived, ...(await touchedUnder(ask, workspace, collided))];
  const changes = await ask<{ body: string }>(
    `select body from change where workspace = $1 and record = any($2::text[]) and not is_collided`,
    [workspace, [...new Set(touched.map(({ record }) => record))]],
  );
  const records = recordsOf(changes.map(({ body }) => JSON.parse(body) as Change));
  const gone = withoutRecord(touched, records);
  await takeAway(ask, workspace, gone);
  await putRecords(ask, workspace, records, last);
  const merged = records.filter(({ wasMerged }) => wasMerged);
  for (const kind of new Set([...merged, ...gone].map((each) => each.kind)))
    await bringBackCycles(ask, workspace, kind);
  await ask('update workspace set projected_seq = $2 where id = $1', [workspace, last]);
  return arrived.length === changesAtOnce;
}

type Touched = { kind: string; record: string };

/** The records of all contents of stamps: one that counted until another came must be looked at anew. */
async function touchedUnder(ask: Ask, workspace: string, stamps: readonly string[]): Promise<Touched[]> {
  if (stamps.length === 0) return [];
  return ask<Touched>('select kind, record from change where workspace = $1 and hlc = any($2::text[])', [
    workspace,
    stamps,
  ]);
}

/** Those of which no change counts (any more). */
function withoutRecord(touched: readonly Touched[], records: readonly Merged[]): Touched[] {
  const there = new Set(records.map(({ kind, id }) => `${kind} ${id}`));
  return touched.filter(({ kind, record }) => !there.has(`${kind} ${record}`));
}

async function takeAway(ask: Ask, workspace: string, gone: readonly Touched[]): Promise<void> {
  if (gone.length === 0) return;
  await ask(
    `delete from record where workspace = $1 and (kind, id) in (select * from unnest($2::text[], $3::text[]))`,
    [workspace, gone.map(({ kind }) => kind), gone.map(({ record }) => record)],
  );
}

type Merged = {
  kind: string;
  id: string;
  isGone: boolean;
  /** Whether it is, or once was, marked as merged away. */
  wasMerged: boolean;
  fair: string | null;
  doc: string;
  conflicts: string;
};

function recordsOf(changes: readonly Change[]): Merged[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.kind} ${change.record}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const state = fold(group);
    if (!first || state.made === undefined) return [];
    const values = valuesOf(state);
    return [
      {
        kind: first.kind,
        id: first.record,
        isGone: values['deleted'] === true || typeof values['mergedInto'] === 'string',
        wasMerged: group.some(({ patch }) => 'mergedInto' in patch),
        fair: typeof values['fair'] === 'string' && idPattern.test(values['fair']) ? values['fair'] : null,
        doc: JSON.stringify(storable(values)),
        conflicts: JSON.stringify([...conflictsOf(state).keys()].sort()),
      },
    ];
  });
}

/** Two laptops may each have merged the other's record away: the one that survives by rule is not gone. */
async function bringBackCycles(ask: Ask, workspace: string, kind: string): Promise<void> {
  const merged = await ask<{ id: string; merged_into: string; deleted: string | null }>(
    `select id, doc ->> 'mergedInto' as merged_into, doc ->> 'deleted' as deleted from record
     where workspace = $1 and kind = $2 and doc ? 'mergedInto'`,
    [workspace, kind],
  );
  const alive = survivingCycles(
    merged.map(({ id, merged_into, deleted }) => ({
      id,
      mergedInto: merged_into,
      deleted: deleted === 'true',
    })),
  );
  await ask(
    `update record set is_gone = not (id = any($3::text[]))
     where workspace = $1 and kind = $2 and doc ? 'mergedInto' and is_gone = (id = any($3::text[]))`,
    [workspace, kind, alive],
  );
}

/** What jsonb can hold: a record is for reading, its changes keep every sign. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/\u0000|\p{Surrogate}/gu, '');
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [storable(name) as string, storable(inner)]),
  );
}

async function putRecords(
  ask: Ask,
  workspace: string,
  records: readonly Merged[],
  seq: number,
): Promise<void> {
  if (records.length === 0) return;
  await ask(
    `insert into record (workspace, kind, id, is_gone, fair, doc, conflicts, seq)
     select $1, kind, id, is_gone, fair, doc::jsonb, conflicts::jsonb, $2
     from unnest($3::text[], $4::text[], $5::boolean[], $6::text[], $7::text[], $8::text[])
       as merged (kind, id, is_gone, fair, doc, conflicts)
     on conflict (workspace, kind, id) do update set is_gone = excluded.is_gone, fair = excluded.fair,
       doc = excluded.doc, conflicts = excluded.conflicts, seq = excluded.seq`,
    [
      workspace,
      seq,
      records.map(({ kind }) => kind),
      records.map(({ id }) => id),
      records.map(({ isGone }) => isGone),
      records.map(({ fair }) => fair),
      records.map(({ doc }) => doc),
      records.map(({ conflicts }) => conflicts),
    ],
  );
}
