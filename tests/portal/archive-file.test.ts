import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportToFile, restoreFromFile } from '../../src-portal/archive-file.ts';
import { openEmbedded } from '../../src-portal/database/embedded.ts';
import { migrate } from '../../src-portal/database/migrate.ts';
import type { Sql } from '../../src-portal/database/sql.ts';
import { listWorkspaces } from '../../src-portal/store/workspaces.ts';
import { aChange, PortalBench } from './portal-bench.ts';

let folder: string;
let bench: PortalBench;
let other: Sql;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairdesk-archive-'));
  bench = await PortalBench.open(await openEmbedded());
  other = await openEmbedded();
  await migrate(other);
});
afterEach(async () => {
  await bench.app.close();
  for (const each of [bench.sql, other]) await each.close();
  await rm(folder, { recursive: true });
});

test('a file that is cut, damaged or something else restores nothing and says what it is; only its owner reads a whole one', async () => {
  const { workspace, stations } = await bench.stations('a');
  await stations[0]!.push(Array.from({ length: 300 }, (_, count) => aChange(count)));
  const file = join(folder, 'office.ndjson.gz');
  await writeFile(`${file}.part`, 'left by a process that was killed', { mode: 0o644 });
  await exportToFile(bench.sql, workspace, file);
  expect(await readdir(folder)).toEqual(['office.ndjson.gz']);
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0);
  const whole = await readFile(file);
  const text = gunzipSync(whole);
  const damaged: readonly (readonly [string, Buffer, string])[] = [
    ['cut.gz', whole.subarray(0, -20), 'cut.gz is cut off: nothing was restored'],
    ['text.gz', Buffer.from('no archive'), 'text.gz is no archive of an office, or it is damaged'],
    ['empty.gz', Buffer.alloc(0), 'empty.gz is cut off: nothing was restored'],
    [
      'other.gz',
      gzipSync('{"is":"something"}\n'),
      'this is no archive of an office, or one of a newer portal (line 1',
    ],
    ['words.gz', gzipSync('some words\n'), 'this is no archive of an office'],
    ['half.gz', gzipSync(text.subarray(0, -5)), 'the archive is cut off: nothing was restored'],
    ['short.gz', gzipSync(text.subarray(0, text.lastIndexOf('{"is":"end"'))), 'the archive is cut off'],
  ];
  for (const [name, bytes, words] of damaged) {
    await writeFile(join(folder, name), bytes);
    await expect(restoreFromFile(other, join(folder, name)), name).rejects.toThrow(words);
    expect(await listWorkspaces(other.ask)).toEqual([]);
  }
  await expect(restoreFromFile(other, join(folder, 'none.gz'))).rejects.toThrow('cannot be read');
  expect(await restoreFromFile(other, file)).toBe(workspace);
  expect(await other.ask('select count(*) as count from change')).toEqual([{ count: 300 }]);
});
