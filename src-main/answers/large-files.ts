import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { given, type HostAnswers, refused } from '../../src-core/contract/host.ts';
import { syncFolder, writeAll } from '../durable-files.ts';
import { refuseFor } from '../refuse-for.ts';
import { type FileDialogs, openOptions, plainName } from './files.ts';

type Calls = 'file.choose' | 'file.read' | 'file.create' | 'file.write' | 'file.finish' | 'file.release';
type Chosen = { owner: number; handle: FileHandle };
type Draft = { owner: number; path: string; draft: string; handle: FileHandle; size: number };

export type LargeFiles = {
  /** A window reaches the files that it has opened itself. */
  answersFor(owner: number, dialogs: FileDialogs): Pick<HostAnswers, Calls>;
  /** The window is gone: what it has not finished is thrown away. */
  releaseAll(owner: number): Promise<void>;
};

/** Files that go in and out piece by piece, where a person has just pointed: the page never names a path. */
export function largeFiles(): LargeFiles {
  const chosen = new Map<string, Chosen>();
  const drafts = new Map<string, Draft>();
  const release = async (id: string): Promise<void> => {
    const file = chosen.get(id) ?? drafts.get(id);
    const draft = drafts.get(id)?.draft;
    chosen.delete(id);
    drafts.delete(id);
    // Closed already where the last step failed.
    await file?.handle.close().catch(() => undefined);
    if (draft !== undefined) await rm(draft, { force: true });
  };
  return {
    answersFor(owner, dialogs) {
      const opened = { chosen, drafts, owner, dialogs };
      return {
        ...readingCalls(opened),
        ...writingCalls(opened),
        'file.release': async ({ id }) => {
          if (ownOf(owner, chosen.get(id) ?? drafts.get(id))) await release(id);
          return given({});
        },
      };
    },
    async releaseAll(owner) {
      for (const [id, file] of [...chosen, ...drafts]) if (file.owner === owner) await release(id);
    },
  };
}

/** The files that are open, and the window that asks. */
type Opened = {
  chosen: Map<string, Chosen>;
  drafts: Map<string, Draft>;
  owner: number;
  dialogs: FileDialogs;
};

const missing = (call: Calls) => refused('MISSING', `${call}: no such file is open`);

function ownOf<T extends { owner: number }>(owner: number, file: T | undefined): T | undefined {
  return file?.owner === owner ? file : undefined;
}

function readingCalls({ chosen, owner, dialogs }: Opened): Pick<HostAnswers, 'file.choose' | 'file.read'> {
  return {
    'file.choose': async ({ accept }) => {
      const { canceled, filePaths } = await dialogs.open(openOptions(accept, false));
      const [path] = canceled ? [] : filePaths;
      if (path === undefined) return given({ file: null });
      try {
        const { size } = await stat(path);
        const id = randomUUID();
        chosen.set(id, { owner, handle: await open(path, 'r') });
        return given({ file: { id, name: basename(path), size } });
      } catch (error) {
        return refuseFor(error, 'file.choose');
      }
    },
    'file.read': async ({ id, offset, maxBytes }) => {
      const file = ownOf(owner, chosen.get(id));
      if (!file) return missing('file.read');
      try {
        const bytes = new Uint8Array(maxBytes);
        const { bytesRead } = await file.handle.read(bytes, 0, maxBytes, offset);
        return given({ bytes: bytes.slice(0, bytesRead) });
      } catch (error) {
        return refuseFor(error, 'file.read');
      }
    },
  };
}

type WritingCalls = Pick<HostAnswers, 'file.create' | 'file.write' | 'file.finish'>;

function writingCalls({ drafts, owner, dialogs }: Opened): WritingCalls {
  return {
    'file.create': async ({ suggestedName }) => {
      const { canceled, filePath: path } = await dialogs.save({ defaultPath: plainName(suggestedName) });
      if (canceled || !path) return given({ file: null });
      try {
        const draft = await draftOf(path, owner);
        drafts.set(draft.id, draft);
        return given({ file: { id: draft.id } });
      } catch (error) {
        return refuseFor(error, 'file.create');
      }
    },
    'file.write': async ({ id, bytes }) => {
      const file = ownOf(owner, drafts.get(id));
      if (!file) return missing('file.write');
      try {
        await writeAll(file.handle, bytes, file.size);
        file.size += bytes.length;
        return given({});
      } catch (error) {
        return refuseFor(error, 'file.write');
      }
    },
    'file.finish': async ({ id }) => {
      const file = ownOf(owner, drafts.get(id));
      if (!file) return missing('file.finish');
      try {
        await putInPlace(file);
        drafts.delete(id);
        return given({ name: basename(file.path) });
      } catch (error) {
        return refuseFor(error, 'file.finish');
      }
    },
  };
}

/** Under another name beside its place, so that a file is there whole or not at all. */
async function draftOf(path: string, owner: number): Promise<Draft & { id: string }> {
  const id = randomUUID();
  const draft = `${path}.${id}.tmp`;
  return { id, owner, path, draft, handle: await open(draft, 'wx'), size: 0 };
}

async function putInPlace({ handle, draft, path }: Draft): Promise<void> {
  await handle.sync();
  await handle.close();
  await rename(draft, path);
  // A folder that cannot be flushed (a network drive) makes it no failure: the file is whole and in its place.
  await syncFolder(dirname(path)).catch(() => undefined);
}
