import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

/** What can be done to a profile while the browser is not running. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function foldersOf(profile: string) {
  const base = join(profile, 'Default');
  return {
    indexedDb: join(base, 'IndexedDB'),
    opfs: join(base, 'File System'),
    buckets: join(base, 'WebStorage'),
  };
}

export function deleteDatabase(profile: string): void {
  rmSync(foldersOf(profile).indexedDb, { recursive: true, force: true });
}

/** Cuts the newest LevelDB log of IndexedDB in its middle. @returns bytes taken away */
export function truncateDatabaseLog(profile: string): number {
  const logs = filesIn(foldersOf(profile).indexedDb).filter((path) => path.endsWith('.log'));
  const largest = logs.sort((a, b) => statSync(b).size - statSync(a).size)[0];
  if (!largest) throw new Error('IndexedDB has no log to truncate');
  const { size } = statSync(largest);
  truncateSync(largest, Math.floor(size / 2));
  return size - Math.floor(size / 2);
}

/** The journal's file and its twin, wherever the browser keeps them. */
export function journalFiles(profile: string): string[] {
  const { opfs, buckets } = foldersOf(profile);
  return [...filesIn(opfs), ...filesIn(buckets)].filter(
    (path) => !path.includes('IndexedDB') && holdsJournal(path),
  );
}

function holdsJournal(path: string): boolean {
  return readFileSync(path).subarray(0, 2_000).includes('"header":true');
}

export function tearJournals(profile: string, bytes: number): number {
  const files = journalFiles(profile);
  for (const path of files) truncateSync(path, statSync(path).size - bytes);
  return files.length;
}

export function deleteJournals(profile: string): number {
  const files = journalFiles(profile);
  const { opfs, buckets } = foldersOf(profile);
  rmSync(opfs, { recursive: true, force: true });
  rmSync(buckets, { recursive: true, force: true });
  return files.length;
}
