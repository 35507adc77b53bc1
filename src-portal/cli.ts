import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Ask, Sql } from './database/sql.ts';
import { openDatabase, placeIn } from './open-database.ts';
import { serve } from './server.ts';
import { archived, inSnapshot, restore } from './store/archive.ts';
import { newCode } from './store/pairing.ts';
import { listStations, revokeStation } from './store/stations.ts';
import { createWorkspace, listWorkspaces, newPagePassword, workspaceOf } from './store/workspaces.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const help = `FairDesk portal ${version}

  serve                              serve until stopped (PORTAL_PORT 4328, PORTAL_HOST 127.0.0.1)
  create-workspace NAME [ID]         make room for an office; ID of the workspace when its laptops have one
  workspaces                         list the offices
  code WORKSPACE [--head]            a pairing code: ten minutes, one use
  stations WORKSPACE                 list the stations
  revoke WORKSPACE STATION           lock a station out
  page-password WORKSPACE            a new password for the office's page
  export WORKSPACE FILE              everything of an office into a file (.ndjson.gz)
  restore FILE                       an office from such a file, under a new epoch

Where: PORTAL_DATABASE_URL for a PostgreSQL server, else the folder PORTAL_DATA_DIR (portal-data).
An embedded folder is open in one process at a time: stop "serve" before the other commands.`;

type Command = (sql: Sql, args: readonly string[]) => Promise<string>;

const commands: Readonly<Record<string, Command>> = {
  async 'create-workspace'(sql, [name = '', id]) {
    if (name.trim() === '') throw new Error('a name is wanted');
    const made = await createWorkspace(sql, name.trim(), id);
    if (!made) throw new Error(`the workspace ${id} is here already`);
    return made.id;
  },
  async workspaces(sql) {
    return (await listWorkspaces(sql.ask)).map(({ id, name }) => `${id}  ${name}`).join('\n');
  },
  async code(sql, [workspace = '', flag]) {
    await known(sql, workspace);
    return (await newCode(sql.ask, workspace, flag === '--head')).code;
  },
  async stations(sql, [workspace = '']) {
    await known(sql, workspace);
    const list = await listStations(sql.ask, workspace);
    return list
      .map(
        (each) =>
          `${each.id}  ${each.name}  ${each.isRevoked ? 'locked out' : each.isHead ? 'head' : 'station'}  ` +
          `last seen ${each.lastSeenAt ?? 'never'}  received ${each.received}  unsent ${each.unsent ?? 'not told'}`,
      )
      .join('\n');
  },
  async revoke(sql, [workspace = '', station = '']) {
    await known(sql, workspace);
    if (!(await revokeStation(sql.ask, workspace, station)))
      throw new Error(`there is no station ${station}`);
    return `${station} is locked out`;
  },
  async 'page-password'(sql, [workspace = '']) {
    await known(sql, workspace);
    return (await newPagePassword(sql.ask, workspace)) ?? '';
  },
  async export(sql, [workspace = '', file = '']) {
    if (file === '') throw new Error('the name of a file is wanted');
    // Written beside and renamed when it is whole: half an archive must not look like one.
    const part = `${file}.part`;
    try {
      await inSnapshot(sql, (ask) =>
        pipeline(Readable.from(linesOf(ask, workspace)), createGzip(), createWriteStream(part)),
      );
      await rename(part, file);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    return file;
  },
  async restore(sql, [file = '']) {
    const text = createReadStream(file).pipe(createGunzip());
    return restore(sql, linesIn(createInterface({ input: text, crlfDelay: Infinity })));
  },
};

async function known(sql: Sql, workspace: string): Promise<void> {
  if (!(await workspaceOf(sql.ask, workspace))) throw new Error(`there is no workspace ${workspace}`);
}

async function* linesOf(ask: Ask, workspace: string): AsyncGenerator<string> {
  for await (const line of archived(ask, workspace, new Date().toISOString()))
    yield `${JSON.stringify(line)}\n`;
}

async function* linesIn(lines: AsyncIterable<string>): AsyncGenerator<unknown> {
  for await (const line of lines) yield JSON.parse(line);
}

async function main([name = 'help', ...args]: readonly string[]): Promise<number> {
  if (name === 'serve') {
    await serve(version);
    return 0;
  }
  const command = commands[name];
  if (!command) {
    console.log(help);
    return name === 'help' || name === '--help' ? 0 : 2;
  }
  const sql = await openDatabase(placeIn(process.env), () => undefined);
  try {
    console.log(await command(sql, args));
    return 0;
  } finally {
    await sql.close();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
