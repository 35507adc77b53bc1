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
    answersFor: (owner, dialogs) => answers(owner, dialogs, { chosen, drafts, release }),
    async releaseAll(owner) {
      for (const [id, file] of [...chosen, ...drafts]) if (file.owner === owner) await release(id);
    },
  };
}

type Open = {
  chosen: Map<string, Chosen>;
  drafts: Map<string, Draft>;
  release(id: string): Promise<void>;
};

function answers(
  owner: number,
  dialogs: FileDialogs,
  { chosen, drafts, release }: Open,
): Pick<HostAnswers, Calls> {
  const missing = (call: Calls) => refused('MISSING', `${call}: no such file is open`);
  const own = <T extends { owner: number }>(file: T | undefined) =>
    file?.owner === owner ? file : undefined;
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
      const file = own(chosen.get(id));
      if (!file) return missing('file.read');
      try {
        const bytes = new Uint8Array(maxBytes);
        const { bytesRead } = await file.handle.read(bytes, 0, maxBytes, offset);
        return given({ bytes: bytes.slice(0, bytesRead) });
      } catch (error) {
        return refuseFor(error, 'file.read');
      }
    },
    'file.create': async ({ suggestedName }) => {
      const { canceled, filePath: path } = await dialogs.save({ defaultPath: plainName(suggestedName) });
      if (canceled || !path) return given({ file: null });
      try {
        const id = randomUUID();
        const draft = `${path}.${id}.tmp`;
        drafts.set(id, { owner, path, draft, handle: await open(draft, 'wx'), size: 0 });
        return given({ file: { id } });
      } catch (error) {
        return refuseFor(error, 'file.create');
      }
    },
    'file.write': async ({ id, bytes }) => {
      const file = own(drafts.get(id));
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
      const file = own(drafts.get(id));
      if (!file) return missing('file.finish');
      try {
        await file.handle.sync();
        await file.handle.close();
        await rename(file.draft, file.path);
        drafts.delete(id);
        // A folder that cannot be flushed (a network drive) makes it no failure: the file is whole and in its place.
        await syncFolder(dirname(file.path)).catch(() => undefined);
        return given({ name: basename(file.path) });
      } catch (error) {
        return refuseFor(error, 'file.finish');
      }
    },
    'file.release': async ({ id }) => {
      if (own(chosen.get(id) ?? drafts.get(id))) await release(id);
      return given({});
    },
  };
}
