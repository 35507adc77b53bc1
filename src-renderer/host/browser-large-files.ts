import { given, type HostAnswers, refused } from '../../src-core/contract/host.ts';
import { chosenFiles, download } from './browser-files.ts';
import { refuseFor } from './refuse-for.ts';

type Calls = 'file.choose' | 'file.read' | 'file.create' | 'file.write' | 'file.finish' | 'file.release';
type Draft = { name: string; handle: FileSystemFileHandle; into: FileSystemWritableFileStream };

/** Where a file lies while it is written and while the browser copies it into its downloads. */
const outbox = 'outbox';

/** Files that go in and out piece by piece. What goes out is a download at its end, and never wholly in memory. */
export function browserLargeFiles(): Pick<HostAnswers, Calls> {
  const chosen = new Map<string, File>();
  const drafts = new Map<string, Draft>();
  const folder = outboxFolder();
  return {
    ...readingCalls(chosen),
    ...writingCalls(drafts, folder),
    'file.release': async ({ id }) => {
      chosen.delete(id);
      const file = drafts.get(id);
      drafts.delete(id);
      await file?.into.abort().catch(() => undefined);
      if (file) await (await folder()).removeEntry(id).catch(() => undefined);
      return given({});
    },
  };
}

const missing = (call: Calls) => refused('MISSING', `${call}: no such file is open`);

/** The folder of files that are written, emptied when it is asked for first. */
function outboxFolder(): () => Promise<FileSystemDirectoryHandle> {
  let isEmptied = false;
  return async () => {
    const root = await navigator.storage.getDirectory();
    // The browser does not say when a download is done: what lies there from before the start is.
    if (!isEmptied) await root.removeEntry(outbox, { recursive: true }).catch(() => undefined);
    isEmptied = true;
    return root.getDirectoryHandle(outbox, { create: true });
  };
}

function readingCalls(chosen: Map<string, File>): Pick<HostAnswers, 'file.choose' | 'file.read'> {
  return {
    'file.choose': async ({ accept }) => {
      if (!navigator.userActivation.isActive) return refused('DENIED', 'file.choose: nobody has clicked');
      const [file] = await chosenFiles(accept, false);
      if (!file) return given({ file: null });
      const id = crypto.randomUUID();
      chosen.set(id, file);
      return given({ file: { id, name: file.name, size: file.size } });
    },
    'file.read': async ({ id, offset, maxBytes }) => {
      const file = chosen.get(id);
      if (!file) return missing('file.read');
      try {
        return given({
          bytes: new Uint8Array(await file.slice(offset, offset + maxBytes).arrayBuffer()),
        });
      } catch {
        // Gone, changed, or locked by another program.
        return refused('DENIED', 'file.read: the file cannot be read');
      }
    },
  };
}

function writingCalls(
  drafts: Map<string, Draft>,
  folder: () => Promise<FileSystemDirectoryHandle>,
): Pick<HostAnswers, 'file.create' | 'file.write' | 'file.finish'> {
  return {
    'file.create': async ({ suggestedName }) => {
      try {
        const id = crypto.randomUUID();
        const handle = await (await folder()).getFileHandle(id, { create: true });
        drafts.set(id, { name: suggestedName, handle, into: await handle.createWritable() });
        return given({ file: { id } });
      } catch (error) {
        return refuseFor(error, 'file.create');
      }
    },
    'file.write': async ({ id, bytes }) => {
      const file = drafts.get(id);
      if (!file) return missing('file.write');
      try {
        await file.into.write(new Uint8Array(bytes));
        return given({});
      } catch (error) {
        return refuseFor(error, 'file.write');
      }
    },
    'file.finish': async ({ id }) => {
      const file = drafts.get(id);
      if (!file) return missing('file.finish');
      try {
        await file.into.close();
        download(await file.handle.getFile(), file.name);
        drafts.delete(id);
        return given({ name: file.name });
      } catch (error) {
        return refuseFor(error, 'file.finish');
      }
    },
  };
}
