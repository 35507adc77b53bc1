import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type {
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import { given, type HostAnswers, type HostValue } from '../../src-core/contract/host.ts';
import { writeForPerson } from '../durable-files.ts';
import { refuseFor } from '../refuse-for.ts';

/** The two dialogs, already bound to the window that asks. */
export type FileDialogs = {
  open(options: OpenDialogOptions): Promise<OpenDialogReturnValue>;
  save(options: SaveDialogOptions): Promise<SaveDialogReturnValue>;
};

type OpenedFile = HostValue<'files.open'>['files'][number];

/** Files go in and out only where a person has just pointed: the page never names a path. */
export function fileAnswers(dialogs: FileDialogs): Pick<HostAnswers, 'files.open' | 'files.save'> {
  return {
    'files.open': async ({ accept, multiple, maxBytes }) => {
      const { canceled, filePaths } = await dialogs.open(openOptions(accept, multiple));
      try {
        const files: OpenedFile[] = [];
        for (const path of canceled ? [] : filePaths) files.push(await readUpTo(path, maxBytes));
        return given({ files });
      } catch (error) {
        return refuseFor(error, 'files.open');
      }
    },
    'files.save': async ({ suggestedName, bytes }) => {
      const { canceled, filePath } = await dialogs.save({ defaultPath: plainName(suggestedName) });
      if (canceled || !filePath) return given({ saved: false, name: '' });
      try {
        await writeForPerson(filePath, bytes);
        return given({ saved: true, name: basename(filePath) });
      } catch (error) {
        return refuseFor(error, 'files.save');
      }
    },
  };
}

export function openOptions(accept: string[], multiple: boolean): OpenDialogOptions {
  const extensions = accept.map((ending) => ending.replace(/^\./, ''));
  return {
    properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
    ...(extensions.length > 0 && { filters: [{ name: accept.join(' '), extensions }] }),
  };
}

async function readUpTo(path: string, maxBytes: number): Promise<OpenedFile> {
  const { size } = await stat(path);
  const bytes = size > maxBytes ? null : new Uint8Array(await readFile(path));
  return { name: basename(path), size, bytes };
}

/** A suggestion names a file, never a folder, on whatever system it is made. */
export function plainName(suggested: string): string {
  return suggested.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').replace(/^\.+/, '_');
}
