import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Dropdown, Flex, Modal, Radio } from 'antd';
import { useState } from 'react';
import { say } from '../../locale/say.ts';
import type { Column } from './columns.ts';
import { useGo } from '../../context/use-place.ts';
import { allColumnsOf } from './library-sheet.ts';
import { ProgressBar } from '../progress-bar.tsx';
import { type HandOutList, type Purpose, purposes, useHandOutList } from './use-hand-out-list.ts';
import type { Searchable } from './use-names.ts';

/** What a list shows: the records in their order, what of them is selected, and the columns. */
export type ListShown = {
  ids: readonly string[];
  selected: ReadonlySet<string>;
  columns: readonly Column[];
};

/** Shorter lists are written before anybody reads how far it is. */
const longList = 2_000;

/** Import, the template to send out, and the export of exactly what the list shows or of what is selected in it. */
export function LibraryButtons({ kind, ids, selected, columns }: ListShown & { kind: Searchable }) {
  const go = useGo();
  const handOut = useHandOutList(kind);
  const [isAsking, setAsking] = useState(false);
  const { progress } = handOut;
  const chosen = selected.size > 0 ? ids.filter((id) => selected.has(id)) : ids;
  const places = { count: chosen.length.toLocaleString('en-US'), columns: columns.length };
  const shown = { ids: chosen, columns };
  const whole = { ids: chosen, columns: allColumnsOf(kind) };
  const item = (key: string, label: string, onClick: () => void) => ({ key, label, onClick });
  const items = [
    item('template', say('ui.library.template'), handOut.template),
    ...(chosen.length === 0
      ? []
      : [
          item('shown', say('lists.export.shown', places), () => handOut.list(shown, 'xlsx')),
          item('shown-csv', say('lists.export.shown-csv'), () => handOut.list(shown, 'csv')),
          item('all', say('lists.export.all', places), () => handOut.list(whole, 'xlsx')),
          item('all-csv', say('lists.export.all-csv'), () => handOut.list(whole, 'csv')),
          ...(columns.some(({ field }) => field.sensitive)
            ? [item('open', say('lists.export.open'), () => setAsking(true))]
            : []),
        ]),
  ];
  return (
    <>
      <Button icon={<UploadOutlined aria-hidden />} onClick={() => go(`import-${kind}`)}>
        {say('ui.library.import')}
      </Button>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button icon={<DownloadOutlined aria-hidden />} loading={handOut.isWriting}>
          {say('ui.library.download')}
        </Button>
      </Dropdown>
      {progress && progress.total > longList && (
        <ProgressBar label={say('lists.export.writing')} {...progress} onCancel={handOut.cancel} />
      )}
      {isAsking && <InTheOpen shown={shown} handOut={handOut} onClose={() => setAsking(false)} />}
    </>
  );
}

type OpenProps = {
  shown: { ids: readonly string[]; columns: readonly Column[] };
  handOut: HandOutList;
  onClose(): void;
};

/** Telephone and document numbers are written out only for a purpose, which is kept. */
function InTheOpen({ shown, handOut, onClose }: OpenProps) {
  const [purpose, setPurpose] = useState<Purpose | undefined>();
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  return (
    <Modal
      open
      title={say('lists.export.open-title', { count: shown.ids.length.toLocaleString('en-US') })}
      okText={say('lists.export.do')}
      okButtonProps={{ disabled: purpose === undefined }}
      cancelText={say('common.cancel')}
      onCancel={onClose}
      onOk={() => {
        handOut.list(shown, format, purpose);
        onClose();
      }}
    >
      <Flex vertical gap={12}>
        <Alert type="warning" showIcon title={say('lists.export.open-help')} />
        <Radio.Group
          vertical
          aria-label={say('lists.export.purpose')}
          value={purpose ?? null}
          onChange={(event) => setPurpose(event.target.value as Purpose)}
          options={purposes.map((each) => ({ value: each, label: say(`lists.purpose.${each}`) }))}
        />
        <Radio.Group
          optionType="button"
          aria-label={say('lists.export.format')}
          value={format}
          onChange={(event) => setFormat(event.target.value as 'xlsx' | 'csv')}
          options={[
            { value: 'xlsx', label: say('lists.export.xlsx') },
            { value: 'csv', label: 'CSV' },
          ]}
        />
      </Flex>
    </Modal>
  );
}
