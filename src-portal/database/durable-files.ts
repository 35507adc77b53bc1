import { fsyncSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Stream = { nfd: number; node: { mode: number } };

/** The part of Emscripten's file system that PGlite's types leave out. */
type Files = {
  stream_ops: { fsync?: (stream: Stream) => number };
  tryFSOperation<T>(work: () => T): T;
};

/**
 * The folder of a database whose `fsync` reaches the disk. As it comes, PGlite's file system has none, and PostgreSQL is
 * started so that it asks for none (`-F`): what was acknowledged would be gone when the power goes.
 */
export class DurableFiles extends NodeFS {
  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...given);
    const preRun: NonNullable<typeof emscriptenOpts.preRun> = [
      ...(emscriptenOpts.preRun ?? []),
      ({ NODEFS }: { NODEFS: unknown }) => giveSync(NODEFS as Files),
    ];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

/** How PostgreSQL is started on such files: with `fsync`, and by that call, because `fdatasync` is an empty one in Emscripten. */
export const durableStart: readonly string[] = [
  ...PGlite.defaultStartParams.filter((each) => each !== '-F'),
  ...['-c', 'wal_sync_method=fsync'],
];

function giveSync(files: Files): void {
  files.stream_ops.fsync = ({ nfd, node }) =>
    files.tryFSOperation(() => {
      if (canSync(isFolder(node.mode))) fsyncSync(nfd);
      return 0;
    });
}

/** Windows keeps the names in a folder by itself, and refuses to be asked. */
function canSync(isFolder: boolean): boolean {
  return !isFolder || process.platform !== 'win32';
}

const kindOfFile = 0o170000;
const folderKind = 0o040000;

function isFolder(mode: number): boolean {
  return (mode & kindOfFile) === folderKind;
}

/** Puts a folder with all that lies in it on the disk. */
export async function syncFolder(folder: string): Promise<void> {
  for (const each of await readdir(folder, { withFileTypes: true }))
    if (each.isDirectory()) await syncFolder(join(folder, each.name));
    else await syncOne(join(folder, each.name), false);
  await syncNames(folder);
}

/** Puts the names in a folder on the disk: what was made in it, renamed or taken away. */
export function syncNames(folder: string): Promise<void> {
  return syncOne(folder, true);
}

async function syncOne(path: string, isFolder: boolean): Promise<void> {
  if (!canSync(isFolder)) return;
  const file = await open(path, isFolder ? 'r' : 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
