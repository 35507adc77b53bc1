import { App } from 'antd';
import { useRef, useState } from 'react';
import { templateSheet } from '../../../src-core/exchange/template.ts';
import { declarationOf } from '../../../src-core/kinds.ts';
import type { Sheet } from '../../../src-core/results/sheet.ts';
import { named, say } from '../../locale/say.ts';
import { dayOf } from '../words/clock-time.ts';
import { useFileSaving } from '../../context/use-file-saving.ts';
import { useStore } from '../../context/use-store.ts';
import { fileFailed } from '../words/file-failed.ts';
import { type Extract, librarySheet } from './library-sheet.ts';
import { noteAfter, noteFirst } from '../words/note-first.ts';
import { type Searchable, useNames } from './use-names.ts';

/** What sensitive values are written out for. A closed list: what is typed freely may hold a name, and the trail holds none. */
export const purposes = ['contact', 'check', 'hand-in', 'authority'] as const;
export type Purpose = (typeof purposes)[number];

export type HandOutList = {
  isWriting: boolean;
  progress: { done: number; total: number } | undefined;
  cancel(): void;
  template(): void;
  /** @param purpose where sensitive values are to be written in the open */
  list(extract: Omit<Extract, 'kind' | 'isUnmasked'>, format: 'xlsx' | 'csv', purpose?: Purpose): void;
};

/** Files from a list. Every export is an entry of the audit trail: which columns, how many records, never a value. */
export function useHandOutList(kind: Searchable): HandOutList {
  const store = useStore();
  const { saveWorkbook } = useFileSaving();
  const { message } = App.useApp();
  const [isWriting, setWriting] = useState(false);
  const [progress, setProgress] = useState<HandOutList['progress']>();
  const goesOn = useRef(true);
  const nameOf = useNames();
  const noun = named(declarationOf(kind));
  async function save(sheet: () => Promise<Sheet | undefined>, name: string): Promise<boolean> {
    setWriting(true);
    const outcome = await sheet()
      .then((made) => (made ? saveWorkbook({ sheets: [made] }, name) : ({ state: 'closed' } as const)))
      .catch((error: unknown) => fileFailed(error))
      .finally(() => {
        setWriting(false);
        setProgress(undefined);
      });
    if (outcome.state === 'saved') void message.success(say('ui.library.file-saved', { name: outcome.name }));
    if (outcome.state === 'failed') void message.error(outcome.sentence, 8);
    return outcome.state === 'saved';
  }
  async function list(
    extract: Omit<Extract, 'kind' | 'isUnmasked'>,
    format: 'xlsx' | 'csv',
    purpose?: Purpose,
  ): Promise<void> {
    const about = {
      columns: extract.columns.map(({ field }) => field.name).join(' '),
      records: String(extract.ids.length),
    };
    // Who took numbers out, and for what, stands in the trail before anything is opened.
    const refused = purpose && (await noteFirst(store, `${kind}.export-unmasked`, { ...about, purpose }));
    if (refused !== undefined) return void message.error(refused, 8);
    goesOn.current = true;
    const isSaved = await save(
      () =>
        librarySheet(
          store,
          { ...extract, kind, isUnmasked: purpose !== undefined },
          nameOf,
          (done, total) => {
            setProgress({ done, total });
            return goesOn.current;
          },
        ),
      `${noun}-${dayOf(new Date().toISOString())}.${format}`,
    );
    const unnoted = isSaved && !purpose ? await noteAfter(store, `${kind}.export`, about) : undefined;
    if (unnoted !== undefined) void message.warning(unnoted, 8);
  }
  return {
    isWriting,
    progress,
    cancel: () => (goesOn.current = false),
    template: () =>
      void save(() => Promise.resolve(templateSheet(kind, noun)), say('ui.library.template-file', { noun })),
    list: (...asked) => void list(...asked),
  };
}
