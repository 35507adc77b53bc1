import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbedded } from '../../src-portal/database/embedded.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairdesk-durable-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Call = { call: string; path: string; text: string };

/** What an embedded portal asks of the system while it answers five pushes; undefined, loudly, where strace is not to be had. */
function watched(): Call[] | undefined {
  try {
    execFileSync('strace', ['-V'], { stdio: 'pipe' });
  } catch {
    console.warn('FLUSHES OF THE EMBEDDED DATABASE NOT WATCHED: strace is not installed');
    return undefined;
  }
  const trace = join(folder, 'trace.txt');
  const calls = 'trace=fsync,fdatasync,write,pwrite64';
  const script = join(import.meta.dirname, 'acknowledge.ts');
  const args = ['-f', '-qq', '-y', '--seccomp-bpf', '-e', calls, '-o', trace];
  execFileSync('strace', [...args, process.execPath, script, join(folder, 'data')], { stdio: 'pipe' });
  return readFileSync(trace, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, call = '', path = '', text = ''] = /^\d+\s+(\w+)\(\d+<([^>]*)>(.*)$/.exec(line) ?? [];
      return call === '' ? [] : [{ call, path, text }];
    });
}

const isLog = ({ path }: Call) => path.includes('/pg_wal/');
const isSync = ({ call }: Call) => call === 'fsync' || call === 'fdatasync';

test('an embedded portal answers after its log is on the disk, and a checkpoint puts the tables there first', () => {
  const calls = watched();
  if (!calls) return;
  const placeOf = (word: string, from = 0) =>
    calls.findIndex(
      ({ call, text }, index) => index >= from && call === 'write' && text.includes(`"${word}`),
    );
  let from = placeOf('BEGIN');
  expect(from).toBeGreaterThan(0);
  for (let batch = 0; batch < 5; batch += 1) {
    const until = placeOf('ACK 200', from + 1);
    const ofLog = calls.slice(from, until).filter(isLog);
    expect(ofLog.some(({ call }) => call === 'pwrite64')).toBe(true);
    expect(ofLog.at(-1)).toMatchObject({ call: 'fsync' });
    from = until;
  }
  const checkpoint = calls.slice(from, placeOf('CHECKPOINT', from));
  const control = checkpoint.findLastIndex(
    ({ call, path }) => call === 'pwrite64' && path.endsWith('pg_control'),
  );
  expect(checkpoint[control + 1]).toMatchObject({ call: 'fsync', path: checkpoint[control]?.path });
  const tables = new Set(
    checkpoint
      .filter(({ call, path }) => call === 'pwrite64' && path.includes('/base/'))
      .map(({ path }) => path),
  );
  expect(tables.size).toBeGreaterThan(3);
  for (const table of tables) {
    const written = checkpoint.findLastIndex(({ call, path }) => call === 'pwrite64' && path === table);
    const synced = checkpoint.findIndex(
      (each, index) => index > written && isSync(each) && each.path === table,
    );
    expect(synced, table).toBeGreaterThan(written);
    expect(synced, table).toBeLessThan(control);
  }
});

test('a database that was begun and not finished is made anew, and nobody else may look into it', async () => {
  mkdirSync(join(folder, 'pgdata.new'));
  writeFileSync(join(folder, 'pgdata.new', 'PG_VERSION'), '18\n');
  const sql = await openEmbedded(folder);
  expect(await sql.ask("select current_setting('fsync') as is_on")).toEqual([{ is_on: 'on' }]);
  await sql.close();
  expect(readdirSync(folder).sort()).toEqual(['pgdata', 'portal.lock']);
  if (process.platform !== 'win32') expect(statSync(join(folder, 'pgdata')).mode & 0o077).toBe(0);
});
