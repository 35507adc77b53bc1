import type { Ask, Sql } from '../database/sql.ts';
import { newEpoch } from '../secrets.ts';

/**
 * A workspace as lines of JSON: a head, its stations, its changes in their order, its quarantine, its attachments. The key is in
 * none of them, so that what is sealed stays sealed.
 */
export type ArchiveLine =
  | { is: 'head'; v: 1; workspace: string; name: string; at: string }
  | { is: 'station'; row: Record<string, unknown> }
  | { is: 'change'; row: Record<string, unknown> }
  | { is: 'quarantine'; row: Record<string, unknown> }
  | { is: 'blob'; row: Record<string, unknown>; parts: { start: number; base64: string }[] }
  | { is: 'end'; lines: number };

const rowsAtOnce = 500;

/** Tables whose rows go out as they are, with the columns that belong to the portal's own numbering left in. */
const tables = [
  { is: 'station', table: 'station', order: 'id' },
  { is: 'change', table: 'change', order: 'seq' },
  { is: 'quarantine', table: 'quarantine', order: 'id' },
] as const;

/** Everything of an office. @throws when there is no such office */
export async function* archived(sql: Sql, workspace: string, at: string): AsyncGenerator<ArchiveLine> {
  const [office] = await sql.ask<{ name: string }>('select name from workspace where id = $1', [workspace]);
  if (!office) throw new Error(`there is no workspace ${workspace}`);
  let lines = 1;
  yield { is: 'head', v: 1, workspace, name: office.name, at };
  for (const { is, table, order } of tables)
    for await (const row of rowsOf(sql.ask, workspace, table, order)) {
      lines += 1;
      yield { is, row };
    }
  for await (const row of rowsOf(sql.ask, workspace, 'blob', 'sha256')) {
    const parts = await sql.ask<{ starts_at: number; bytes: Uint8Array }>(
      'select starts_at, bytes from blob_part where workspace = $1 and sha256 = $2 order by starts_at',
      [workspace, row['sha256']],
    );
    lines += 1;
    yield {
      is: 'blob',
      row,
      parts: parts.map((each) => ({
        start: each.starts_at,
        base64: Buffer.from(each.bytes).toString('base64'),
      })),
    };
  }
  yield { is: 'end', lines };
}

async function* rowsOf(ask: Ask, workspace: string, table: string, order: string) {
  let after: unknown;
  for (;;) {
    const rows = await ask<Record<string, unknown>>(
      `select * from ${table} where workspace = $1 ${after === undefined ? '' : `and ${order} > $3`}
       order by ${order} limit $2`,
      [workspace, rowsAtOnce, ...(after === undefined ? [] : [after])],
    );
    yield* rows;
    if (rows.length < rowsAtOnce) return;
    after = rows.at(-1)?.[order];
  }
}

/**
 * Makes an office from an archive, all of it or nothing. It gets a new epoch: stations that knew the old one send everything
 * again, so that what came after the archive was made comes back.
 *
 * @throws when the office is here already, or when the archive is cut off or none
 */
export async function restore(sql: Sql, lines: AsyncIterable<ArchiveLine>): Promise<string> {
  return sql.transaction(async (ask) => {
    let workspace: string | undefined;
    let count = 0;
    let isWhole = false;
    for await (const line of lines) {
      if (line.is === 'head') workspace = await begun(ask, line);
      else if (workspace === undefined) throw new Error('this is no archive: its first line is not its head');
      else if ('row' in line && line.row['workspace'] !== workspace)
        throw new Error('this is no archive of one office: nothing was restored');
      else if (line.is === 'end') isWhole = line.lines === count;
      else await put(ask, line);
      count += 1;
    }
    if (!workspace || !isWhole) throw new Error('the archive is cut off: nothing was restored');
    await ask(
      'update workspace set last_seq = (select coalesce(max(seq), 0) from change where workspace = $1) where id = $1',
      [workspace],
    );
    return workspace;
  });
}

async function begun(ask: Ask, { v, workspace, name }: ArchiveLine & { is: 'head' }): Promise<string> {
  if (v !== 1) throw new Error(`this portal does not know archives of version ${String(v)}`);
  const made = await ask(
    'insert into workspace (id, name, epoch) values ($1, $2, $3) on conflict do nothing returning id',
    [workspace, name, newEpoch()],
  );
  if (made.length === 0) throw new Error(`the workspace ${workspace} is here already`);
  return workspace;
}

async function put(ask: Ask, line: Exclude<ArchiveLine, { is: 'head' | 'end' }>): Promise<void> {
  // Its number there says nothing here.
  const { id: _, ...quarantined } = line.row;
  await insert(ask, line.is, line.is === 'quarantine' ? quarantined : line.row);
  if (line.is !== 'blob') return;
  for (const { start, base64 } of line.parts)
    await ask('insert into blob_part (workspace, sha256, starts_at, bytes) values ($1, $2, $3, $4)', [
      line.row['workspace'],
      line.row['sha256'],
      start,
      Buffer.from(base64, 'base64'),
    ]);
}

const names = /^[a-z_0-9]+$/;

async function insert(ask: Ask, table: string, row: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(row);
  // Names come out of a file: nothing else than a name may stand in the question.
  if (!columns.every((name) => names.test(name))) throw new Error('this is no archive: a column has no name');
  await ask(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  );
}
