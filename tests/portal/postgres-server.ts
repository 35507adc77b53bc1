import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A PostgreSQL server of our own, in a temporary folder, on loopback. */
export type PostgresServer = {
  /** Of a new, empty database. */
  newDatabase(): Promise<string>;
  /** Stops it at once, as a crash would, and starts it again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** @throws when PostgreSQL is not installed: `apt-get install postgresql-15` */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = binFolder();
  const folder = mkdtempSync(join(tmpdir(), 'fairdesk-postgres-'));
  const owner = ownerOf(folder);
  const data = join(folder, 'data');
  const port = await freePort();
  const ask = (program: string, args: readonly string[]) =>
    run(join(bin, program), [...args], {
      ...owner,
      cwd: folder,
      env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' },
    });
  await ask('initdb', ['-D', data, '-U', 'fairdesk', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
  const start = () =>
    ask('pg_ctl', [
      ...['-D', data, '-l', join(folder, 'log'), '-w', '-t', '60'],
      ...[
        '-o',
        `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=100`,
      ],
      'start',
    ]);
  const stop = (how: 'fast' | 'immediate') => ask('pg_ctl', ['-D', data, '-m', how, '-w', 'stop']);
  await start();
  let count = 0;
  return {
    async newDatabase() {
      count += 1;
      const name = `portal${process.pid}x${count}x${Date.now()}`;
      await ask('psql', [
        '-h',
        '127.0.0.1',
        '-p',
        String(port),
        '-U',
        'fairdesk',
        '-d',
        'postgres',
        '-qc',
        `create database ${name}`,
      ]);
      return `postgresql://fairdesk@127.0.0.1:${port}/${name}`;
    },
    async restart() {
      await stop('immediate');
      await start();
    },
    async stop() {
      await stop('fast');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function binFolder(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  const found = folders.find((each) => existsSync(join(each, 'initdb')));
  if (!found) throw new Error('PostgreSQL is not installed: apt-get install postgresql-15');
  return found;
}

/** PostgreSQL refuses to run as root: then its own user does it. */
function ownerOf(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })),
  );
  chownSync(folder, uid!, gid!);
  return { uid: uid!, gid: gid! };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** A tmpfs that belongs to the user of PostgreSQL; undefined, loudly, where none can be mounted. */
export function mountSmallDisk(sizeInMb: number): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'fairdesk-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeInMb}m`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    console.warn(`FULL DISK NOT TRIED: a tmpfs cannot be mounted here (${String(error).split('\n')[0]})`);
    return undefined;
  }
  ownerOf(folder);
  return folder;
}
