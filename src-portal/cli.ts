import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { idPattern } from '../src-core/change/id.ts';
import { checkFile, exportToFile, restoreFromFile } from './archive-file.ts';
import { endlessPatience } from './database/postgres.ts';
import type { Sql } from './database/sql.ts';
import { openDatabase, placeIn } from './open-database.ts';
import { serve } from './server.ts';
import { newCode } from './store/pairing.ts';
import { listStations, revokeStation } from './store/stations.ts';
import { createWorkspace, listWorkspaces, newPagePassword, workspaceOf } from './store/workspaces.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const help = `FairDesk portal ${version}

  serve                              serve until stopped (PORTAL_PORT 4328, PORTAL_HOST 127.0.0.1)
  create-workspace NAME [--id ID]    make room for an office; ID of the workspace when its laptops have one
  workspaces                         list the offices
  code WORKSPACE [--head]            a pairing code: ten minutes, one use
  stations WORKSPACE                 list the stations
  revoke WORKSPACE STATION           lock a station out
  page-password WORKSPACE            a new password for the office's page
  export WORKSPACE FILE              everything of an office into a file (.ndjson.gz)
  restore FILE                       an office from such a file, under a new epoch

Where: PORTAL_DATABASE_URL for a PostgreSQL server, else the folder PORTAL_DATA_DIR (portal-data).
An embedded folder is open in one process at a time: stop "serve" before the other commands.`;

type Options = { id?: string; head?: boolean };
type Command = {
  /** Names of what has to be said, in this order. */
  words: readonly string[];
  options?: Readonly<Record<string, { type: 'string' | 'boolean' }>>;
  /** What can be found wrong without a database. @throws a sentence */
  check?: (words: readonly string[], options: Options) => Promise<void> | void;
  run: (sql: Sql, words: readonly string[], options: Options) => Promise<string>;
};

const commands: Readonly<Record<string, Command>> = {
  'create-workspace': {
    words: ['NAME'],
    options: { id: { type: 'string' } },
    check([name = ''], { id }) {
      if (name.trim() === '') throw new Error('a name is wanted');
      if (id !== undefined && !idPattern.test(id))
        throw new Error('an ID has letters, digits, - and _ only, 64 at most: it stands in Settings → Data');
    },
    async run(sql, [name = ''], { id }) {
      const made = await createWorkspace(sql, name.trim(), id);
      if (!made) throw new Error(`the workspace ${id} is here already`);
      return made.id;
    },
  },
  workspaces: {
    words: [],
    async run(sql) {
      return (await listWorkspaces(sql.ask)).map(({ id, name }) => `${id}  ${name}`).join('\n');
    },
  },
  code: {
    words: ['WORKSPACE'],
    options: { head: { type: 'boolean' } },
    async run(sql, [workspace = ''], { head = false }) {
      await known(sql, workspace);
      return (await newCode(sql.ask, workspace, head)).code;
    },
  },
  stations: {
    words: ['WORKSPACE'],
    async run(sql, [workspace = '']) {
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
  },
  revoke: {
    words: ['WORKSPACE', 'STATION'],
    async run(sql, [workspace = '', station = '']) {
      await known(sql, workspace);
      if (!(await revokeStation(sql.ask, workspace, station)))
        throw new Error(`there is no station ${station}: "stations ${workspace}" lists them`);
      return `${station} is locked out`;
    },
  },
  'page-password': {
    words: ['WORKSPACE'],
    async run(sql, [workspace = '']) {
      await known(sql, workspace);
      return (await newPagePassword(sql.ask, workspace)) ?? '';
    },
  },
  export: {
    words: ['WORKSPACE', 'FILE'],
    async run(sql, [workspace = '', file = '']) {
      await known(sql, workspace);
      await exportToFile(sql, workspace, file);
      return file;
    },
  },
  restore: {
    words: ['FILE'],
    check: ([file = '']) => checkFile(file),
    run: (sql, [file = '']) => restoreFromFile(sql, file),
  },
};

async function known(sql: Sql, workspace: string): Promise<void> {
  if (!(await workspaceOf(sql.ask, workspace)))
    throw new Error(`there is no workspace ${workspace}: "workspaces" lists them`);
}

/** What was typed after the name of a command. @throws a sentence that shows how it is said */
function typed(name: string, { words, options = {} }: Command, args: readonly string[]) {
  const line = help
    .split('\n')
    .find((each) => each.startsWith(`  ${name} `))
    ?.trim();
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const missing = words[positionals.length];
    if (missing) throw new Error(`${missing} is missing`);
    const more = positionals[words.length];
    if (more !== undefined) throw new Error(`"${more}" is too much; what has spaces in it stands in quotes`);
    return { words: positionals, options: values as Options };
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new Error(`${reason}\n${line}`, { cause: error });
  }
}

async function main([name = 'help', ...args]: readonly string[]): Promise<number> {
  if (name === 'serve') {
    await serve(version);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    console.log(help);
    return name === 'help' || name === '--help' ? 0 : 2;
  }
  const { words, options } = typed(name, command, args);
  await command.check?.(words, options);
  const sql = await openDatabase(placeIn(process.env), () => undefined, endlessPatience);
  try {
    console.log(await command.run(sql, words, options));
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
