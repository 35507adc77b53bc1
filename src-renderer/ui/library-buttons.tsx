import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { declarationOf } from '../../src-core/kinds.ts';
import { templateSheet } from '../../src-core/exchange/template.ts';
import { named, say } from '../locale/say.ts';
import { dayOf } from './clock-time.ts';
import { useDesk } from './desk.tsx';
import { fileFailed } from './file-failed.ts';
import { librarySheet } from './library-sheet.ts';
import { type Searchable, useNames } from './use-names.ts';

type Props = { kind: Searchable; ids: readonly string[]; selected: ReadonlySet<string> };

/** Import, the template to send out, and the export of what the list shows or of what is selected. */
export function LibraryButtons({ kind, ids, selected }: Props) {
  const { go } = useDesk();
  const { isWriting, template, list } = useHandOut(kind);
  const chosen = selected.size > 0 ? [...selected] : ids;
  const items = [
    { key: 'template', label: say('ui.library.template'), onClick: template },
    ...(chosen.length === 0
      ? []
      : [
          {
            key: 'list',
            label: say('ui.library.export', { count: chosen.length.toLocaleString('en-US') }),
            onClick: () => list(chosen, 'xlsx'),
          },
          { key: 'csv', label: say('ui.library.export-csv'), onClick: () => list(chosen, 'csv') },
        ]),
  ];
  return (
    <>
      <Button icon={<UploadOutlined aria-hidden />} onClick={() => go(`import-${kind}`)}>
        {say('ui.library.import')}
      </Button>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button icon={<DownloadOutlined aria-hidden />} loading={isWriting}>
          {say('ui.library.download')}
        </Button>
      </Dropdown>
    </>
  );
}

function useHandOut(kind: Searchable) {
  const { store, saveWorkbook } = useDesk();
  const { message } = App.useApp();
  const [isWriting, setWriting] = useState(false);
  const nameOf = useNames();
  const noun = named(declarationOf(kind));
  async function save(
    sheet: () => Promise<Parameters<typeof saveWorkbook>[0]['sheets'][number]>,
    name: string,
  ) {
    setWriting(true);
    const outcome = await sheet()
      .then((made) => saveWorkbook({ sheets: [made] }, name))
      .catch((error: unknown) => fileFailed(error))
      .finally(() => setWriting(false));
    if (outcome.state === 'saved') void message.success(say('ui.library.file-saved', { name: outcome.name }));
    if (outcome.state === 'failed') void message.error(outcome.sentence, 8);
    return outcome.state === 'saved';
  }
  return {
    isWriting,
    template: () =>
      void save(() => Promise.resolve(templateSheet(kind, noun)), say('ui.library.template-file', { noun })),
    list: (ids: readonly string[], format: 'xlsx' | 'csv') =>
      void save(
        () => librarySheet(store, kind, ids, nameOf),
        `${noun}-${dayOf(new Date().toISOString())}.${format}`,
      ).then((isSaved) => (isSaved ? store.note(`${kind}.export`) : undefined)),
  };
}
