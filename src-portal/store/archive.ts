import type { Ask, Sql, SqlRow } from '../database/sql.ts';
import { newEpoch } from '../secrets.ts';
import { archivedTables, type ArchivedTable, type ArchiveLine, archiveLineSchema } from './archive-line.ts';

const rowsAtOnce = 500;

/** Work that sees the database as it stands at one moment, whatever is written meanwhile. */
export function inSnapshot<T>(sql: Sql, work: (ask: Ask) => Promise<T>): Promise<T> {
  return sql.transaction(async (ask) => {
    await ask('set transaction isolation level repeatable read, read only');
    return work(ask);
  });
}

/** Everything of an office. @param ask of a snapshot @throws when there is no such office */
export async function* archived(ask: Ask, workspace: string, at: string): AsyncGenerator<ArchiveLine> {
  const [office] = await ask<{ name: string }>('select name from workspace where id = $1', [workspace]);
  if (!office) throw new Error(`there is no workspace ${workspace}`);
  let lines = 1;
  yield { is: 'head', v: 1, workspace, name: office.name, at };
  for (const table of ['station', 'change', 'quarantine', 'blob'] as const)
    for await (const row of rowsOf(ask, workspace, table)) {
      lines += 1;
      const parts = table === 'blob' ? { parts: await partsOf(ask, row) } : {};
      // The columns that are read are those of the schema.
      yield { is: table, row, ...parts } as unknown as ArchiveLine;
    }
  yield { is: 'end', lines };
}

async function* rowsOf(ask: Ask, workspace: string, table: ArchivedTable): AsyncGenerator<SqlRow> {
  const { order, row } = archivedTables[table];
  const columns = Object.keys(row.shape).join(', ');
  let after: unknown;
  for (;;) {
    const rows = await ask(
      `select ${columns} from ${table} where workspace = $1 ${after === undefined ? '' : `and ${order} > $3`}
       order by ${order} limit $2`,
      [workspace, rowsAtOnce, ...(after === undefined ? [] : [after])],
    );
    yield* rows;
    if (rows.length < rowsAtOnce) return;
    after = rows.at(-1)?.[order];
  }
}

async function partsOf(ask: Ask, blob: SqlRow): Promise<{ start: number; base64: string }[]> {
  const parts = await ask<{ starts_at: number; bytes: Uint8Array }>(
    'select starts_at, bytes from blob_part where workspace = $1 and sha256 = $2 order by starts_at',
    [blob['workspace'], blob['sha256']],
  );
  return parts.map(({ starts_at, bytes }) => ({
    start: starts_at,
    base64: Buffer.from(bytes).toString('base64'),
  }));
}

/**
 * Makes an office from an archive, all of it or nothing. It gets a new epoch: stations that knew the old one send everything
 * again, so that what came after the archive was made comes back.
 *
 * @param lines as they stand in a file: nothing in them is believed
 * @throws when the office is here already, or when the archive is cut off or none
 */
export async function restore(sql: Sql, lines: AsyncIterable<unknown>): Promise<string> {
  return sql.transaction(async (ask) => {
    let workspace: string | undefined;
    let count = 0;
    let isWhole = false;
    for await (const value of lines) {
      const line = parsed(value, count + 1);
      if (isWhole || (line.is === 'head') !== (workspace === undefined))
        throw new Error('this is no archive of one office: nothing was restored');
      if (line.is === 'head') workspace = await begun(ask, line);
      else if (line.is === 'end') isWhole = line.lines === count;
      else if (line.row.workspace === workspace) await put(ask, line);
      else throw new Error('this is no archive of one office: nothing was restored');
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

function parsed(value: unknown, place: number): ArchiveLine {
  const version = (value as { is?: unknown; v?: unknown } | null) ?? {};
  if (version.is === 'head' && version.v !== 1)
    throw new Error(`this portal does not know archives of version ${String(version.v)}`);
  const check = archiveLineSchema.safeParse(value);
  if (check.success) return check.data;
  const at = check.error.issues[0]?.path.join('.');
  throw new Error(
    `this is no archive of an office, or one of a newer portal (line ${place}${at ? `, ${at}` : ''}): nothing was restored`,
  );
}

async function begun(ask: Ask, { workspace, name }: ArchiveLine & { is: 'head' }): Promise<string> {
  const made = await ask(
    'insert into workspace (id, name, epoch) values ($1, $2, $3) on conflict do nothing returning id',
    [workspace, name, newEpoch()],
  );
  if (made.length === 0) throw new Error(`the workspace ${workspace} is here already`);
  return workspace;
}

async function put(ask: Ask, line: Exclude<ArchiveLine, { is: 'head' | 'end' }>): Promise<void> {
  if (line.is === 'quarantine') {
    // Its number there says nothing here.
    const { id: _, ...row } = line.row;
    return insert(ask, line.is, row);
  }
  await insert(ask, line.is, line.row);
  if (line.is !== 'blob') return;
  for (const { start, base64 } of line.parts)
    await ask('insert into blob_part (workspace, sha256, starts_at, bytes) values ($1, $2, $3, $4)', [
      line.row.workspace,
      line.row.sha256,
      start,
      Buffer.from(base64, 'base64'),
    ]);
}

/** Table and columns are words of our own, never of a file. */
async function insert(ask: Ask, table: ArchivedTable, row: SqlRow): Promise<void> {
  const columns = Object.keys(archivedTables[table].row.shape).filter((name) => row[name] !== undefined);
  await ask(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    columns.map((name) => row[name]),
  );
}
